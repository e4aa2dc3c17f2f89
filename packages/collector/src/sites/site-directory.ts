/**
 * The sites in force, read from the store again when they have changed there, also by another process: a survey
 * paused on the command line is paused here a quarter of a second later at the most.
 */
import {
  type Environment,
  PROTOCOL_VERSION,
  type PublicSurvey,
  type SiteConfiguration,
} from '@trustgauge/protocol';
import { type Clock, systemClock } from '../clock.js';
import type { SiteRecord, Store, SurveyRecord } from '../store/store.js';

/** How long, in milliseconds, the sites in memory are trusted before the store is asked again. */
const TRUSTED_MS = 250;

export interface KeyedSite {
  readonly site: SiteRecord;
  readonly environment: Environment;
  /** What the widget is served for this key, without what depends on the origin that asks (`may-answer.ts`). */
  readonly configuration: SiteConfiguration;
  /** When a key that was replaced ends to be one; undefined for a key in force. */
  readonly acceptedUntilMs?: number;
}

export class Sites {
  readonly #byKey = new Map<string, KeyedSite>();
  readonly #byId = new Map<string, SiteRecord>();
  readonly #clock: Clock;

  constructor(records: readonly SiteRecord[], clock: Clock) {
    this.#clock = clock;
    for (const site of records) {
      this.#byId.set(site.settings.id, site);
      for (const { key, environment, acceptedUntilMs } of site.retiredKeys) {
        const configuration = toConfiguration(site, key, environment);
        this.#byKey.set(key, { site, environment, configuration, acceptedUntilMs });
      }
      for (const environment of ['live', 'test'] as const) {
        const key = site.keys[environment];
        this.#byKey.set(key, { site, environment, configuration: toConfiguration(site, key, environment) });
      }
    }
  }

  byKey(key: string): KeyedSite | undefined {
    const keyed = this.#byKey.get(key);
    if (keyed?.acceptedUntilMs === undefined) return keyed;
    return keyed.acceptedUntilMs > this.#clock() ? keyed : undefined;
  }

  byId(id: string): SiteRecord | undefined {
    return this.#byId.get(id);
  }

  all(): readonly SiteRecord[] {
    return [...this.#byId.values()];
  }
}

export class SiteDirectory {
  readonly #store: Store;
  readonly #clock: Clock;
  #sites: Sites;
  #version = Number.NaN;
  #askedAtMs = Number.NEGATIVE_INFINITY;
  #asking: Promise<Sites> | null = null;

  /** @param clock By which keys end that were replaced. */
  constructor(store: Store, clock: Clock = systemClock) {
    this.#store = store;
    this.#clock = clock;
    this.#sites = new Sites([], clock);
  }

  async current(): Promise<Sites> {
    // The process's own monotonic time: the collector's clock may be stepped by a test or the demo.
    if (performance.now() - this.#askedAtMs < TRUSTED_MS) return this.#sites;
    // Those who come while the store is being asked wait for the same answer.
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** As they are stored now, after a change or before one is made from them. */
  async stored(): Promise<Sites> {
    // What is being asked may have been answered before the change.
    await this.#asking?.catch(() => undefined);
    this.#askedAtMs = Number.NEGATIVE_INFINITY;
    return this.current();
  }

  async #ask(): Promise<Sites> {
    const askedAtMs = performance.now();
    const version = await this.#store.sitesVersion();
    if (version !== this.#version) {
      this.#sites = new Sites(await this.#store.selectSites(), this.#clock);
      this.#version = version;
    }
    this.#askedAtMs = askedAtMs;
    return this.#sites;
  }
}

export function isPaused({ survey, isPausedByHand }: SurveyRecord): boolean {
  return survey.isPaused || isPausedByHand;
}

function toConfiguration(
  { settings, surveys }: SiteRecord,
  key: string,
  environment: Environment,
): SiteConfiguration {
  return {
    version: PROTOCOL_VERSION,
    site: key,
    environment,
    product: settings.product,
    minimumBatchAnswers: settings.minimumBatchAnswers,
    surveys: surveys.map((record): PublicSurvey => {
      return { ...record.survey, isPaused: isPaused(record), series: record.series };
    }),
  };
}
