/**
 * `<audit-log>`: who changed what and when, newest first. For owners.
 */
import {
  AUDIT_DAYS,
  type AuditAction,
  type AuditEntry,
  type AuditLog,
  auditTable,
  type Settings,
} from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { todayIn } from '../collector-clock.js';
import { browserFormat as format } from '../format.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';
import { Change } from './change.js';
import { settingsStyles } from './settings.styles.js';
import { readAuditLog } from './settings-api.js';
import { NEXT_LOOK_MS } from './settings-view.js';

export class AuditLogList extends LitElement {
  static override styles = [
    text,
    controls,
    settingsStyles,
    css`
      .lines > li {
        grid-template-columns: 176px minmax(0, 1fr);
        gap: 4px 20px;
        font-size: 14px;
        line-height: 20px;
      }

      .lines dl {
        display: grid;
        grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
        gap: 2px 12px;
        margin-block-start: 4px;
      }

      dd,
      dt {
        overflow-wrap: anywhere;
      }

      dt {
        color: var(--muted);
      }

      @media (max-width: 560px) {
        .lines > li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  static override properties = { settings: { attribute: false }, older: { state: true } };

  declare settings: Settings;
  /** Pages after the first one, as they were read. */
  declare private older: readonly AuditLog[];

  #newest = new Watched<AuditLog>(this, { pauseMs: () => NEXT_LOOK_MS });
  #reading = new Change(this);
  #site = '';

  constructor() {
    super();
    this.older = [];
  }

  protected override willUpdate(): void {
    const { site } = this.settings;
    if (site === this.#site) return;
    this.#site = site;
    this.older = [];
    this.#newest.ask((signal) => readAuditLog(site, null, signal));
  }

  protected override render() {
    const words = WORDS.settings.log;
    const { value, failure, isReading } = this.#newest;
    const { timeZone } = this.settings.inForce;
    const pages = value ? [value, ...this.older] : [];
    const entries = uniqueOf(pages.flatMap((page) => page.entries));
    return html`
      <section>
        <p>${words.how(format.count(AUDIT_DAYS), format.timeZone(timeZone, todayIn(timeZone)))}</p>
        ${
          failure
            ? html`<trouble-note .failure=${failure} .isTrying=${isReading} @retry=${() => this.#newest.readNow()}></trouble-note>`
            : nothing
        }
        ${value && entries.length === 0 ? html`<p>${words.none}</p>` : nothing}
        <ul class="lines" aria-busy=${value ? 'false' : 'true'}>
          ${entries.map((entry) => this.#entry(entry))}
        </ul>
        ${
          entries.length === 0
            ? nothing
            : html`<take-along
                .caption=${WORDS.settings.sections.log}
                .name=${[this.#site, 'audit-log', todayIn(timeZone)]}
                .table=${() => auditTable(entries)}
              ></take-along>`
        }
        ${
          pages.at(-1)?.hasOlder
            ? html`<div class="buttons">
                <button type="button" ?disabled=${this.#reading.isUnderWay} @click=${() => this.#readOlder(entries)}>
                  ${words.older}
                </button>
              </div>`
            : nothing
        }
        ${this.#reading.outcome()}
      </section>
    `;
  }

  #entry({ at, by, action, subject, changes }: AuditEntry) {
    const words = WORDS.settings.log;
    const written = words.action[action as AuditAction];
    return html`<li>
      <time class="hint" datetime=${at}>${format.instant(Date.parse(at), this.settings.inForce.timeZone)}</time>
      <div>
        <p>${written ? written(subject ?? '') : words.unknown(action)}</p>
        <p class="muted">${words.by[by.kind](by.name)}</p>
        ${
          changes.length === 0
            ? nothing
            : html`<dl>
                ${changes.map(
                  ({ field, from, to }) => html`<dt>${words.field(field)}</dt>
                    <dd>${words.fromTo(from, to)}</dd>`,
                )}
              </dl>`
        }
      </div>
    </li>`;
  }

  async #readOlder(entries: readonly AuditEntry[]): Promise<void> {
    const before = entries.at(-1)?.id ?? null;
    const page = await this.#reading.make(() => readAuditLog(this.settings.site, before), '');
    if (page) this.older = [...this.older, page];
  }
}

/** An entry that has moved on to an older page since that was read stands once. */
function uniqueOf(entries: readonly AuditEntry[]): AuditEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
