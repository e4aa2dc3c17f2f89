/**
 * Summaries as they are sent. Each is computed once, and sent again for as long as nothing that it is made of has
 * changed: closed batches change once a day, and are looked at all day.
 */
import { dayIn } from '../calendar.js';
import type { Clock } from '../clock.js';
import type { SiteRecord, Store, SurveyRecord } from '../store/store.js';
import { type SummaryRequest, summarize, USUAL_REQUEST } from './summarize.js';

/** Of the size of some ten kilobytes each. */
const MOST_KEPT = 64;

interface Kept {
  /** What it was computed from, as one text. */
  readonly basis: string;
  readonly json: Promise<Uint8Array<ArrayBuffer>>;
}

export class Summaries {
  readonly #store: Store;
  readonly #clock: Clock;
  /** In the order in which they were asked for last. */
  readonly #kept = new Map<string, Kept>();

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** JSON, in UTF-8. Those who ask for the same at once wait for the same computation. */
  async asJson(
    site: SiteRecord,
    record: SurveyRecord,
    request: SummaryRequest,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { id, timeZone } = site.settings;
    const nowMs = this.#clock();
    // Read before all else: what changes while it is computed makes it old at once, and never new for too long.
    const version = await this.#store.figuresVersion(id);
    const basis = [version, site.revision, dayIn(timeZone, nowMs)].join(' ');
    const name = JSON.stringify([id, record.survey.id, record.series, request]);
    let kept = this.#kept.get(name);
    this.#kept.delete(name);
    if (kept?.basis !== basis) kept = { basis, json: this.#compute(site, record, request, nowMs) };
    this.#kept.set(name, kept);
    this.#dropOldest();
    try {
      return await kept.json;
    } catch (error) {
      if (this.#kept.get(name) === kept) this.#kept.delete(name);
      throw error;
    }
  }

  /** Computes what is going to be asked for, so that the first one who asks does not wait for it. */
  async prepare(sites: readonly SiteRecord[]): Promise<void> {
    const surveys = sites.flatMap((site) => site.surveys.map((record) => ({ site, record })));
    for (const { site, record } of surveys.slice(0, MOST_KEPT / 2))
      await this.asJson(site, record, USUAL_REQUEST);
  }

  async #compute(
    site: SiteRecord,
    record: SurveyRecord,
    request: SummaryRequest,
    nowMs: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const summary = await summarize(this.#store, site, record, request, nowMs);
    return new TextEncoder().encode(JSON.stringify(summary));
  }

  #dropOldest(): void {
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
