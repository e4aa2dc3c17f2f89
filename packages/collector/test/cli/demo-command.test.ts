/**
 * The demo as it is started: what is simulated is in it whole, and whoever comes to it meets the limits of a server.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ROUTES } from '@trustgauge/protocol';
import { DEMO_ORIGIN, DEMO_SITE } from '../../dist/demo/demo-site.js';
import { openSqliteStore } from '../../dist/index.js';
import { answer } from '../collector-under-test.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
/** Sixty in a minute; a simulated day alone has more. */
const SITE_LIMIT = 1;

describe('trustgauge demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-demo-'));
  let server: ChildProcess;
  let address = '';
  before(async () => {
    const args = [MAIN, 'demo', '--port=0', `--data=${folder}`, `--site-limit=${SITE_LIMIT}`];
    server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream })) {
      address = /Health +(http:\S+)\/health/.exec(line)?.[1] ?? '';
      if (address !== '') break;
    }
    assert.notEqual(address, '');
  });
  after(async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
  });

  it('holds every simulated answer, however many more they are than a site may take', async () => {
    const store = openSqliteStore(join(folder, 'trustgauge.sqlite'));
    const arrivals = await store.selectArrivals(DEMO_SITE, 'live');
    await store.close();
    assert.ok(arrivals.length > 150, `${arrivals.length} days`);
    for (const { day, outcome, count } of arrivals) {
      assert.equal(outcome, 'stored', day);
      assert.ok(count > 60 * SITE_LIMIT, `${count} on ${day}`);
    }
  });

  it('refuses what comes from outside beyond the limit of a site', async () => {
    const store = openSqliteStore(join(folder, 'trustgauge.sqlite'));
    const [site] = await store.selectSites();
    await store.close();
    const about = { site: site?.keys.live, survey: 'pulse' };
    const send = async () => {
      const reply = await fetch(address + ROUTES.submissions, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', Origin: DEMO_ORIGIN },
        body: JSON.stringify(answer(site?.surveys[0]?.series ?? '', about)),
      });
      await reply.arrayBuffer();
      return reply.status;
    };
    const statuses = new Set<number>();
    for (let count = 0; count < 200; count += 1) statuses.add(await send());
    assert.deepEqual([...statuses], [202, 429]);
  });
});
