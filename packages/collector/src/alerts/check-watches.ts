/**
 * Whether every stored watch can be gone on from. Asked at the start: a detector with a broken state would keep silent
 * or cry wolf, and nobody would know.
 */
import type { SiteRecord, Store } from '../store/store.js';
import { nameOf } from './alerts.js';
import { parseWatchState } from './watch-state.js';
import { watchedStream } from './watched-series.js';

/** @throws WatchStateCorrupt that names the first series that can't */
export async function checkWatches(store: Store, sites: readonly SiteRecord[]): Promise<void> {
  for (const site of sites) {
    for (const record of site.surveys) {
      const stream = watchedStream(site, record);
      for (const watch of await store.release.selectWatches(stream)) {
        parseWatchState(watch.state, nameOf(stream, watch));
      }
    }
  }
}
