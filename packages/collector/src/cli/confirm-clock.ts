/**
 * An operator says that the clock of this machine is right. Collectors on the same store that wait for it go on within
 * half a minute.
 */
import { AuditLog } from '../audit/audit-log.js';
import { recordConfirmation } from '../clock/clock-history.js';
import { minuteOf, SET_CLOCK } from '../clock/clock-unfit.js';
import { newestDayFrom, selectSiteDays } from '../clock/site-days.js';
import { EARLIEST_MS } from '../clock/steady-clock.js';
import { systemClock } from '../clock.js';
import { CommandError } from './command-error.js';
import { withStore } from './open-store.js';

/** @param data Where the store is: a folder, or an address of PostgreSQL. */
export async function confirmClockOf(data: string): Promise<void> {
  const nowMs = systemClock();
  if (nowMs < EARLIEST_MS) {
    throw new CommandError(`the clock says ${minuteOf(nowMs)}, which can’t be right: ${SET_CLOCK}`);
  }
  await withStore(data, async (store) => {
    const newestDay = newestDayFrom(await selectSiteDays(store));
    await recordConfirmation(new AuditLog(store.audit, systemClock), nowMs, newestDay);
  });
  console.log(
    `Confirmed: it is ${minuteOf(nowMs)}. A collector that waits for this goes on within half a minute.`,
  );
}
