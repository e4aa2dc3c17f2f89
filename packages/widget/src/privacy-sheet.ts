/**
 * What is sent, in plain words and as the message itself.
 */
import { html, type TemplateResult } from 'lit';
import { WORDS } from './words.js';

export function privacySheet(host: string, message: object): TemplateResult {
  return html`${WORDS.sheet(host).map((line) => html`<p>${line}</p>`)}
    <pre tabindex="0" role="group" aria-label=${WORDS.theMessage}>${JSON.stringify(message, null, 2)}</pre>`;
}
