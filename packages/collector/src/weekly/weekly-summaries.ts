/**
 * Puts each week's summaries into the outbox: on Monday morning in the site's time zone, once for each receiver and
 * survey, however many collectors look and however often they are started. Brought there by the outbox, like alerts.
 */
import { ProtocolError, type Weekly } from '@trustgauge/protocol';
import { newSecret } from '../access/secrets.js';
import { addDays, dayIn, daysFrom, periodStart } from '../calendar.js';
import type { Clock } from '../clock.js';
import type { Traces } from '../observe/traces.js';
import type { SiteDirectory } from '../sites/site-directory.js';
import type { ReceiverRecord } from '../store/outbox-store.js';
import type { SiteRecord, Store } from '../store/store.js';
import type { EndedWeekly, WeeklyRecord } from '../store/weekly-store.js';
import { summarize, USUAL_REQUEST } from '../summarize/summarize.js';
import { toWeeklyMail } from './weekly-mail.js';

/** Hour of the day, in the site's time zone, from which it is sent: when people begin to work. */
const FROM_HOUR = 7;

/** Days after Monday on which a collector that was away still sends it; later it would be old news. */
const DAYS_LATE = 2;

/** What has got somewhere it should not be can end a mail, and do nothing else. */
const STOP_PREFIX = 'tg_stop_';

export interface WeeklySummariesParts {
  readonly store: Store;
  readonly sites: SiteDirectory;
  readonly clock: Clock;
  /** Where people reach the dashboard; null where nobody has said. */
  readonly publicUrl: string | null;
  /** Whether there is a mail server. */
  readonly isOffered: boolean;
  /** Told of every fault of ours. */
  readonly report: (error: unknown) => void;
  readonly traces: Traces;
}

export class WeeklySummaries {
  readonly isOffered: boolean;
  readonly #store: Store;
  readonly #sites: SiteDirectory;
  readonly #clock: Clock;
  readonly #publicUrl: string | null;
  readonly #report: (error: unknown) => void;
  readonly #traces: Traces;

  constructor({ store, sites, clock, publicUrl, isOffered, report, traces }: WeeklySummariesParts) {
    this.#store = store;
    this.#sites = sites;
    this.#clock = clock;
    this.#publicUrl = publicUrl;
    this.isOffered = isOffered;
    this.#report = report;
    this.#traces = traces;
  }

  /** By receiver and survey. */
  async list(site: string): Promise<Weekly[]> {
    const weekly = await this.#store.weekly.selectWeekly(site);
    return weekly.map(({ receiver, survey, sinceMs }) => ({
      receiver,
      survey,
      since: new Date(sinceMs).toISOString(),
    }));
  }

  /** From next Monday on, or today if it is one. @throws ProtocolError `target_not_allowed` */
  async start(receiver: ReceiverRecord, survey: string): Promise<void> {
    if (receiver.kind !== 'email' || !this.isOffered) {
      throw new ProtocolError('target_not_allowed', {
        expected: 'a receiver by e-mail, and a mail server',
        got: receiver.kind === 'email' ? 'no mail server' : `a receiver by ${receiver.kind}`,
      });
    }
    await this.#store.weekly.insertWeekly({
      site: receiver.site,
      receiver: receiver.id,
      survey,
      stopToken: newSecret(STOP_PREFIX),
      sinceMs: this.#clock(),
      sentFor: '',
    });
  }

  async stop(site: string, receiver: string, survey: string): Promise<void> {
    await this.#store.weekly.deleteWeekly(site, receiver, survey);
  }

  /** By what stands in the mail itself. @returns What has ended; null where there was none, or no more. */
  stopBy(stopToken: string): Promise<EndedWeekly | null> {
    return this.#store.weekly.stopWeekly(stopToken);
  }

  /** Puts into the outbox what is due. What fails is tried again at the next look, and holds up no other site. */
  async run(): Promise<void> {
    for (const site of (await this.#sites.current()).all()) {
      const monday = this.#dueMonday(site);
      if (monday !== null) await this.#runSite(site, monday).catch(this.#report);
    }
  }

  async #runSite(site: SiteRecord, monday: string): Promise<void> {
    for (const weekly of await this.#store.weekly.selectWeekly(site.settings.id)) {
      // Whoever was added after Monday begins with the next one.
      const isLate = dayIn(site.settings.timeZone, weekly.sinceMs) > monday;
      if (weekly.sentFor < monday && !isLate) {
        await this.#traces.within({ name: 'weekly mail' }, () => this.#send(site, weekly, monday));
      }
    }
  }

  /** Null while nothing is due. */
  #dueMonday({ settings: { timeZone } }: SiteRecord): string | null {
    const nowMs = this.#clock();
    const today = dayIn(timeZone, nowMs);
    const monday = periodStart(today, 'week');
    const daysSince = daysFrom(monday, today);
    if (daysSince > DAYS_LATE || (daysSince === 0 && hourIn(timeZone, nowMs) < FROM_HOUR)) return null;
    return monday;
  }

  async #send(site: SiteRecord, weekly: WeeklyRecord, monday: string): Promise<void> {
    const record = site.surveys.find(({ survey }) => survey.id === weekly.survey);
    // A survey that was taken out of the site: there is nothing to tell.
    if (record === undefined) return;
    const { id, timeZone } = site.settings;
    const nowMs = this.#clock();
    const period = { firstDay: addDays(monday, -7), lastDay: addDays(monday, -1) };
    const arrivals = (await this.#store.selectArrivals(id, 'live')).filter(
      ({ day }) => day >= period.firstDay && day <= period.lastDay,
    );
    const sum = (outcomes: typeof arrivals) => outcomes.reduce((total, { count }) => total + count, 0);
    const query = new URLSearchParams({ site: id, survey: weekly.survey });
    const mail = toWeeklyMail({
      summary: await summarize(this.#store, site, record, USUAL_REQUEST, nowMs),
      period,
      arrivals: {
        received: sum(arrivals),
        stored: sum(arrivals.filter(({ outcome }) => outcome === 'stored')),
      },
      overviewUrl: this.#publicUrl && `${this.#publicUrl}/?${query}`,
      stopPage: this.#publicUrl && `${this.#publicUrl}/#unsubscribe=${weekly.stopToken}`,
      stopUrl: this.#publicUrl && `${this.#publicUrl}/unsubscribe/${weekly.stopToken}`,
    });
    const text = `The weekly summary of ${weekly.survey}, ${dayIn(timeZone, nowMs)}.`;
    const event = {
      type: 'summary.weekly',
      timestamp: new Date(nowMs).toISOString(),
      alert: null,
      text,
    } as const;
    // The same id, whoever puts it there: it is sent once.
    const outgoing = {
      id: `weekly-${monday}-${weekly.survey}-${weekly.receiver}`,
      event: { ...event, weekly: mail },
    };
    await this.#store.outbox.enqueueFor(id, weekly.receiver, outgoing, nowMs);
    await this.#store.weekly.markWeeklySent(weekly, monday);
  }
}

function hourIn(timeZone: string, epochMs: number): number {
  const hour = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(
    epochMs,
  );
  return Number(hour);
}
