/**
 * `<installation-view>`: does what the pages send arrive? Counts messages while somebody looks, never answers.
 */
import { type Accounting, arrivalsTable, type ListedSite } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { readAccounting } from '../api.js';
import { refusedIn } from '../elements/arrivals-table.js';
import { browserFormat as format } from '../format.js';
import { ENVIRONMENTS, type LocationState } from '../location-state.js';
import { mountedAt } from '../mount.js';
import { navigate } from '../navigate.js';
import { controls } from '../styles/controls.js';
import { scope } from '../styles/scope.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';

const OUTCOMES = ['stored', 'duplicate', 'refused'] as const;

/** What came between two readings. */
interface Change {
  /** In milliseconds since the epoch. */
  readonly atMs: number;
  readonly more: Readonly<Record<(typeof OUTCOMES)[number], number>>;
}

export class InstallationView extends LitElement {
  static override styles = [
    text,
    controls,
    scope,
    css`
      .state {
        min-height: 84px;
        margin-block-end: 20px;
      }

      .state p {
        margin-block-start: 8px;
      }

      trouble-note {
        margin-block-end: 20px;
      }

      .parts {
        max-width: 760px;
      }

      section {
        padding-block-start: 40px;
      }

      section > * + * {
        margin-block-start: 12px;
      }

      ul {
        list-style: none;
      }

      li {
        padding-block: 8px;
        border-block-end: 1px solid var(--line);
      }

      .command {
        white-space: nowrap;
      }
    `,
  ];

  static override properties = {
    site: { attribute: false },
    survey: { attribute: false },
    state: { attribute: false },
    lastChange: { state: true },
  };

  /** Between two readings, in milliseconds. */
  static pauseMs = 750;

  declare site: ListedSite;
  /** Id of one of the site's surveys. */
  declare survey: string;
  declare state: LocationState;
  declare private lastChange: Change | null;

  #question = '';
  #accounting = new Watched<Accounting>(this, {
    pauseMs: () => InstallationView.pauseMs,
    onValue: (now, before) => {
      const more = before && changeBetween(before, now);
      if (more && Object.values(more).some((count) => count > 0))
        this.lastChange = { atMs: Date.now(), more };
    },
  });

  constructor() {
    super();
    this.lastChange = null;
  }

  protected override willUpdate(): void {
    const asked = { site: this.site.id, environment: this.state.environment };
    const question = JSON.stringify(asked);
    if (question === this.#question) return;
    this.#question = question;
    this.lastChange = null;
    this.#accounting.ask((signal) => readAccounting(asked, signal));
  }

  protected override render() {
    const words = WORDS.installation;
    const { value, failure, readAtMs, isReading } = this.#accounting;
    const { environment } = this.state;
    return html`
      <header class="scope">
        <p class="muted">${this.site.product} · ${WORDS.views.installation}</p>
        <segmented-choice
          .label=${WORDS.choices.environment}
          .value=${environment}
          .choices=${ENVIRONMENTS.map((key) => ({ value: key, label: words.key[key] }))}
          @choose=${(event: CustomEvent) => navigate(this, { environment: event.detail })}
        ></segmented-choice>
      </header>
      <div class="state" aria-busy=${value || failure ? 'false' : 'true'}>
        <h1>${value ? stateOf(value) : failure ? words.unknown : words.looking}</h1>
        <p class="muted" role="status">${this.lastChange ? inWords(this.lastChange) : value ? words.watching : nothing}</p>
      </div>
      ${
        failure
          ? html`<trouble-note
              .failure=${failure}
              .asOfMs=${value ? readAtMs : undefined}
              .isTrying=${isReading}
              @retry=${() => this.#accounting.readNow()}
            ></trouble-note>`
          : nothing
      }
      <div class="parts">
        <arrivals-table .accounting=${value}></arrivals-table>
        ${
          value
            ? html`<take-along
                .caption=${words.arrivals}
                .name=${[value.site, value.environment, 'arrivals', value.today]}
                .table=${() => arrivalsTable(value)}
              ></take-along>`
            : nothing
        }
        ${this.#tag()} ${this.#origins()}
      </div>
    `;
  }

  #tag() {
    const words = WORDS.installation;
    const { environment } = this.state;
    return html`
      <section aria-labelledby="tag">
        <h2 id="tag">${words.tag}</h2>
        <p>${words.tagHow} ${words.keyIs[environment]}</p>
        <script-tag .collector=${mountedAt()} .siteKey=${this.site.keys[environment]} .survey=${this.survey}></script-tag>
        <p class="small muted">${words.policy(location.origin)}</p>
      </section>
    `;
  }

  #origins() {
    const words = WORDS.installation;
    const { allowedOrigins } = this.site;
    return html`
      <section aria-labelledby="origins">
        <h2 id="origins">${words.origins}</h2>
        <p>${allowedOrigins.length === 0 ? words.noOrigins : words.originsHow}</p>
        ${
          allowedOrigins.length === 0
            ? nothing
            : html`<ul>
                ${allowedOrigins.map((origin) => html`<li><code>${origin}</code></li>`)}
              </ul>`
        }
        <p class="small muted">${words.originsChange} <code class="command">${words.originsCommand}</code></p>
      </section>
    `;
  }
}

function stateOf({ arrivalsToday: today, arrivalsInAll: inAll }: Accounting): string {
  const words = WORDS.installation;
  if (inAll.received === 0) return words.nothing;
  if (inAll.stored === 0) return words.refused;
  if (today.received === 0) return words.before;
  if (today.stored === 0 && refusedIn(today) > 0) return words.refusedToday;
  return refusedIn(today) > 0 ? words.worksPartly : words.works;
}

function changeBetween(
  { arrivalsInAll: before }: Accounting,
  { arrivalsInAll: now }: Accounting,
): Change['more'] {
  return {
    stored: now.stored - before.stored,
    duplicate: now.duplicate - before.duplicate,
    refused: refusedIn(now) - refusedIn(before),
  };
}

function inWords({ atMs, more }: Change): string {
  const words = WORDS.installation;
  const parts = OUTCOMES.filter((outcome) => more[outcome] > 0).map((outcome) =>
    words.more[outcome](format.counted(more[outcome])),
  );
  return words.changed(format.timeOfDay(atMs), WORDS.listed(parts));
}
