/**
 * What the operator chose after an alarm, written with the watch that goes on from it. Another collector may carry the
 * same watch on by a batch meanwhile: then the choice is put to the watch as it is by now.
 */
import type { Alert, BaselineChoice } from '@trustgauge/protocol';
import type { Watch } from '../store/release-store.js';
import type { Store, Stream } from '../store/store.js';
import { acknowledgeWatch } from './watch.js';
import { parseWatchState } from './watch-state.js';

const MOST_TRIES = 5;

/** @returns False where somebody has acknowledged it before. @throws WatchStateCorrupt */
export async function acknowledgeAlert(
  { release }: Store,
  alert: Alert,
  baseline: BaselineChoice,
  atMs: number,
): Promise<boolean> {
  const stream = streamOf(alert);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const watch = watchAfter(await release.selectWatches(stream), alert, baseline);
    const outcome = await release.acknowledge(stream, alert.id, { atMs, baseline }, watch);
    if (outcome !== 'overtaken') return outcome === 'acknowledged';
  }
  throw new Error(
    `others wrote the watch of ${alert.site} ${MOST_TRIES} times while an alert was acknowledged`,
  );
}

/** Null where the series is watched no longer. */
function watchAfter(watches: readonly Watch[], alert: Alert, baseline: BaselineChoice): Watch | null {
  const watch = watches.find(
    ({ dimension, value }) => dimension === (alert.dimension ?? '') && value === (alert.value ?? ''),
  );
  if (watch === undefined) return null;
  return { ...watch, state: acknowledgeWatch(parseWatchState(watch.state, alert.survey), baseline) };
}

function streamOf({ site, environment, survey, series, entry, mode }: Alert): Stream {
  return { site, environment, survey, series, entry, mode };
}
