import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Database from 'better-sqlite3';
import { createCollector, openSqliteStore } from '../../dist/index.js';
import { ARCHIVED_TABLES, archiveSqlite, importSqlite } from '../../dist/store/sqlite-archive.js';
import type { CollectorUnderTest } from '../collector-under-test.ts';
import { readable, startWithHistory } from './collector-with-history.ts';

/** What lets somebody in, who did what, whom alerts are sent to, and what belongs to a submission. */
const LEFT_OUT_TABLES = [
  'token',
  'person',
  'hash_key',
  'blocked_person',
  'sent_link',
  'audit_entry',
  'share_link',
  'weekly_mail',
  'receipt',
  'receiver',
  'outbox',
  'delivery',
];

describe('an archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-archive-'));
  let collector: CollectorUnderTest;
  let lines: string[];
  let made = 0;
  before(async () => {
    collector = await startWithHistory();
    lines = [...archiveSqlite(collector.databaseFile)];
  });
  after(async () => {
    await collector.stop();
    rmSync(folder, { recursive: true });
  });

  const newDatabase = async () => {
    made += 1;
    const file = join(folder, `${made}.sqlite`);
    await openSqliteStore(file).close();
    return file;
  };
  const tables = (file: string) => {
    const database = new Database(file, { readonly: true });
    const names = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[];
    const counts = names.map((name) => [
      name,
      database.prepare(`SELECT count(*) FROM ${name}`).pluck().get(),
    ]);
    database.close();
    return Object.fromEntries(counts) as Record<string, number>;
  };

  it('holds counters and what operators have declared: nobody who answered, and nothing that lets anybody in', async () => {
    const text = lines.join('\n');
    for (const table of ARCHIVED_TABLES)
      assert.ok(text.includes(`{"table":"${table}"`) || ['alert', 'retired_key'].includes(table), table);
    for (const table of LEFT_OUT_TABLES) assert.ok(!text.includes(`"table":"${table}"`), table);
    const database = new Database(collector.databaseFile, { readonly: true });
    const secrets = [
      'SELECT id FROM receipt',
      'SELECT hash FROM token',
      'SELECT hash FROM share_link',
      'SELECT secret FROM receiver',
    ].flatMap((sql) => database.prepare(sql).pluck().all() as string[]);
    database.close();
    assert.ok(secrets.length > 100);
    for (const secret of secrets) assert.ok(!text.includes(secret));
    assert.ok(!text.includes('secret-path'));
  });

  it('names each table of the database, as archived or as left out', async () => {
    assert.deepEqual(
      Object.keys(tables(collector.databaseFile)).sort(),
      [...ARCHIVED_TABLES, ...LEFT_OUT_TABLES].sort(),
    );
  });

  it('read into a new database gives the same figures, and the same archive again', async () => {
    const file = await newDatabase();
    assert.equal(importSqlite(file, lines), lines.length - 2);
    assert.deepEqual([...archiveSqlite(file)], lines);
    const store = openSqliteStore(file);
    const imported = createCollector({ store, clock: () => collector.clock.nowMs });
    await imported.check();
    const { secret } = await imported.tokens.issueRead({ site: null, role: 'owner', label: 'x' });
    const headers = { Authorization: `Bearer ${secret}` };
    const read = async (path: string) => imported.fetch(new Request(`http://localhost${path}`, { headers }));
    assert.deepEqual(await readable(read), await readable(collector.read));
    await store.close();
  });

  it('is refused, whole and with the number of the line, where it is cut off, changed or something else', async () => {
    const [header = '', first = ''] = lines;
    const end = JSON.stringify({ end: true, rows: 1 });
    const row = (table: string, content: object) => JSON.stringify({ table, row: content });
    for (const [text, pattern] of [
      [
        lines.slice(0, -1),
        new RegExp(`^ArchiveError: line ${lines.length}: expected the line that ends an archive`),
      ],
      [[...lines.slice(0, -2), lines.at(-1) ?? ''], /rows that it tells of/],
      [[...lines, first], /expected nothing after the end/],
      [[], /^ArchiveError: line 1: /],
      [['{}', first, end], /^ArchiveError: line 1: expected an archive of version 1/],
      [
        [header.replace('"schema":', '"schema":99'), first, end],
        /^ArchiveError: line 1: expected a schema from 1 to \d+, got 99/,
      ],
      [[header, 'not json', end], /^ArchiveError: line 2: expected a JSON object, got 8 characters/],
      [
        [header, row('token', { hash: 'x' }), end],
        /^ArchiveError: line 2: expected a row of site, .*, got a row of none/,
      ],
      [
        [header, row('tally', { person: 'x' }), end],
        /^ArchiveError: line 2: expected columns of tally \(site, /,
      ],
      [
        [header, row('tally', { site: { a: 1 } }), end],
        /^ArchiveError: line 2: expected a row of texts, numbers and nulls/,
      ],
      [
        [header, row('paused_survey', { site: 'a' }), end],
        /^ArchiveError: line 2: expected a row that paused_survey takes/,
      ],
      [[header, first, first, end], /^ArchiveError: line 3: expected a row that site takes/],
    ] as const) {
      const file = await newDatabase();
      assert.throws(() => importSqlite(file, text), pattern);
      assert.deepEqual(new Set(Object.values(tables(file))), new Set([0]), 'nothing was read in');
    }
  });

  it('is read into no database that holds something already', async () => {
    const file = await newDatabase();
    importSqlite(file, lines);
    assert.throws(() => importSqlite(file, lines), /expected a database that holds nothing yet/);
  });
});
