import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Database from 'better-sqlite3';
import { createCollector, openSqliteStore } from '../../dist/index.js';
import { backupSqlite, restoreSqlite, verifySqlite } from '../../dist/store/sqlite-backup.js';
import { answer, type CollectorUnderTest } from '../collector-under-test.ts';
import { readable, startWithHistory } from './collector-with-history.ts';

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-backup-'));
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startWithHistory();
  });
  after(async () => {
    await collector.stop();
    rmSync(folder, { recursive: true });
  });

  /** What is read of a copy by a collector of its own. */
  const readFrom = async (file: string) => {
    const store = openSqliteStore(file);
    const copied = createCollector({ store, clock: () => collector.clock.nowMs });
    const { secret } = await copied.tokens.issueRead({ site: null, role: 'owner', label: 'x' });
    const headers = { Authorization: `Bearer ${secret}` };
    try {
      return await readable(async (path) =>
        copied.fetch(new Request(`http://localhost${path}`, { headers })),
      );
    } finally {
      await copied.flush();
      await store.close();
    }
  };

  it('is one file for its owner alone, with everything that the collector has', async () => {
    const file = join(folder, 'whole.sqlite');
    const { sites, answers } = await backupSqlite(collector.databaseFile, file);
    assert.deepEqual([sites, answers], [1, 120]);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(folder), ['whole.sqlite']);
    assert.deepEqual(await readFrom(file), await readable(collector.read));
  });

  it('taken in the middle of submissions holds each of them whole or not at all', async () => {
    const series = await collector.series();
    let isOver = false;
    const sending = (async () => {
      while (!isOver) await Promise.all(Array.from({ length: 8 }, () => collector.submit(answer(series))));
    })();
    const files = [];
    for (let n = 0; n < 5; n += 1) {
      const file = join(folder, `busy-${n}.sqlite`);
      files.push(file);
      await backupSqlite(collector.databaseFile, file);
    }
    isOver = true;
    await sending;
    for (const file of files) {
      const database = new Database(file, { readonly: true });
      const one = (sql: string) => Number(database.prepare(sql).pluck().get());
      const stored = one("SELECT sum(count) FROM arrival WHERE outcome = 'stored'");
      assert.equal(
        one("SELECT sum(count) FROM tally WHERE question = 'headline' AND dimension = ''"),
        stored,
      );
      assert.equal(one('SELECT count(*) FROM receipt'), stored);
      database.close();
    }
  });

  it('is refused where its file exists already, and leaves that as it is', async () => {
    const file = join(folder, 'taken.sqlite');
    writeFileSync(file, 'precious');
    await assert.rejects(backupSqlite(collector.databaseFile, file), /taken\.sqlite exists/);
    assert.equal(readFileSync(file, 'utf8'), 'precious');
  });

  it('that is damaged, cut off, of a newer version or of something else is found out', async () => {
    const whole = join(folder, 'to-damage.sqlite');
    await backupSqlite(collector.databaseFile, whole);
    const bytes = readFileSync(whole);
    const damaged = Buffer.from(bytes);
    damaged.fill(0xff, 4096 * 3, 4096 * 5);
    const newer = join(folder, 'newer.sqlite');
    writeFileSync(newer, bytes);
    const database = new Database(newer);
    database.pragma('user_version = 1000');
    database.close();
    const other = new Database(join(folder, 'other.sqlite'));
    other.exec('CREATE TABLE site (id TEXT)');
    other.close();
    for (const [name, content] of [
      ['damaged.sqlite', damaged],
      ['cut.sqlite', bytes.subarray(0, Math.floor(bytes.length / 2))],
      ['text.sqlite', 'x'.repeat(5000)],
      ['newer.sqlite', null],
      ['other.sqlite', null],
      ['missing.sqlite', null],
    ] as const) {
      const file = join(folder, name);
      if (content !== null) writeFileSync(file, content);
      assert.throws(() => verifySqlite(file), new RegExp(name.replace('.', '\\.')), name);
      const target = join(folder, 'never.sqlite');
      assert.throws(() => restoreSqlite(file, target, null));
      assert.equal(existsSync(target), false);
    }
  });
});

describe('a restored backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-restore-'));
  after(() => rmSync(folder, { recursive: true }));

  it('goes where there is no database, and takes the place of one only where that is asked for', async () => {
    const collector = await startWithHistory();
    try {
      const backup = join(folder, 'backup.sqlite');
      await backupSqlite(collector.databaseFile, backup);
      const file = join(folder, 'new.sqlite');
      restoreSqlite(backup, file, null);
      assert.equal(verifySqlite(file).answers, 120);
      assert.throws(() => restoreSqlite(backup, file, null), /new\.sqlite exists/);
    } finally {
      await collector.stop();
    }
  });

  it('keeps what was there beside it, with what its log held, and is refused while a collector uses that', async () => {
    const backup = join(folder, 'old.sqlite');
    const file = join(folder, 'live.sqlite');
    const aside = join(folder, 'aside.sqlite');
    const token = {
      kind: 'read',
      role: 'owner',
      label: 'l',
      site: null,
      createdAtMs: 1,
      expiresAtMs: null,
      person: null,
    } as const;
    const store = openSqliteStore(file);
    await store.insertToken({ ...token, hash: 'before' });
    await backupSqlite(file, backup);
    await store.insertToken({ ...token, hash: 'after' });
    assert.throws(() => restoreSqlite(backup, file, aside), /in use: stop the collector first/);
    assert.notEqual(await store.selectToken('after'), null);
    await store.close();

    restoreSqlite(backup, file, aside);
    const restored = openSqliteStore(file);
    const kept = openSqliteStore(aside);
    assert.notEqual(await restored.selectToken('before'), null);
    assert.equal(await restored.selectToken('after'), null);
    assert.notEqual(await kept.selectToken('after'), null);
    await restored.close();
    await kept.close();
  });
});
