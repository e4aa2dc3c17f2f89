/**
 * `<shared-view>`: the overview of one survey as a share link opens it, marked as shared and until when; or what to do
 * where the link opens nothing any more.
 */
import type { Shared } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import type { SummaryRequest } from '../api.js';
import { browserFormat as format } from '../format.js';
import type { LocationState } from '../location-state.js';
import { mountedAt } from '../mount.js';
import { readShared, readSharedSummary } from '../sharing-api.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';

/** Between two readings, in milliseconds: a link may be revoked meanwhile. */
const PAUSE_MS = 300_000;

export class SharedView extends LitElement {
  static override styles = [
    text,
    controls,
    css`
      main {
        max-width: 1240px;
        margin: 0 auto;
        padding: 24px 48px 80px;
        box-sizing: border-box;
      }

      .label {
        max-width: none;
        padding: 2px 0 2px 13px;
        border-inline-start: 3px solid var(--notice);
        margin-block-end: 8px;
      }

      .label + :not(.label) {
        margin-block-start: 20px;
      }

      .ended {
        max-width: 480px;
        margin: 0 auto;
        padding-block-start: 16vh;
      }

      .ended > * + * {
        margin-block-start: 16px;
      }

      .name {
        font-weight: 600;
        color: var(--muted);
      }

      @media (max-width: 899.98px) {
        main {
          padding: 16px 20px 56px;
        }
      }

      @media print {
        main {
          padding: 0;
        }
      }
    `,
  ];

  static override properties = { secret: {}, state: { attribute: false } };

  /** Of the link. */
  declare secret: string;
  declare state: LocationState;

  #shared = new Watched<Shared>(this, { pauseMs: () => PAUSE_MS });
  #asked = '';
  #read = (asked: SummaryRequest, signal: AbortSignal) => readSharedSummary(this.secret, asked, signal);

  protected override willUpdate(): void {
    if (this.secret === this.#asked) return;
    const { secret } = this;
    this.#asked = secret;
    this.#read = (asked, signal) => readSharedSummary(secret, asked, signal);
    this.#shared.ask((signal) => readShared(secret, signal));
  }

  protected override render() {
    const { value, failure, isReading } = this.#shared;
    if (failure?.code === 'share_link_invalid') return this.#ended();
    return html`
      <main id="content" tabindex="-1">
        ${value ? this.#labels(value) : nothing}
        ${
          failure && !value
            ? html`<trouble-note .failure=${failure} .isTrying=${isReading} @retry=${() => this.#shared.readNow()}></trouble-note>`
            : nothing
        }
        ${
          value
            ? html`<overview-view
                .site=${{ id: value.site, product: value.product, timeZone: value.timeZone }}
                .survey=${value.survey}
                .state=${this.state}
                .read=${this.#read}
                .isShared=${true}
              ></overview-view>`
            : failure
              ? nothing
              : html`<p class="muted" role="status">${WORDS.sharing.opening}</p>`
        }
      </main>
    `;
  }

  #labels({ label, expiresAt, timeZone, isSimulated, isPaused }: Shared) {
    const { shared, sharedUntil } = WORDS.sharing;
    const labels = [
      [shared, sharedUntil(label, format.dayIn(Date.parse(expiresAt), timeZone))],
      ...(isSimulated ? [[WORDS.simulated, WORDS.simulatedWhy]] : []),
      ...(isPaused ? [[WORDS.paused, WORDS.pausedWhy]] : []),
    ];
    return labels.map(([name, why]) => html`<p class="label small"><strong>${name}:</strong> ${why}</p>`);
  }

  #ended() {
    const { ended, endedWhy, endedNext, signIn } = WORDS.sharing;
    return html`
      <main id="content" tabindex="-1">
        <div class="ended">
          <p class="name">${WORDS.name}</p>
          <h1>${ended}</h1>
          <p>${endedWhy}</p>
          <p>${endedNext}</p>
          <p><a class="button" href=${`${mountedAt()}/`}>${signIn}</a></p>
        </div>
      </main>
    `;
  }
}
