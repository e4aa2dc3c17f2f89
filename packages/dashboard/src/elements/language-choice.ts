/**
 * `<language-choice>`: the languages that the page speaks, each by its own name. What is chosen is kept on this device.
 */
import { css, html, LitElement, nothing } from 'lit';
import { keepLanguage, speak, spokenLanguage } from '../language.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../words/languages.js';
import { WORDS } from '../words.js';

export class LanguageChoice extends LitElement {
  static override styles = [
    text,
    controls,
    css`
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--muted);
      }

      .problem {
        margin-block-start: 8px;
        padding-inline-start: 13px;
        border-inline-start: 3px solid var(--notice);
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  static override properties = { hasFailed: { state: true } };

  /** Whether the language that was chosen last could not be fetched. */
  declare private hasFailed: boolean;

  constructor() {
    super();
    this.hasFailed = false;
  }

  protected override render() {
    const spoken = spokenLanguage();
    return html`
      <label class="small">
        ${WORDS.language.label}
        <select class="language" @change=${this.#choose}>
          ${LANGUAGE_TAGS.map(
            (tag) =>
              html`<option value=${tag} lang=${tag} .selected=${tag === spoken}>${LANGUAGES[tag].name}</option>`,
          )}
        </select>
      </label>
      <div role="alert">${this.hasFailed ? html`<p class="small problem">${WORDS.language.failed}</p>` : nothing}</div>
    `;
  }

  async #choose(event: Event): Promise<void> {
    const select = event.target as HTMLSelectElement;
    const language = select.value as Language;
    this.hasFailed = false;
    try {
      await speak(language);
      keepLanguage(language);
    } catch {
      select.value = spokenLanguage();
      this.hasFailed = true;
    }
  }
}
