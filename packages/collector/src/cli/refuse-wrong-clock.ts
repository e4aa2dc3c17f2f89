/**
 * Before a server does anything: what it stores is dated by the machine's clock.
 */
import { storeFault } from '../clock/clock-keeper.js';
import { unset } from '../clock/clock-unfit.js';
import { selectSiteDays } from '../clock/site-days.js';
import { EARLIEST_MS } from '../clock/steady-clock.js';
import type { Store } from '../store/store.js';

/** @throws ClockUnfit before 2024, or more than a day behind what is stored */
export async function refuseWrongClock(store: Store, nowMs: number): Promise<void> {
  const fault =
    nowMs < EARLIEST_MS ? unset(nowMs) : await storeFault(store, await selectSiteDays(store), nowMs);
  if (fault !== null) throw fault;
}
