/**
 * What is sent, in plain words and as the message itself.
 */
import { html, type TemplateResult } from 'lit';
import type { Texts } from './words.js';

export function privacySheet({ sheet, theMessage }: Texts, host: string, message: object): TemplateResult {
  return html`${sheet.map((line) => html`<p>${line.replace('{host}', host)}</p>`)}
    <pre tabindex="0" role="group" dir="ltr" aria-label=${theMessage}>${JSON.stringify(message, null, 2)}</pre>`;
}
