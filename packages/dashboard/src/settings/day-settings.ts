/**
 * `<day-settings>`: days that are left out of every figure, and the way back.
 */
import {
  MAX_VOID_REASON_CHARS,
  type Session,
  type Settings,
  type VoidedDay,
  voidedDaysTable,
} from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { todayIn } from '../collector-clock.js';
import { browserFormat as format } from '../format.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';
import { Change } from './change.js';
import { settingsStyles } from './settings.styles.js';
import { readVoidedDays, restoreDay, voidDay } from './settings-api.js';
import { NEXT_LOOK_MS } from './settings-view.js';

export class DaySettings extends LitElement {
  static override styles = [text, controls, settingsStyles];

  static override properties = { settings: { attribute: false }, session: { attribute: false } };

  declare settings: Settings;
  declare session: Session;

  #days = new Watched<VoidedDay[]>(this, { pauseMs: () => NEXT_LOOK_MS });
  #change = new Change(this);
  #site = '';

  protected override willUpdate(): void {
    const { site } = this.settings;
    if (site === this.#site) return;
    this.#site = site;
    this.#days.ask((signal) => readVoidedDays(site, signal));
  }

  protected override render() {
    const words = WORDS.settings.days;
    const { value, failure, isReading } = this.#days;
    const { site, inForce } = this.settings;
    const { timeZone } = inForce;
    const isOwner = this.session.role === 'owner';
    return html`
      <section>
        <p>${words.how}</p>
        ${
          failure
            ? html`<trouble-note .failure=${failure} .isTrying=${isReading} @retry=${() => this.#days.readNow()}></trouble-note>`
            : nothing
        }
        ${
          value?.length === 0
            ? html`<p>${words.none}</p>`
            : html`<ul class="lines" aria-busy=${value ? 'false' : 'true'}>
                ${(value ?? []).map(
                  ({ day, reason }) => html`<li>
                    <div class="line">
                      <time datetime=${day}>${format.day(day, { withYear: true })}</time>
                      <span class="hint">${reason}</span>
                    </div>
                    ${
                      isOwner
                        ? html`<confirmed-button
                            .label=${words.restore}
                            .question=${words.restoreQuestion(format.day(day, { withYear: true }))}
                            .answers=${[{ name: 'restore', label: words.restoreAnswer }]}
                            @confirmed=${() => this.#restore(day)}
                          ></confirmed-button>`
                        : nothing
                    }
                  </li>`,
                )}
              </ul>`
        }
        ${
          value && value.length > 0
            ? html`<take-along
                .caption=${WORDS.settings.sections.days}
                .name=${[site, 'voided-days', todayIn(timeZone)]}
                .table=${() => voidedDaysTable(value, { site, timeZone })}
              ></take-along>`
            : nothing
        }
      </section>
      ${
        isOwner
          ? html`<section aria-labelledby="void">
              <h2 id="void">${words.title}</h2>
              <p>${words.consequence}</p>
              <form @submit=${this.#void}>
                <div class="fields">
                  <div class="field">
                    <label for="day">${words.day}</label>
                    <input id="day" name="day" type="date" required />
                  </div>
                  <div class="field">
                    <label for="reason">${words.reason}</label>
                    <input id="reason" name="reason" maxlength=${MAX_VOID_REASON_CHARS} required />
                  </div>
                </div>
                <div class="buttons">
                  <button type="submit" class="primary" ?disabled=${this.#change.isUnderWay}>${words.button}</button>
                </div>
              </form>
            </section>`
          : nothing
      }
      ${this.#change.outcome()}
    `;
  }

  async #void(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const [day, reason] = [String(data.get('day')), String(data.get('reason'))];
    const said = WORDS.settings.days.done(format.day(day, { withYear: true }));
    if (await this.#change.make(() => voidDay(this.settings.site, { day, reason }), said)) {
      form.reset();
      this.#days.readNow();
    }
  }

  async #restore(day: string): Promise<void> {
    const said = WORDS.settings.days.restored(format.day(day, { withYear: true }));
    await this.#change.make(() => restoreDay(this.settings.site, day), said);
    this.#days.readNow();
  }
}
