import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parseConfigurationFile } from '@trustgauge/protocol';
import Database from 'better-sqlite3';
import { examineData } from '../../dist/doctor/examine-data.js';
import { applyConfiguration, openSqliteStore } from '../../dist/index.js';
import { NOON, siteSettings } from '../collector-under-test.ts';
import { troubles } from './findings.ts';

describe('the doctor, of the data folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'trustgauge-doctor-'));
  after(() => rmSync(root, { recursive: true }));
  let made = 0;
  const newFolder = async ({ sites = [siteSettings()] as unknown[] } = {}) => {
    made += 1;
    const folder = join(root, String(made));
    const file = join(folder, 'trustgauge.sqlite');
    const store = openSqliteStore(file);
    if (sites.length > 0) await applyConfiguration(store, parseConfigurationFile({ sites }), NOON);
    await store.close();
    return { folder, file };
  };
  const examine = ({ folder, file }: { folder: string; file: string }) => examineData(folder, file);

  it('finds nothing to do where a collector has made it', async () => {
    const place = await newFolder();
    assert.equal(statSync(place.folder).mode & 0o777, 0o700);
    const { findings, inspection } = examine(place);
    assert.deepEqual(troubles(findings), []);
    assert.equal(inspection?.sites, 1);
    assert.deepEqual(readdirSync(place.folder), ['trustgauge.sqlite'], 'and leaves nothing behind');
  });

  it('makes none where there is none, and says whether one can be made', () => {
    const folder = join(root, 'none', 'deeper');
    assert.deepEqual(troubles(examineData(folder, join(folder, 'x')).findings), []);
    assert.ok(!readdirSync(root).includes('none'));
    assert.deepEqual(troubles(examineData('/dev/null/none', '/dev/null/none/x').findings), [
      'error data_not_writable',
    ]);
  });

  it('finds one that other accounts can read, and one without a site', async () => {
    const open = await newFolder();
    chmodSync(open.folder, 0o755);
    assert.deepEqual(troubles(examine(open).findings), ['warning data_readable_by_others']);
    assert.deepEqual(troubles(examine(await newFolder({ sites: [] })).findings), ['warning no_site']);
  });

  it('finds a database that is damaged, none, or of a newer version', async () => {
    const damaged = await newFolder();
    const bytes = readFileSync(damaged.file);
    writeFileSync(damaged.file, bytes.fill(0xff, 4096 * 3, 4096 * 5));
    const codes = troubles(examine(damaged).findings);
    assert.equal(codes.length, 1);
    assert.match(codes[0] ?? '', /^error database_(damaged|unreadable)$/);

    const text = await newFolder();
    writeFileSync(text.file, 'no database at all'.repeat(100));
    assert.deepEqual(troubles(examine(text).findings), ['error database_unreadable']);

    const newer = await newFolder();
    const later = new Database(newer.file);
    later.pragma('user_version = 1000');
    later.close();
    assert.deepEqual(troubles(examine(newer).findings), ['error database_newer']);
  });
});
