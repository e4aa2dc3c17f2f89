/**
 * The promise, in a short run: what was acknowledged is on the disk and counted once. `pnpm test:durability` is the
 * long one.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fullDisk } from './durability/full-disk.mjs';
import { killRounds } from './durability/kill-rounds.mjs';
import { BROKEN_SERVER } from './durability/server-process.mjs';
import { smallDisk } from './durability/small-disk.mjs';
import { startPostgres } from './durability/store-under-test.mjs';
import { seededRandom } from './seeded-random.mjs';

const root = mkdtempSync(join(tmpdir(), 'trustgauge-durability-'));
const clients = 12;

describe('trustgauge serve', () => {
  after(() => rmSync(root, { recursive: true }));

  it('has counted every acknowledged submission, and none twice, after each of 5 kills', async () => {
    const { problems } = await killRounds({
      folder: join(root, 'kills'),
      kills: 5,
      clients,
      random: seededRandom(1),
    });
    assert.deepEqual(problems, []);
  });

  it('has done so on PostgreSQL too after each of 3 kills, of the database with it now and then', async () => {
    const random = seededRandom(4);
    const store = await startPostgres(random);
    try {
      const { problems } = await killRounds({
        folder: join(root, 'postgres'),
        kills: 3,
        clients,
        random,
        store,
      });
      assert.deepEqual(problems, []);
    } finally {
      await store.remove();
    }
  });

  // No other system has a disk that can be filled without an administrator's hands.
  if (process.platform === 'linux') {
    it('refuses with 503 and Retry-After while the disk is full, loses nothing, and recovers by itself', async () => {
      const disk = smallDisk(join(root, 'disk'));
      assert.ok(disk !== null, 'needs root or prlimit (util-linux)');
      try {
        const { problems } = await fullDisk({ disk, clients, random: seededRandom(2) });
        assert.deepEqual(problems, [], disk.kind);
      } finally {
        disk.remove();
      }
    });
  }

  it('would be caught if it acknowledged before the commit', async () => {
    const { lost, problems } = await killRounds({
      folder: join(root, 'early'),
      kills: 5,
      clients,
      random: seededRandom(3),
      program: BROKEN_SERVER.early,
    });
    assert.ok(lost > 0, problems.join('\n'));
  });
});
