import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GroupCommit } from '../../dist/intake/group-commit.js';
import { type ArrivalCount, CommitUnresolved, type Store, type Write } from '../../dist/store/store.js';

const write = (id: string): Write => ({
  stream: { site: 's', environment: 'live', survey: 'pulse', series: '0', entry: 'invited', mode: 'plain' },
  day: '2026-03-10',
  counters: [],
  receipt: { id, expiresOn: '2026-03-13' },
});

/** A store that keeps what it is given, and fails when told to. */
function recordingStore() {
  const commits: { writes: readonly Write[]; refusals: readonly ArrivalCount[] }[] = [];
  const state = { failures: 0, error: new Error('not now') };
  const store = {
    async commit(writes: readonly Write[], refusals: readonly ArrivalCount[]) {
      if (state.failures > 0) {
        state.failures -= 1;
        throw state.error;
      }
      commits.push({ writes, refusals });
      return writes.map(() => 'stored' as const);
    },
  } as unknown as Store;
  return { store, commits, state };
}

describe('GroupCommit', () => {
  it('puts what arrives together into one transaction', async () => {
    const { store, commits } = recordingStore();
    const group = new GroupCommit(store);
    await Promise.all(['a', 'b', 'c'].map((id) => group.add(write(id))));
    assert.deepEqual(
      commits.map(({ writes }) => writes.length),
      [3],
    );
  });

  it('takes what arrives right after a commit, too', async () => {
    const { store, commits } = recordingStore();
    const group = new GroupCommit(store);
    for (const id of ['a', 'b', 'c']) assert.equal(await group.add(write(id)), 'stored');
    assert.equal(commits.length, 3);
  });

  it('rejects those whose commit failed, and no other', async () => {
    const { store, state } = recordingStore();
    const group = new GroupCommit(store);
    state.failures = 1;
    await assert.rejects(group.add(write('a')), /not now/);
    assert.equal(await group.add(write('a')), 'stored');
  });

  it('keeps refusals that could not be written and adds them to the next commit', async () => {
    const { store, commits, state } = recordingStore();
    const group = new GroupCommit(store);
    state.failures = 1;
    group.refuse('s', 'live', '2026-03-10', 'body_not_json');
    await group.flush();
    group.refuse('s', 'live', '2026-03-10', 'body_not_json');
    await group.flush();
    assert.deepEqual(
      commits.map(({ refusals }) => refusals),
      [[{ site: 's', environment: 'live', day: '2026-03-10', outcome: 'refused:body_not_json', count: 2 }]],
    );
  });

  it('writes refusals that nobody follows by themselves, all of a moment in one transaction', async () => {
    const { store, commits } = recordingStore();
    const group = new GroupCommit(store);
    for (let turn = 0; turn < 3; turn += 1) {
      group.refuse('s', 'live', '2026-03-10', 'body_not_json');
      await new Promise((resolve) => setImmediate(resolve));
    }
    while (commits.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(
      commits.map(({ refusals }) => refusals.map(({ count }) => count)),
      [[3]],
    );
  });

  it('takes refusals along with a submission at once', async () => {
    const { store, commits } = recordingStore();
    const group = new GroupCommit(store);
    group.refuse('s', 'live', '2026-03-10', 'body_not_json');
    await group.add(write('a'));
    assert.deepEqual(
      commits.map(({ writes, refusals }) => [writes.length, refusals.length]),
      [[1, 1]],
    );
  });

  it('counts no refusal again that may have been counted', async () => {
    const { store, commits, state } = recordingStore();
    const group = new GroupCommit(store);
    state.failures = 1;
    state.error = new CommitUnresolved('nobody knows');
    group.refuse('s', 'live', '2026-03-10', 'body_not_json');
    await group.flush();
    group.refuse('s', 'live', '2026-03-10', 'body_too_large');
    await group.flush();
    assert.deepEqual(
      commits.map(({ refusals }) => refusals.map(({ outcome }) => outcome)),
      [['refused:body_too_large']],
    );
  });
});
