import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parseConfigurationFile } from '@trustgauge/protocol';
import { examineConfiguration } from '../../dist/doctor/examine-configuration.js';
import { applyConfiguration, openSqliteStore } from '../../dist/index.js';
import type { SiteRecord } from '../../dist/store/store.js';
import { NOON, siteSettings } from '../collector-under-test.ts';
import { troubles } from './findings.ts';

describe('the doctor, of a configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-doctor-'));
  const path = join(folder, 'trustgauge.config.json');
  after(() => rmSync(folder, { recursive: true }));

  const found = (changes: Record<string, unknown>, stored: readonly SiteRecord[] = []) => {
    writeFileSync(path, JSON.stringify({ sites: [siteSettings(changes)] }));
    return troubles(examineConfiguration(path, stored));
  };

  it('finds nothing to do where it can come into force', () => {
    assert.deepEqual(found({}), []);
    assert.deepEqual(found({ allowedOrigins: ['http://localhost:3000', 'https://app.example'] }), []);
  });

  it('finds a file that is not there, is no JSON, or says what can’t be', () => {
    assert.deepEqual(troubles(examineConfiguration(join(folder, 'none.json'), [])), [
      'error configuration_unreadable',
    ]);
    assert.deepEqual(troubles(examineConfiguration(folder, [])), ['error configuration_unreadable']);
    writeFileSync(path, '{');
    assert.deepEqual(troubles(examineConfiguration(path, [])), ['error configuration_invalid']);
    assert.deepEqual(found({ minimumBatchAnswers: 5 }), ['error configuration_invalid']);
  });

  it('finds a change that a site in force can’t take, such as of its time zone, and says why', async () => {
    const store = openSqliteStore(':memory:');
    await applyConfiguration(store, parseConfigurationFile({ sites: [siteSettings()] }), NOON);
    assert.deepEqual(found({ timeZone: 'Europe/Vienna' }, await store.selectSites()), [
      'error configuration_invalid',
    ]);
    const [finding] = examineConfiguration(path, await store.selectSites());
    assert.match(finding?.found ?? '', /keep its time zone UTC, in which its days were counted/);
    await store.close();
  });

  it('finds origins that no browser sends, that are plain http, or that are none', () => {
    assert.deepEqual(found({ allowedOrigins: [] }), ['error no_origin']);
    assert.deepEqual(found({ allowedOrigins: ['https://app.example:443'] }), ['error origin_never_matches']);
    assert.deepEqual(found({ allowedOrigins: ['http://app.example'] }), ['warning origin_plain']);
  });
});
