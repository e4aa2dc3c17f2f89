import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { CollectorUnderTest } from '../collector-under-test.ts';
import { runProgram } from '../program-under-test.ts';
import { startWithHistory } from '../store/collector-with-history.ts';

const trustgauge = (...args: string[]) => runProgram(args);

describe('trustgauge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-operations-'));
  let collector: CollectorUnderTest;
  let data: string;
  before(async () => {
    collector = await startWithHistory();
    data = `--data=${collector.folder}`;
  });
  after(async () => {
    await collector.stop();
    rmSync(folder, { recursive: true });
  });

  it('backs a running collector up, checks a copy, and restores it beside it', async () => {
    const file = join(folder, 'backup.sqlite');
    const words = /: whole; schema \d+, 1 sites, 120 answers, newest day 2026-03-14\n$/;
    assert.match((await trustgauge('backup', file, data)).out, words);
    assert.match((await trustgauge('restore', '--verify', file)).out, words);
    const restored = join(folder, 'restored');
    assert.equal((await trustgauge('restore', file, `--data=${restored}`)).code, 0);
    const { out } = await trustgauge('site', 'list', `--data=${restored}`);
    assert.match(out, /^site-one\tAcme\tpulse, other \(paused\)\n$/);
  });

  it('says in one line why a copy can’t be taken, checked or restored, and ends with 1', async () => {
    const file = join(folder, 'taken.sqlite');
    writeFileSync(file, 'precious');
    for (const [args, words] of [
      [['backup', file, data], /taken\.sqlite exists/],
      [['backup', join(folder, 'x'), `--data=${join(folder, 'nowhere')}`], /^trustgauge: .*/],
      [
        ['backup', join(folder, 'x'), '--data=postgres://trust@database/trustgauge'],
        /with PostgreSQL use pg_dump/,
      ],
      [['export', '--data=postgres://trust@database/trustgauge'], /with PostgreSQL use pg_dump/],
      [['restore', '--verify', file], /cannot read the database .*taken\.sqlite/],
      [['restore', join(folder, 'backup.sqlite'), data], /trustgauge\.sqlite exists/],
      [['restore', '--replace', join(folder, 'backup.sqlite'), data], /in use: stop the collector first/],
    ] as const) {
      const { code, err } = await trustgauge(...args);
      assert.equal(code, 1);
      assert.match(err, words);
      assert.match(err, /^trustgauge: [^\n]+\n$/);
    }
  });

  it('exports a running collector and imports it elsewhere: an export of that is the same', async () => {
    const file = join(folder, 'archive.ndjson');
    assert.equal((await trustgauge('export', file, data)).code, 0);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const elsewhere = `--data=${join(folder, 'elsewhere')}`;
    assert.match((await trustgauge('import', file, elsewhere)).out, /: \d+ rows\n$/);
    assert.equal((await trustgauge('export', elsewhere)).out, readFileSync(file, 'utf8'));
    const again = await trustgauge('import', file, elsewhere);
    assert.equal(again.code, 1);
    assert.match(again.err, /archive\.ndjson: expected a database that holds nothing yet/);
    assert.match(
      (await trustgauge('export', file, data)).err,
      /archive\.ndjson: it exists already: choose another name/,
    );
  });

  it('doctor ends with 0 where there is nothing that does not work, and else with 1, naming each with what to do', async () => {
    const well = await trustgauge('doctor', data, '--port=0');
    assert.equal(well.code, 0, well.out + well.err);
    assert.doesNotMatch(well.out, /✖/);
    const ill = await trustgauge(
      'doctor',
      data,
      '--port=0',
      '--config=/dev/null',
      '--smtp-url=smtp://mail.example',
    );
    assert.equal(ill.code, 1);
    assert.match(ill.out, /^✖ .* \(configuration_invalid\)\n {4}→ .+$/m);
    assert.match(ill.out, /^✖ .* \(mail_incomplete\)\n {4}→ .+$/m);
    assert.equal(ill.err, 'trustgauge: 2 of these have to be put right\n');
  });
});
