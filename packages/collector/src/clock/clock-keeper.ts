/**
 * What a collector does about its clock: it records and tells of steps, looks for confirmations, and says whether the
 * clock can be worked with.
 */
import type { ClockStep } from '@trustgauge/protocol';
import type { AuditLog } from '../audit/audit-log.js';
import type { SiteDirectory } from '../sites/site-directory.js';
import type { Store } from '../store/store.js';
import { toClockAlert } from './clock-alert.js';
import { type ClockEntry, latestStepIn, recordClockEvent, selectClockEntries } from './clock-history.js';
import { apartFromDatabase, behindStore, type ClockUnfit, fromFault } from './clock-unfit.js';
import { dayAheadOf, type SiteDay, selectSiteDays } from './site-days.js';
import { DAY_MS, HOUR_MS, MOST_STEP_MS, needsConfirmation, type SteadyClock } from './steady-clock.js';

/** Receivers are told of one step in this time: a clock that jumps back and forth must not fill their mailboxes. */
const TOLD_EVERY_MS = HOUR_MS;

/** How long a step is shown on the page of alerts. */
const SHOWN_FOR_MS = 7 * DAY_MS;

export interface ClockKeeperParts {
  readonly clock: SteadyClock;
  readonly store: Store;
  readonly sites: SiteDirectory;
  readonly audit: AuditLog;
}

export class ClockKeeper {
  readonly #clock: SteadyClock;
  readonly #store: Store;
  readonly #sites: SiteDirectory;
  readonly #audit: AuditLog;
  /** The newest days as they were stored at the start; null before they were asked for. */
  #storedDays: readonly SiteDay[] | null = null;
  /** Entries of the clock up to this place were there before the open step. */
  #placeBefore = 0;
  #toldAtMs = Number.NEGATIVE_INFINITY;
  #agreesWithDatabase = true;

  constructor({ clock, store, sites, audit }: ClockKeeperParts) {
    this.#clock = clock;
    this.#store = store;
    this.#sites = sites;
    this.#audit = audit;
  }

  /** Notices what has happened. @returns Whether days may be finished and old things deleted */
  async run(): Promise<boolean> {
    await this.#recordEvents();
    if (!this.#clock.isBelieved() && (await this.#isConfirmed())) {
      this.#clock.confirm();
      await this.#recordEvents();
    }
    this.#agreesWithDatabase = (await this.#databaseFault()) === null;
    return this.mayFinishDays();
  }

  /** @param isSimulated Of a site whose days the simulation finishes, not the calendar: it does not wait at the start. */
  mayFinishDays(isSimulated = false): boolean {
    return this.#agreesWithDatabase && (isSimulated ? this.#clock.isBelieved() : this.#clock.isSettled());
  }

  /** The newest step of the last days, of any collector on the store; null where there was none. */
  async latestStep(): Promise<ClockStep | null> {
    const step = latestStepIn(await selectClockEntries(this.#store.audit));
    if (step === null || this.#clock.now() - step.endedAtMs > SHOWN_FOR_MS) return null;
    const { atMs, fromMs, toMs } = step;
    return {
      at: new Date(atMs).toISOString(),
      from: new Date(fromMs).toISOString(),
      to: new Date(toMs).toISOString(),
      isConfirmationNeeded: needsConfirmation(toMs - fromMs),
      isOpen: !this.#clock.isBelieved(),
    };
  }

  /** What keeps a collector from being started. @throws ClockUnfit */
  async checkStart(): Promise<void> {
    const fault = await this.#fault();
    if (fault !== null) throw fault;
  }

  /** @throws ClockUnfit */
  async check(): Promise<void> {
    const fault = (await this.#fault()) ?? (await this.#databaseFault());
    if (fault !== null) throw fault;
  }

  async #fault(): Promise<ClockUnfit | null> {
    if (!this.#clock.isChecked) return null;
    const fault = this.#clock.fault();
    if (fault !== null) return fromFault(fault);
    // Once: what this collector stores from here on is by its own clock.
    this.#storedDays ??= await selectSiteDays(this.#store);
    return storeFault(this.#store, this.#storedDays, this.#clock.wallMs());
  }

  async #databaseFault(): Promise<ClockUnfit | null> {
    if (!this.#clock.isChecked) return null;
    const databaseMs = await this.#store.databaseTimeMs();
    const wallMs = this.#clock.wallMs();
    const isApart = databaseMs !== null && Math.abs(databaseMs - wallMs) > HOUR_MS;
    return isApart ? apartFromDatabase(wallMs, databaseMs) : null;
  }

  async #recordEvents(): Promise<void> {
    // A comparison, of which the events are.
    this.#clock.isBelieved();
    for (const event of this.#clock.takeEvents()) {
      if (event.kind === 'stepped') {
        this.#placeBefore = (await selectClockEntries(this.#store.audit))[0]?.place ?? 0;
      }
      await recordClockEvent(this.#audit, event);
      if (event.kind !== 'stepped') continue;
      const nowMs = this.#clock.now();
      if (nowMs - this.#toldAtMs < TOLD_EVERY_MS) continue;
      this.#toldAtMs = nowMs;
      for (const { settings } of (await this.#sites.current()).all()) {
        await this.#store.outbox.enqueue(settings.id, toClockAlert(event, nowMs), nowMs);
      }
    }
  }

  /** By an operator, since the step, and of the time that the clock says: not of another machine's. */
  async #isConfirmed(): Promise<boolean> {
    const wallMs = this.#clock.wallMs();
    return (await selectClockEntries(this.#store.audit)).some(
      (entry) =>
        entry.kind === 'confirmed' &&
        entry.place > this.#placeBefore &&
        Math.abs(entry.wallMs - wallMs) <= MOST_STEP_MS,
    );
  }
}

/** Null where a clock is behind no stored day, or only behind days of which an operator knows. */
export async function storeFault(
  store: Store,
  days: readonly SiteDay[],
  wallMs: number,
): Promise<ClockUnfit | null> {
  const ahead = dayAheadOf(days, wallMs);
  if (ahead === null || isConfirmedFor(await selectClockEntries(store.audit), ahead, wallMs)) return null;
  return behindStore(wallMs, ahead);
}

/** Whether an operator has said that a clock is right though days up to one ahead of it are stored. */
export function isConfirmedFor(entries: readonly ClockEntry[], newestDay: string, wallMs: number): boolean {
  return entries.some(
    (entry) =>
      entry.kind === 'confirmed' &&
      entry.newestDay !== null &&
      entry.newestDay >= newestDay &&
      // One that was set back since then is wrong again.
      wallMs >= entry.wallMs - DAY_MS,
  );
}
