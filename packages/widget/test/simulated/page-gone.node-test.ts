import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Simulator } from './realm.ts';
import { type Moment, visit } from './visit.ts';

/** Moment at which the document is taken away → whether something has been answered by then. */
const MOMENTS: Record<Moment, boolean> = {
  begun: false,
  fetching: false,
  scheduled: false,
  tab: false,
  asked: false,
  chosen: false,
  removed: true,
  answered: true,
  unreachable: true,
};

// Most of a visit is the wait for what may still come, so all of them wait at the same time.
describe('a document that is taken away', { concurrency: 18 }, () => {
  for (const simulator of ['jsdom', 'happy-dom'] satisfies Simulator[])
    for (const [moment, isAnswered] of Object.entries(MOMENTS) as [Moment, boolean][])
      it(`leaves properties taken, one request and no error, in ${simulator}: ${moment}`, async () => {
        const { site, requests, events, errors, warnings } = await visit(simulator, moment);
        assert.equal(site, 'tg_pub_test_x');
        assert.equal(requests.filter((method) => method === 'GET').length, moment === 'begun' ? 0 : 1);
        assert.equal(events.includes('answered'), isAnswered);
        assert.deepEqual(errors, []);
        assert.deepEqual(warnings, []);
      });
});

it('no source starts a timer that outlives the document', () => {
  const sources = new URL('../../src/', import.meta.url).pathname;
  const bare = globSync('**/*.ts', { cwd: sources }).filter(
    (name) =>
      name !== 'page-gone.ts' && /\bset(Timeout|Interval)\(/.test(readFileSync(`${sources}${name}`, 'utf8')),
  );
  assert.deepEqual(bare, [], 'use setPageTimeout() of page-gone.ts');
});
