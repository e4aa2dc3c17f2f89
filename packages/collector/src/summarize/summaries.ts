/**
 * Summaries as they are sent. Each is computed once, and sent again for as long as nothing that it is made of has
 * changed: closed batches change once a day, and are looked at all day.
 */

import { Turns } from '../bounds/turns.js';
import { dayIn } from '../calendar.js';
import type { Clock } from '../clock.js';
import type { SiteRecord, Store, SurveyRecord } from '../store/store.js';
import { type SummaryRequest, summarize, USUAL_REQUEST } from './summarize.js';

/** Of the size of some ten kilobytes each, where a site has a few incidents. */
const MOST_KEPT = 64;

/** All of them together, where a site has many. */
const MOST_BYTES_KEPT = 16 * 1024 * 1024;

/** What people with a share link make the collector compute: so much at once, whoever they are. */
const SHARED_AT_ONCE = 2;
const SHARED_WAITING = 20;

export interface SummariesOptions {
  /** Bytes of all summaries that are kept. Default: 16 MiB. */
  readonly mostBytes?: number;
}

interface Kept {
  /** What it was computed from, as one text. */
  readonly basis: string;
  readonly json: Promise<Uint8Array<ArrayBuffer>>;
  /** Its length; 0 until it has been computed. */
  bytes: number;
  /** Whether it was asked for by a share link, and waits for its turn. */
  readonly isShared: boolean;
}

export class Summaries {
  readonly #store: Store;
  readonly #clock: Clock;
  /** In the order in which they were asked for last. */
  readonly #kept = new Map<string, Kept>();
  readonly #mostBytes: number;
  readonly #sharedTurns = new Turns({
    atOnce: SHARED_AT_ONCE,
    waiting: SHARED_WAITING,
    words: `at most ${SHARED_AT_ONCE + SHARED_WAITING} summaries by share links at once`,
  });

  constructor(store: Store, clock: Clock, { mostBytes = MOST_BYTES_KEPT }: SummariesOptions = {}) {
    this.#store = store;
    this.#clock = clock;
    this.#mostBytes = mostBytes;
  }

  /** How many bytes are kept. */
  get bytesKept(): number {
    return [...this.#kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** As `asJson`, for people with a share link: few are computed at once. @throws TooManyRequests */
  asSharedJson(
    site: SiteRecord,
    record: SurveyRecord,
    request: SummaryRequest,
  ): Promise<Uint8Array<ArrayBuffer>> {
    return this.#json(site, record, request, { isShared: true });
  }

  /** JSON, in UTF-8. Those who ask for the same at once wait for the same computation. */
  asJson(site: SiteRecord, record: SurveyRecord, request: SummaryRequest): Promise<Uint8Array<ArrayBuffer>> {
    return this.#json(site, record, request, { isShared: false });
  }

  async #json(
    site: SiteRecord,
    record: SurveyRecord,
    request: SummaryRequest,
    { isShared }: { readonly isShared: boolean },
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { id, timeZone } = site.settings;
    const nowMs = this.#clock();
    // Read before all else: what changes while it is computed makes it old at once, and never new for too long.
    const version = await this.#store.figuresVersion(id);
    const basis = [version, site.revision, dayIn(timeZone, nowMs)].join(' ');
    const name = JSON.stringify([id, record.survey.id, record.series, request]);
    let kept = this.#kept.get(name);
    this.#kept.delete(name);
    // Those who are signed in never wait in the queue of the share links.
    const isQueued = !isShared && kept?.isShared === true && kept.bytes === 0;
    if (kept?.basis !== basis || isQueued) {
      const compute = () => this.#compute(site, record, request, nowMs);
      const json = isShared ? this.#sharedTurns.run('', compute) : compute();
      kept = { basis, json, bytes: 0, isShared };
    }
    this.#kept.set(name, kept);
    this.#dropOldest();
    try {
      const json = await kept.json;
      kept.bytes = json.byteLength;
      this.#dropOldest();
      return json;
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
    let bytes = this.bytesKept;
    for (const [name, kept] of this.#kept) {
      if (this.#kept.size <= MOST_KEPT && bytes <= this.#mostBytes) return;
      this.#kept.delete(name);
      bytes -= kept.bytes;
    }
  }
}
