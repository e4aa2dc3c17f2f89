/**
 * Finishes the days that have ended and closes batches over them: the only way from tallies to anything published.
 * Batches follow one another and never overlap; what is computed from them (live figures, watches, alerts) is
 * published with them in one transaction.
 */
import type { BaselineChoice, SiteSettings } from '@trustgauge/protocol';
import type { Acknowledgement } from '../alerts/alerts.js';
import { addDays, dayIn } from '../calendar.js';
import type { Clock } from '../clock.js';
import { type Traces, untraced } from '../observe/traces.js';
import type { SiteDirectory } from '../sites/site-directory.js';
import type { Refresh, TallyDay } from '../store/release-store.js';
import type { SiteRecord, Store, Stream, SurveyRecord } from '../store/store.js';
import { closeStream, type StreamContext, waitingAfter } from './close-stream.js';
import { rebuildWatches, refreshLive } from './refresh-stream.js';

/** Of two processes that publish at once one wins; the other computes again from what is there then. */
const MOST_TRIES = 5;

export interface ReleaseOptions {
  readonly clock: Clock;
  /** Whether the clock may be followed in this, by whether the site is simulated. Default: always. */
  readonly mayFinishDays?: (isSimulated: boolean) => boolean;
  readonly traces?: Traces;
}

export class Release {
  readonly #store: Store;
  readonly #sites: SiteDirectory;
  readonly #clock: Clock;
  readonly #mayFinishDays: (isSimulated: boolean) => boolean;
  readonly #traces: Traces;
  /** Site → last day up to which its batches have been closed here. */
  readonly #finished = new Map<string, string>();
  /** Site → what changes its batches or watches now, and all that waits for its turn. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(
    store: Store,
    sites: SiteDirectory,
    { clock, mayFinishDays = () => true, traces = untraced }: ReleaseOptions,
  ) {
    this.#store = store;
    this.#sites = sites;
    this.#clock = clock;
    this.#mayFinishDays = mayFinishDays;
    this.#traces = traces;
  }

  /** Every site, up to the day before today. What has been released stays as it is. */
  async run(): Promise<void> {
    for (const site of (await this.#sites.current()).all()) await this.runSite(site);
  }

  /**
   * One site. Costs nothing where its last day has been finished before, or the clock may not be followed now.
   * @throws WatchStateCorrupt
   */
  async runSite(site: SiteRecord): Promise<void> {
    const { settings } = site;
    if (!this.#mayFinishDays(settings.isSimulated)) return;
    const through = await this.#lastEndedDay(settings);
    if (through === null || this.#finished.get(settings.id) === through) return;
    await this.inTurn(settings.id, () => this.#runSite(site, through));
  }

  /** One after the other for each site: what is read, computed and written back must not be overtaken. */
  inTurn<Result>(site: string, work: () => Promise<Result>): Promise<Result> {
    const turn = (this.#turns.get(site) ?? Promise.resolve()).then(work);
    const settled = turn.then(
      () => {},
      () => {},
    );
    this.#turns.set(site, settled);
    return turn;
  }

  /** Computes the live figures of a site again: an incident has been declared, moved or taken back. */
  async refreshLive(site: SiteRecord): Promise<void> {
    const { release } = this.#store;
    await this.#refresh(site, async (context) =>
      refreshLive(
        context,
        await release.selectBatches(context.stream),
        await release.selectParts(context.stream),
      ),
    );
  }

  /** Makes the watches of a site anew from its batches: a day has been voided or restored, or a state is broken. */
  async rebuildWatches(site: SiteRecord): Promise<void> {
    const { release } = this.#store;
    await this.#refresh(site, async (context) => {
      // Before the batches: whoever publishes one in between writes the watches too, and is noticed by that.
      const watches = await release.selectWatches(context.stream);
      const acknowledgements = await this.#acknowledgements(site.settings);
      return rebuildWatches(
        context,
        watches,
        await release.selectBatches(context.stream),
        await release.selectParts(context.stream),
        acknowledgements(context.stream),
        this.#clock(),
      );
    });
  }

  async #runSite({ settings, surveys }: SiteRecord, through: string): Promise<void> {
    if (this.#finished.get(settings.id) === through) return;
    await this.#store.release.finishDays(settings.id, through);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (await this.#publish(settings, surveys)) {
        this.#finished.set(settings.id, through);
        return;
      }
    }
    throw new Error(`others published site ${settings.id} ${MOST_TRIES} times while it was computed here`);
  }

  /** False where another process has published, declared, voided or acknowledged something in between. */
  async #publish(settings: SiteSettings, surveys: readonly SurveyRecord[]): Promise<boolean> {
    for (const { stream, days } of await this.#store.release.selectUnreleased(settings.id)) {
      const context = await this.#contextOf(stream, settings, surveys);
      if (context !== null && !(await this.#publishStream(context, days))) return false;
    }
    return true;
  }

  #publishStream(context: StreamContext, days: readonly TallyDay[]): Promise<boolean> {
    const { release } = this.#store;
    const { stream } = context;
    const attributes = { 'trustgauge.site': stream.site };
    return this.#traces.within({ name: 'close batches', attributes }, async (span) => {
      // The batches before all else: whoever publishes from here on is noticed by them, whoever writes a watch by it.
      const batches = await release.selectBatches(stream);
      const watches = await release.selectWatches(stream);
      const parts = await release.selectParts(stream);
      const tallies = await release.selectTallies(stream, waitingAfter(context.record.survey, parts));
      const history = { batches, parts, tallies, watches };
      const newest = batches.at(-1)?.lastDay ?? '';
      const open = days.filter(({ day }) => day > newest);
      const publication = closeStream(context, history, open, this.#clock());
      span.set('trustgauge.batches', publication?.batches.length ?? 0);
      if (publication === null || (await release.publish(stream, publication, this.#clock()))) return true;
      span.fail('overtaken');
      return false;
    });
  }

  #refresh(
    { settings, surveys }: SiteRecord,
    compute: (context: StreamContext) => Promise<Refresh>,
  ): Promise<void> {
    return this.inTurn(settings.id, async () => {
      for (const stream of await this.#store.release.selectStreams(settings.id)) {
        await this.#refreshStream(stream, settings, surveys, compute);
      }
    });
  }

  async #refreshStream(
    stream: Stream,
    settings: SiteSettings,
    surveys: readonly SurveyRecord[],
    compute: (context: StreamContext) => Promise<Refresh>,
  ): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const context = await this.#contextOf(stream, settings, surveys);
      if (context === null) return;
      if (await this.#store.release.refresh(stream, await compute(context), this.#clock())) return;
    }
    throw new Error(
      `others changed site ${settings.id} ${MOST_TRIES} times while its figures were made anew here`,
    );
  }

