import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import Database from 'better-sqlite3';
import { openSqliteStore } from '../../dist/index.js';
import { StoreUnavailable } from '../../dist/store/store.js';

const refusal = { site: '', environment: 'live', day: '2026-03-10', outcome: 'refused:x', count: 1 } as const;

describe('openSqliteStore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-store-'));
  after(() => rmSync(folder, { recursive: true }));

  it('makes the folder and a database that logs ahead', async () => {
    const file = join(folder, 'new', 'deeper', 'a.sqlite');
    const store = openSqliteStore(file);
    const other = new Database(file);
    assert.equal(other.pragma('journal_mode', { simple: true }), 'wal');
    other.close();
    await store.close();
  });

  it('keeps its files to their owner, also in a folder that others may read, and those of an earlier version', async () => {
    const open = join(folder, 'open-to-all');
    mkdirSync(open);
    chmodSync(open, 0o755);
    writeFileSync(join(open, 'earlier.sqlite'), '');
    chmodSync(join(open, 'earlier.sqlite'), 0o644);
    const stores = ['new.sqlite', 'earlier.sqlite'].map((name) => openSqliteStore(join(open, name)));
    const names = readdirSync(open);
    assert.ok(names.includes('new.sqlite-wal'));
    for (const name of names) assert.equal(statSync(join(open, name)).mode & 0o777, 0o600, name);
    for (const store of stores) await store.close();
  });

  it('opens again what it has written', async () => {
    const file = join(folder, 'again.sqlite');
    const token = {
      hash: 'h',
      kind: 'read',
      role: 'owner',
      label: 'l',
      site: null,
      createdAtMs: 1,
      expiresAtMs: null,
      person: null,
    } as const;
    const first = openSqliteStore(file);
    await first.insertToken(token);
    await first.close();
    const second = openSqliteStore(file);
    assert.deepEqual(await second.selectToken('h'), { ...token, madeBy: null, usedOn: null, email: null });
    await second.close();
  });

  it('names the file that can’t be opened', () => {
    const impossible = join('/dev/null', 'a.sqlite');
    assert.throws(() => openSqliteStore(impossible), new RegExp(`cannot open the database ${impossible}`));
  });

  it('leaves alone a file that a newer version has written, and one that is no database', () => {
    const newer = join(folder, 'newer.sqlite');
    const database = new Database(newer);
    database.pragma('user_version = 1000');
    database.close();
    assert.throws(() => openSqliteStore(newer), /has schema 1000/);
  });

  it('says that it is not available where another process holds the file', async () => {
    const file = join(folder, 'held.sqlite');
    const store = openSqliteStore(file);
    const beside = new Database(file);
    beside.exec('BEGIN EXCLUSIVE');
    try {
      await assert.rejects(store.commit([], [refusal]), StoreUnavailable);
      await assert.rejects(store.outbox.takeDue(0, 1, 1), StoreUnavailable);
    } finally {
      beside.close();
      await store.close();
    }
  });
});
