/**
 * `<site-settings>`: name, time zone, origins and k of a site.
 */
import type { Session, Settings, SettingsChange } from '@trustgauge/protocol';
import { MAX_BATCH_ANSWERS, MAX_PRODUCT_CHARS, ROUTES, routeTo } from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { browserFormat as format } from '../format.js';
import { mountedAt } from '../mount.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';
import { Change } from './change.js';
import { settingsStyles } from './settings.styles.js';
import { changeSettings } from './settings-api.js';

type InForce = Settings['inForce'];
type Field = Exclude<keyof InForce, 'surveys'>;

export class SiteSettings extends LitElement {
  static override styles = [text, controls, settingsStyles];

  static override properties = {
    settings: { attribute: false },
    session: { attribute: false },
    typed: { state: true },
  };

  declare settings: Settings;
  declare session: Session;
  /** What has been typed and not been saved. */
  declare private typed: Partial<Pick<InForce, Field>>;

  #change = new Change(this);

  constructor() {
    super();
    this.typed = {};
  }

  protected override render() {
    const { settings, typed } = this;
    const words = WORDS.settings.site;
    const shown = { ...settings.inForce, ...typed };
    const isOwner = this.session.role === 'owner';
    const minimum = settings.inForce.minimumBatchAnswers;
    return html`
      <form @submit=${this.#save} novalidate>
        <fieldset ?disabled=${!isOwner}>
          <div class="field">
            <label for="product">${words.product}</label>
            <input
              id="product"
              maxlength=${MAX_PRODUCT_CHARS}
              aria-describedby="product-hint"
              .value=${shown.product}
              @input=${(event: Event) => this.#type({ product: typedIn(event) })}
            />
            <p id="product-hint" class="hint">${words.productHint} ${this.#fileSays('product')}</p>
            ${
              shown.product.trim() === settings.inForce.product
                ? nothing
                : html`<p class="small note">${words.productChanges}</p>`
            }
          </div>
          <div class="field">
            <label for="zone">${words.timeZone}</label>
            ${
              settings.isTimeZoneFixed
                ? html`<input id="zone" disabled aria-describedby="zone-hint" .value=${shown.timeZone} />`
                : html`<select
                    id="zone"
                    aria-describedby="zone-hint"
                    @change=${(event: Event) => this.#type({ timeZone: typedIn(event) })}
                  >
                    ${timeZones(shown.timeZone).map(
                      (zone) =>
                        html`<option value=${zone} .selected=${zone === shown.timeZone}>${zone}</option>`,
                    )}
                  </select>`
            }
            <p id="zone-hint" class="hint">
              ${settings.isTimeZoneFixed ? words.timeZoneFixed : words.timeZoneHint} ${this.#fileSays('timeZone')}
            </p>
          </div>
          <div class="field">
            <label for="origins">${words.origins}</label>
            <textarea
              id="origins"
              rows="4"
              spellcheck="false"
              autocapitalize="none"
              aria-describedby="origins-hint"
              .value=${shown.allowedOrigins.join('\n')}
              @input=${(event: Event) => this.#type({ allowedOrigins: linesOf(typedIn(event)) })}
            ></textarea>
            <p id="origins-hint" class="hint">${words.originsHint} ${this.#fileSays('allowedOrigins')}</p>
            <label class="check">
              <input
                type="checkbox"
                .checked=${shown.allowsNullOrigin}
                @change=${(event: Event) =>
                  this.#type({ allowsNullOrigin: (event.target as HTMLInputElement).checked })}
              />
              <span>${words.nullOrigin} <span class="hint">${this.#fileSays('allowsNullOrigin')}</span></span>
            </label>
          </div>
          <div class="field">
            <label for="minimum">${words.minimum}</label>
            <input
              id="minimum"
              type="number"
              inputmode="numeric"
              min=${minimum}
              max=${MAX_BATCH_ANSWERS}
              aria-describedby="minimum-hint"
              .value=${String(shown.minimumBatchAnswers)}
              @input=${(event: Event) => this.#type({ minimumBatchAnswers: Number(typedIn(event)) })}
            />
            <p id="minimum-hint" class="hint">
              ${words.minimumHint(format.count(minimum))} ${this.#fileSays('minimumBatchAnswers')}
            </p>
          </div>
        </fieldset>
        ${
          isOwner
            ? html`<div class="buttons">
                <button type="submit" class="primary" ?disabled=${this.#change.isUnderWay || !this.#isChanged()}>
                  ${this.#change.isUnderWay ? WORDS.settings.saving : WORDS.settings.save}
                </button>
                ${
                  this.#isChanged()
                    ? html`<button type="button" class="plain" @click=${this.#discard}>
                        ${WORDS.settings.discard}
                      </button>`
                    : nothing
                }
              </div>`
            : nothing
        }
        ${this.#change.outcome()}
      </form>
      <section aria-labelledby="file">
        <h2 id="file">${words.file}</h2>
        <p>${settings.inFile === null ? words.noFile : words.fileHow}</p>
        <p>
          <a class="button" href=${mountedAt() + routeTo(ROUTES.siteFile, { site: settings.site })} download>
            ${words.download}
          </a>
        </p>
      </section>
    `;
  }

  #type(change: Partial<Pick<InForce, Field>>): void {
    this.typed = { ...this.typed, ...change };
  }

  #changed(): Partial<Pick<InForce, Field>> {
    const { inForce } = this.settings;
    const typed = {
      ...this.typed,
      ...(this.typed.product !== undefined && { product: this.typed.product.trim() }),
      ...(this.typed.allowedOrigins && {
        allowedOrigins: this.typed.allowedOrigins.map((line) => line.trim()).filter((line) => line !== ''),
      }),
    };
    return Object.fromEntries(
      Object.entries(typed).filter(([name, value]) => !isSame(value, inForce[name as Field])),
    );
  }

  #isChanged(): boolean {
    return Object.keys(this.#changed()).length > 0;
  }

  /** What the file says where the page says something else. */
  #fileSays(field: Field): string {
    const { inForce, inFile } = this.settings;
    if (inFile === null || isSame(inForce[field], inFile[field])) return '';
    const said = inFile[field];
    return WORDS.settings.fileSays(
      Array.isArray(said)
        ? said.join(', ')
        : typeof said === 'boolean'
          ? WORDS.settings.yesOrNo(said)
          : String(said),
    );
  }

  readonly #discard = () => {
    this.typed = {};
  };

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const change = { revision: this.settings.revision, ...this.#changed() } as SettingsChange;
    const settings = await this.#change.make(
      () => changeSettings(this.settings.site, change),
      WORDS.settings.saved,
    );
    if (settings === undefined) return;
    this.typed = {};
    this.dispatchEvent(
      new CustomEvent('settings-changed', { detail: settings, bubbles: true, composed: true }),
    );
  }
}

function typedIn(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

function linesOf(written: string): string[] {
  return written.split('\n');
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function timeZones(current: string): readonly string[] {
  return [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])];
}
