/**
 * Turns the text of one request into counters, or refuses it; either way it is accounted for. Decides nothing about
 * HTTP: it returns what became of the submission or throws `ProtocolError`.
 */
import { MAX_RETRY_HOURS, ProtocolError, type SubmissionContent, type Survey } from '@trustgauge/protocol';
import { dayIn } from '../calendar.js';
import type { Clock } from '../clock.js';
import { mayAnswer } from '../sites/may-answer.js';
import { isPaused, type KeyedSite, type SiteDirectory, type Sites } from '../sites/site-directory.js';
import {
  type ArrivalOutcome,
  StoreUnavailable,
  type SurveyRecord,
  type WriteOutcome,
} from '../store/store.js';
import type { GroupCommit } from './group-commit.js';
import { Moves } from './moves.js';
import { type ReadSubmission, SubmissionTexts } from './submission-texts.js';
import type { TokenBuckets } from './token-buckets.js';

const HOUR_MS = 3_600_000;

export interface Arrival {
  readonly body: string;
  /** The `Origin` header; null where there was none. */
  readonly origin: string | null;
}

/** What became of a message; `failed:<error code>` where it was answered 5xx and will be tried again. */
export type Settled = ArrivalOutcome | `failed:${string}`;

/** Told of every message that arrives, once when it has and once when it is known what became of it. */
export interface ArrivalWitness {
  received(): void;
  settled(outcome: Settled): void;
}

export class Intake {
  readonly #sites: SiteDirectory;
  readonly #commits: GroupCommit;
  readonly #clock: Clock;
  readonly #siteLimit: TokenBuckets;
  readonly #witness: ArrivalWitness;
  readonly #texts = new SubmissionTexts();
  readonly #moves = new Moves();

  /** @param siteLimit Of submissions. */
  constructor(
    sites: SiteDirectory,
    commits: GroupCommit,
    clock: Clock,
    siteLimit: TokenBuckets,
    witness: ArrivalWitness,
  ) {
    this.#siteLimit = siteLimit;
    this.#sites = sites;
    this.#commits = commits;
    this.#clock = clock;
    this.#witness = witness;
  }

  /**
   * Resolves when the submission is on the disk.
   * @throws ProtocolError with the reason of the refusal
   * @throws StoreUnavailable
   */
  async take(arrival: Arrival): Promise<WriteOutcome> {
    this.#witness.received();
    try {
      const outcome = await this.#take(arrival);
      this.#witness.settled(outcome);
      return outcome;
    } catch (error) {
      this.#witness.settled(failureOf(error));
      throw error;
    }
  }

  async #take({ body, origin }: Arrival): Promise<WriteOutcome> {
    const sites = await this.#sites.current();
    let keyed: KeyedSite | undefined;
    try {
      const submission = this.#texts.read(body);
      keyed = sites.byKey(submission.content.site);
      if (keyed === undefined) {
        throw new ProtocolError('site_unknown', { expected: 'the key of a site here', got: 'a key of none' });
      }
      const { settings } = keyed.site;
      if (!mayAnswer(keyed, origin)) {
        throw new ProtocolError('origin_not_allowed', {
          expected: `one of the ${settings.allowedOrigins.length} origins that the site allows`,
          got: origin === null ? 'no Origin header' : 'another origin',
        });
      }
      if (!this.#siteLimit.take(settings.id, performance.now())) {
        throw new ProtocolError('too_many_requests', {
          expected: 'as many submissions as a site may take in a minute',
          got: 'more',
        });
      }
      const survey = this.#surveyFor(submission.content, keyed.site.surveys);
      return await this.#commits.add(this.#toWrite(submission, survey, keyed));
    } catch (error) {
      if (error instanceof ProtocolError) this.#countRefusal(error, keyed ?? attribute(sites, body, origin));
      throw error;
    }
  }

  /** Accounts for a request that was refused before its text was read. */
  async refuse(error: ProtocolError, origin: string | null): Promise<void> {
    this.#witness.received();
    this.#witness.settled(failureOf(error));
    this.#countRefusal(error, attribute(await this.#sites.current(), '', origin));
  }

  #countRefusal({ code }: ProtocolError, keyed: KeyedSite | undefined): void {
    const timeZone = keyed?.site.settings.timeZone ?? 'UTC';
    const day = dayIn(timeZone, this.#clock());
    this.#commits.refuse(keyed?.site.settings.id ?? '', keyed?.environment ?? 'live', day, code);
  }

  /** The survey as it was asked: its current series, or one that was replaced within the longest retry. */
  #surveyFor({ survey: id, series }: SubmissionContent, surveys: readonly SurveyRecord[]): Survey {
    const record = surveys.find(({ survey }) => survey.id === id);
    if (record === undefined) {
      throw new ProtocolError('survey_unknown', {
        expected: `one of the site's ${surveys.length} surveys`,
        got: 'a survey that is not among them',
      });
    }
    if (isPaused(record)) {
      throw new ProtocolError('survey_paused', { expected: 'a survey that is asked', got: 'a paused one' });
    }
    if (series === record.series) return record.survey;
    const endedAfterMs = this.#clock() - MAX_RETRY_HOURS * HOUR_MS;
    const previous = record.previous.find(
      (other) => other.series === series && other.endedAtMs > endedAfterMs,
    );
    if (previous === undefined) {
      throw new ProtocolError('series_unknown', {
        expected: `the survey's series, or one replaced within ${MAX_RETRY_HOURS} hours`,
        got: 'another series',
      });
    }
    return previous.survey;
  }

  #toWrite({ content, id }: ReadSubmission, survey: Survey, { site, environment }: KeyedSite) {
    const nowMs = this.#clock();
    const { stream, counters } = this.#moves.of(content, survey, site.settings.id, environment);
    return {
      stream,
      day: dayIn(site.settings.timeZone, nowMs),
      counters,
      // A whole day more than the longest retry: the day says nothing about the hour of arrival.
      receipt: id === null ? null : { id, expiresOn: dayIn('UTC', nowMs + (MAX_RETRY_HOURS + 24) * HOUR_MS) },
    };
  }
}

function failureOf(error: unknown): Settled {
  if (error instanceof ProtocolError) return `refused:${error.code}`;
  return error instanceof StoreUnavailable ? 'failed:store_unavailable' : 'failed:internal';
}

/**
 * The site that a refused request was meant for, so that its owner sees the refusal: by the key that the text names,
 * or by the only site that allows the origin.
 */
function attribute(sites: Sites, body: string, origin: string | null): KeyedSite | undefined {
  const key = /"site"\s*:\s*"(tg_pub_[\w-]{1,50})"/.exec(body)?.[1];
  const named = key === undefined ? undefined : sites.byKey(key);
  if (named !== undefined || origin === null) return named;
  const allowing = sites.all().filter((site) => site.settings.allowedOrigins.includes(origin));
  return allowing.length === 1 && allowing[0] !== undefined ? sites.byKey(allowing[0].keys.live) : undefined;
}
