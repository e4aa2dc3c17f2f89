/**
 * What is sent, in plain words and as the message itself.
 */
import { html, type TemplateResult } from 'lit';
import type { Texts } from './words.js';

export function privacySheet(
  { sheet, theMessage }: Texts,
  host: string,
  message: object,
  isRemembered: boolean,
): TemplateResult {
  // The last line says that the device keeps a month, which it does not where the page remembers, or nobody.
  return html`${sheet.slice(0, isRemembered ? 4 : 3).map((line) => html`<p>${line.replace('{host}', host)}</p>`)}
    <pre tabindex="0" role="group" dir="ltr" aria-label=${theMessage}>${JSON.stringify(message, null, 2)}</pre>`;
}
