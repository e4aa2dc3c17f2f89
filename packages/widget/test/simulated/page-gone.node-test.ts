import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const VISIT = new URL('./visit.ts', import.meta.url).pathname;

/** Moment at which the document is taken away → whether something has been answered by then. */
const MOMENTS = {
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

/** Of the second simulator those that differ in what runs on: each is a process. */
const VISITS = {
  jsdom: Object.keys(MOMENTS),
  'happy-dom': ['scheduled', 'asked', 'unreachable'],
};

for (const [simulator, moments] of Object.entries(VISITS)) {
  describe(`in ${simulator}`, { concurrency: 5 }, () => {
    for (const moment of moments)
      it(`takes its properties and ends without an error when the document is taken away: ${moment}`, async () => {
        const { stdout } = await run(process.execPath, ['--no-warnings', VISIT, simulator, moment]);
        const { site, events, errors, warnings } = JSON.parse(stdout);
        assert.equal(site, 'tg_pub_test_x');
        assert.equal(events.includes('answered'), MOMENTS[moment as keyof typeof MOMENTS]);
        assert.deepEqual(errors, []);
        assert.deepEqual(warnings, []);
      });
  });
}

it('no source starts a timer that outlives the document', () => {
  const sources = new URL('../../src/', import.meta.url).pathname;
  const bare = globSync('**/*.ts', { cwd: sources }).filter(
    (name) =>
      name !== 'page-gone.ts' && /\bset(Timeout|Interval)\(/.test(readFileSync(`${sources}${name}`, 'utf8')),
  );
  assert.deepEqual(bare, [], 'use setPageTimeout() of page-gone.ts');
});
