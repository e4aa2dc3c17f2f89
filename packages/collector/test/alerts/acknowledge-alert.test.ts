import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acknowledgeAlert } from '../../dist/alerts/acknowledge-alert.js';
import { EMPTY_WATCH, type WatchState } from '../../dist/alerts/watch-state.js';
import type { Store } from '../../dist/index.js';
import type { Acknowledged, Watch } from '../../dist/store/release-store.js';
import { alert } from '../notify/alert-event.ts';

describe('acknowledging an alert', () => {
  /** A store in which somebody carries the watch on by a batch, as often as is said, while the choice is made. */
  const storeOf = (overtakings: number, outcome: Acknowledged = 'acknowledged') => {
    const written: Watch[] = [];
    let revision = 1;
    const release = {
      async selectWatches() {
        const state: WatchState = { ...EMPTY_WATCH, lastDay: `2026-03-1${revision}` };
        return [{ dimension: alert.dimension ?? '', value: alert.value ?? '', state, revision }];
      },
      async acknowledge(_stream: unknown, _id: string, _choice: unknown, watch: Watch) {
        if (revision <= overtakings) {
          revision += 1;
          return 'overtaken';
        }
        written.push(watch);
        return outcome;
      },
    };
    return { store: { release } as unknown as Store, written };
  };

  it('goes on from the watch as it is by then, where a batch was closed in between', async () => {
    const { store, written } = storeOf(2);
    assert.equal(await acknowledgeAlert(store, alert, 'relearn', 0), true);
    assert.deepEqual(
      written.map(({ state, revision }) => [(state as WatchState).lastDay, revision]),
      [['2026-03-13', 3]],
    );
  });

  it('is no more where somebody has done it before', async () => {
    assert.equal(await acknowledgeAlert(storeOf(0, 'already').store, alert, 'keep', 0), false);
  });

  it('gives up with a reason where it is overtaken again and again', async () => {
    await assert.rejects(acknowledgeAlert(storeOf(99).store, alert, 'keep', 0), /5 times while an alert/);
  });
});
