/**
 * Finishes the days that have ended and closes batches over them: the only way from tallies to anything published.
 * A batch is a group of whole days with at least k scored answers; batches follow one another and never overlap.
 */
import { closeBatches } from '@trustgauge/stats';
import { addDays, dayIn } from '../calendar.js';
import type { Clock } from '../clock.js';
import type { SiteDirectory } from '../sites/site-directory.js';
import type { Batch, HeadlineDay, SiteRecord, Store, SurveyRecord } from '../store/store.js';

export class Release {
  readonly #store: Store;
  readonly #sites: SiteDirectory;
  readonly #clock: Clock;

  constructor(store: Store, sites: SiteDirectory, clock: Clock) {
    this.#store = store;
    this.#sites = sites;
    this.#clock = clock;
  }

  /** Every site, up to the day before today. What has been released stays as it is. */
  async run(): Promise<void> {
    for (const site of (await this.#sites.current()).all()) await this.runSite(site);
  }

  async runSite({ settings, surveys }: SiteRecord): Promise<void> {
    const yesterday = addDays(dayIn(settings.timeZone, this.#clock()), -1);
    await this.#store.finishDays(settings.id, yesterday);
    for (const { stream, days } of await this.#store.selectUnreleased(settings.id)) {
      const scored = scoredOptions(surveys, stream.survey, stream.series);
      const batches = toBatches(days, scored, settings.minimumBatchAnswers);
      if (batches.length > 0) await this.#store.insertBatches(stream, batches);
    }
  }
}

/** @param scored Ids of the options that count towards k: "I don't know" is not behind any published share. */
export function toBatches(days: readonly HeadlineDay[], scored: ReadonlySet<string>, k: number): Batch[] {
  const rows = days.map(({ counts }) => ({ scored: sumOf(counts, scored) }));
  const { batches } = closeBatches(rows, { k, maxRows: Number.MAX_SAFE_INTEGER });
  return batches.flatMap(({ firstRow, lastRow }) => {
    const held = days.slice(firstRow, lastRow + 1);
    const [first, last] = [held[0], held.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ firstDay: first.day, lastDay: last.day, counts: addUp(held) }];
  });
}

function scoredOptions(surveys: readonly SurveyRecord[], survey: string, series: string): Set<string> {
  const record = surveys.find((other) => other.survey.id === survey);
  const asked =
    record?.series === series ? record.survey : record?.previous.find((other) => other.series === series)?.survey;
  return new Set(asked?.headline.options.map((option) => option.id) ?? []);
}

function sumOf(counts: Readonly<Record<string, number>>, options: ReadonlySet<string>): number {
  return Object.entries(counts).reduce((sum, [option, count]) => (options.has(option) ? sum + count : sum), 0);
}

function addUp(days: readonly HeadlineDay[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { counts } of days) {
    for (const [option, count] of Object.entries(counts)) sums[option] = (sums[option] ?? 0) + count;
  }
  return sums;
}
