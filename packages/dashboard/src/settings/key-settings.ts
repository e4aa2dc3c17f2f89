/**
 * `<key-settings>`: the live and the test key, how each is replaced, and what replaced keys are still accepted.
 */
import { type Environment, RETIRED_KEY_HOURS, type Session, type Settings } from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { browserFormat as format } from '../format.js';
import { ENVIRONMENTS } from '../location-state.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';
import { Change } from './change.js';
import { settingsStyles } from './settings.styles.js';
import { endKey, rotateKey } from './settings-api.js';

export class KeySettings extends LitElement {
  static override styles = [text, controls, settingsStyles];

  static override properties = { settings: { attribute: false }, session: { attribute: false } };

  declare settings: Settings;
  declare session: Session;

  #change = new Change(this);

  protected override render() {
    const words = WORDS.settings.keys;
    const { keys, retiredKeys, inForce } = this.settings;
    const isOwner = this.session.role === 'owner';
    const hours = format.count(RETIRED_KEY_HOURS);
    return html`
      <section>
        <p>${words.how}</p>
        <ul class="lines">
          ${ENVIRONMENTS.map(
            (environment) => html`<li>
              <div class="line">
                <span>${words.key[environment]}<br /><code>${keys[environment]}</code></span>
              </div>
              ${
                isOwner
                  ? html`<confirmed-button
                      .label=${words.replace[environment]}
                      .question=${words.question(hours)}
                      .answers=${[
                        { name: 'later', label: words.later },
                        { name: 'at-once', label: words.atOnce },
                      ]}
                      @confirmed=${(event: CustomEvent<string>) => this.#rotate(environment, event.detail)}
                    ></confirmed-button>`
                  : nothing
              }
            </li>`,
          )}
        </ul>
        ${this.#change.outcome()}
      </section>
      ${
        retiredKeys.length === 0
          ? nothing
          : html`<section aria-labelledby="retired">
              <h2 id="retired">${words.retired}</h2>
              <p>${words.retiredHow(inForce.timeZone)}</p>
              <ul class="lines">
                ${retiredKeys.map(
                  ({ key, environment, acceptedUntil }) => html`<li>
                    <div class="line">
                      <span>${words.key[environment]}<br /><code>${key}</code></span>
                      <span class="hint">
                        ${words.until(format.instant(Date.parse(acceptedUntil), inForce.timeZone))}
                      </span>
                    </div>
                    ${
                      isOwner
                        ? html`<confirmed-button
                            .label=${words.end}
                            .question=${words.endQuestion}
                            .answers=${[{ name: 'end', label: words.endAnswer }]}
                            @confirmed=${() => this.#end(key)}
                          ></confirmed-button>`
                        : nothing
                    }
                  </li>`,
                )}
              </ul>
            </section>`
      }
    `;
  }

  #rotate(environment: Environment, answer: string): Promise<void> {
    const rotation = { revision: this.settings.revision, endsAtOnce: answer === 'at-once' };
    return this.#make(
      () => rotateKey(this.settings.site, environment, rotation),
      WORDS.settings.keys.replaced,
    );
  }

  #end(key: string): Promise<void> {
    return this.#make(() => endKey(this.settings.site, key), WORDS.settings.keys.ended);
  }

  async #make(work: () => Promise<Settings>, said: string): Promise<void> {
    const settings = await this.#change.make(work, said);
    if (settings)
      this.dispatchEvent(
        new CustomEvent('settings-changed', { detail: settings, bubbles: true, composed: true }),
      );
  }
}