  /** Null for a series that was replaced: what was open then stays open for ever, its people saw another question. */
  async #contextOf(
    stream: Stream,
    settings: SiteSettings,
    surveys: readonly SurveyRecord[],
  ): Promise<StreamContext | null> {
    const record = surveys.find(
      ({ survey, series }) => survey.id === stream.survey && series === stream.series,
    );
    if (record === undefined) return null;
    const voided = new Set((await this.#store.release.selectVoidedDays(settings.id)).map(({ day }) => day));
    const incidents = (await this.#store.selectIncidents(settings.id)).map(({ date }) => date);
    return { stream, settings, record, voided, incidents };
  }

  /** What was chosen after the alerts of a stream, by the day in the site's time zone. */
  async #acknowledgements({ id, timeZone }: SiteSettings): Promise<(stream: Stream) => Acknowledgement[]> {
    const alerts = await this.#store.release.selectAlerts(id);
    return ({ survey, series, mode }) =>
      alerts
        .flatMap(({ acknowledged, ...alert }) => {
          const isOfStream = alert.survey === survey && alert.series === series && alert.mode === mode;
          if (acknowledged === null || !isOfStream) return [];
          const day = dayIn(timeZone, Date.parse(acknowledged.at));
          const baseline: BaselineChoice = acknowledged.baseline;
          return [{ dimension: alert.dimension ?? '', value: alert.value ?? '', day, baseline }];
        })
        .sort((a, b) => (a.day < b.day ? -1 : 1));
  }

  /** Yesterday; on a simulated site a day has ended when the simulation has been through it. */
  async #lastEndedDay({ id, timeZone, isSimulated }: SiteSettings): Promise<string | null> {
    const yesterday = addDays(dayIn(timeZone, this.#clock()), -1);
    if (!isSimulated) return yesterday;
    const lastArrival = await this.#store.selectLastArrivalDay(id);
    return lastArrival === null || lastArrival < yesterday ? lastArrival : yesterday;
  }
}
