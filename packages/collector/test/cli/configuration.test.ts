import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { CommandError } from '../../dist/cli/command-error.js';
import { startWithConfiguration } from '../../dist/cli/configuration.js';
import { openSqliteStore } from '../../dist/index.js';

describe('startWithConfiguration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-configuration-'));
  after(() => rmSync(folder, { recursive: true }));

  it('names the mistakes of a file that has changed since the settings were checked', async () => {
    const path = join(folder, 'trustgauge.config.json');
    writeFileSync(path, '{ "sites": [');
    const store = openSqliteStore(':memory:');
    const expected = `${path}:1: this is not JSON: expected a value, got the end of the file`;
    await assert.rejects(
      startWithConfiguration(store, path, 0),
      (error) => error instanceof CommandError && error.message === expected,
    );
    await store.close();
  });
});
