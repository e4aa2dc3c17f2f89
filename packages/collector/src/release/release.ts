/**
 * Finishes the days that have ended and closes batches over them: the only way from tallies to anything published.
 * A batch is a group of whole days with at least k scored answers; batches follow one another and never overlap.
 */
import type { SiteSettings } from '@trustgauge/protocol';
import { closeBatches } from '@trustgauge/stats';
import { addDays, dayIn } from '../calendar.js';
import type { Clock } from '../clock.js';
import type { SiteDirectory } from '../sites/site-directory.js';
import type { Batch, HeadlineDay, SiteRecord, Store } from '../store/store.js';

export class Release {
  readonly #store: Store;
  readonly #sites: SiteDirectory;
  readonly #clock: Clock;
  /** Site → last day up to which its batches have been closed here. */
  readonly #finished = new Map<string, string>();

  constructor(store: Store, sites: SiteDirectory, clock: Clock) {
    this.#store = store;
    this.#sites = sites;
    this.#clock = clock;
  }

  /** Every site, up to the day before today. What has been released stays as it is. */
  async run(): Promise<void> {
    for (const site of (await this.#sites.current()).all()) await this.runSite(site);
  }

  /** One site. Costs nothing where its last day has been finished before. */
  async runSite({ settings, surveys }: SiteRecord): Promise<void> {
    const through = await this.#lastEndedDay(settings);
    if (through === null || this.#finished.get(settings.id) === through) return;
    await this.#store.finishDays(settings.id, through);
    for (const { stream, days } of await this.#store.selectUnreleased(settings.id)) {
      // What was open when a series was replaced stays open for ever: its people saw another question.
      const current = surveys.find(
        ({ survey, series }) => survey.id === stream.survey && series === stream.series,
      );
      if (current === undefined) continue;
      const scored = new Set(current.survey.headline.options.map((option) => option.id));
      const batches = toBatches(days, scored, settings.minimumBatchAnswers);
      if (batches.length > 0) await this.#store.insertBatches(stream, batches);
    }
    this.#finished.set(settings.id, through);
  }

  /** Yesterday; on a simulated site a day has ended when the simulation has been through it. */
  async #lastEndedDay({ id, timeZone, isSimulated }: SiteSettings): Promise<string | null> {
    const yesterday = addDays(dayIn(timeZone, this.#clock()), -1);
    if (!isSimulated) return yesterday;
    const lastArrival = await this.#store.selectLastArrivalDay(id);
    return lastArrival === null || lastArrival < yesterday ? lastArrival : yesterday;
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

function sumOf(counts: Readonly<Record<string, number>>, options: ReadonlySet<string>): number {
  return Object.entries(counts).reduce(
    (sum, [option, count]) => (options.has(option) ? sum + count : sum),
    0,
  );
}

function addUp(days: readonly HeadlineDay[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { counts } of days) {
    for (const [option, count] of Object.entries(counts)) sums[option] = (sums[option] ?? 0) + count;
  }
  return sums;
}
