/**
 * The promise of two collectors on one database: both servers are killed under load, only the standby comes back, and
 * what was acknowledged by either collector is counted once.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { SiteConfiguration } from '@trustgauge/protocol';
import { answer, LIVE_KEY, ORIGIN, siteSettings } from './collector-under-test.ts';
import { asAdministrator, createDatabase, PostgresCluster } from './postgres-cluster.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const CLIENTS = 12;
const BEFORE_KILL = 250;
const AFTER_PROMOTION = 250;
const ALONE_MS = 500;
const NOTICED_WITHIN_MS = 30_000;

describe('two collectors on a primary with a quorum-synchronous standby', () => {
  it('have counted every acknowledged submission, and none twice, after the primary was lost', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trustgauge-failover-'));
    const configFile = join(folder, 'trustgauge.config.json');
    writeFileSync(configFile, JSON.stringify({ sites: [siteSettings()] }));
    const servers: ChildProcess[] = [];
    const primary = await PostgresCluster.start();
    const database = new URL((await createDatabase(primary.url())).url).pathname.slice(1);
    const standby = await primary.startStandby('standby');
    try {
      await followSynchronously(primary);
      const hosts = `${primary.host}:${primary.port},${standby.host}:${standby.port}`;
      const url = primary.url(database, hosts);
      const started = await Promise.all([start(url, configFile), start(url, configFile)]);
      for (const { server } of started) servers.push(server);
      const collectors = started.map(({ address }) => address);
      const configuration = (await (
        await fetch(`${collectors[0]}/v1/sites/${LIVE_KEY}`)
      ).json()) as SiteConfiguration;
      const series = configuration.surveys[0]?.series ?? '';

      const acknowledged = new Set<string>();
      const sent = new Set<string>();
      const unanswered: string[] = [];
      let isPromoted = false;
      let enough = Number.POSITIVE_INFINITY;
      let statuses = 0;
      const kill = async () => {
        // For a while only the primary could have what arrives. It must not have been acknowledged when the primary,
        // too, is gone for ever.
        await standby.kill();
        await sleep(ALONE_MS);
        await primary.kill();
        // Until a collector has said so: what had just been answered would leave none that has noticed.
        const givenUpAtMs = performance.now() + NOTICED_WITHIN_MS;
        while (statuses === 0 && performance.now() < givenUpAtMs) await sleep(20);
        await standby.restart();
        await standby.promote();
        isPromoted = true;
        enough = acknowledged.size + AFTER_PROMOTION;
      };
      let killing: Promise<void> | undefined;
      await Promise.all(
        Array.from({ length: CLIENTS }, async (_, client) => {
          for (let turn = client; acknowledged.size < enough || unanswered.length > 0; turn += 1) {
            const submission = answer(series);
            const id = unanswered.shift() ?? submission.id;
            sent.add(id);
            // As behind a load balancer: a retry may come to the other collector.
            const status = await post(collectors[turn % 2] ?? '', { ...submission, id });
            if (status === 202) acknowledged.add(id);
            else {
              assert.equal(status, 503, 'a collector whose database is away says so');
              statuses += 1;
              unanswered.push(id);
              await sleep(20);
            }
            if (acknowledged.size >= BEFORE_KILL) killing ??= kill();
          }
        }),
      );
      await killing;
      assert.equal(isPromoted, true);
      assert.ok(statuses > 0, 'the primary was killed under load');
      assert.equal(acknowledged.size, sent.size, 'in the end every retry has been acknowledged');
      const [{ headline, stored } = {}] = await asAdministrator(standby.url(database), async (client) => {
        const sql = `SELECT (SELECT sum(count)::int FROM tally WHERE question = 'headline' AND dimension = '') AS headline,
          (SELECT sum(count)::int FROM arrival WHERE outcome = 'stored') AS stored`;
        return (await client.query<{ headline: number; stored: number }>(sql)).rows;
      });
      assert.deepEqual({ headline, stored }, { headline: sent.size, stored: sent.size });
    } finally {
      for (const server of servers) {
        server.kill('SIGTERM');
        await exited(server);
      }
      await standby.stop();
      await primary.stop();
      rmSync(folder, { recursive: true });
    }
  });
});

/** From now on a commit is answered when the standby has it on its disk too. */
async function followSynchronously(primary: PostgresCluster): Promise<void> {
  await asAdministrator(primary.url(), async (client) => {
    await client.query("ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (standby)'");
    await client.query('SELECT pg_reload_conf()');
    for (;;) {
      const { rows } = await client.query("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'quorum'");
      if (rows.length === 1) return;
      await sleep(20);
    }
  });
}

async function start(url: string, configFile: string): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, [MAIN, 'serve', '--port=0', `--config=${configFile}`], {
    // What the collectors report of the database's absence is what the test is about.
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, TRUSTGAUGE_DATA: url },
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /listens on (\S+)/.exec(line)?.[1];
    if (address !== undefined) return { server, address };
  }
  throw new Error('the server ended without listening');
}

async function exited(server: ChildProcess): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
}

async function post(address: string, submission: object): Promise<number> {
  const reply = await fetch(`${address}/v1/submissions`, {
    method: 'POST',
    headers: { Origin: ORIGIN, 'Content-Type': 'text/plain' },
    body: new TextEncoder().encode(JSON.stringify(submission)),
  });
  await reply.text();
  return reply.status;
}
