/**
 * The promise: what was acknowledged is on the disk and counted once. The program is killed in the middle of it.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { SiteConfiguration } from '@trustgauge/protocol';
import Database from 'better-sqlite3';
import { answer, LIVE_KEY, ORIGIN, siteSettings } from './collector-under-test.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const KILLS = 8;
const CLIENTS = 12;

describe('trustgauge serve, killed between submissions', () => {
  it(`has counted every acknowledged submission, and none twice, after ${KILLS} kills`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trustgauge-kill-'));
    const configFile = join(folder, 'trustgauge.config.json');
    writeFileSync(configFile, JSON.stringify({ sites: [siteSettings()] }));
    const acknowledged = new Set<string>();
    const sent = new Set<string>();
    let server: ChildProcess | undefined;
    try {
      for (let round = 0; round <= KILLS; round += 1) {
        const started = await start(folder, configFile);
        server = started.server;
        const configuration = (await (
          await fetch(`${started.address}/v1/sites/${LIVE_KEY}`)
        ).json()) as SiteConfiguration;
        const series = configuration.surveys[0]?.series ?? '';
        const isLast = round === KILLS;
        const unanswered = [...sent].filter((id) => !acknowledged.has(id));
        let killAfter = 40 + 17 * round;
        let isKilled = false;
        await Promise.all(
          Array.from({ length: CLIENTS }, async () => {
            while (!isKilled && !(isLast && unanswered.length === 0)) {
              // A client that got no reply tries again with the same id; the others bring new people.
              const submission = answer(series);
              const id = unanswered.shift() ?? submission.id;
              sent.add(id);
              const isTaken = await post(started.address, { ...submission, id });
              if (isTaken) acknowledged.add(id);
              else if (isLast) assert.fail('a server that was not killed answered nothing');
              killAfter -= 1;
              if (!isLast && killAfter === 0) {
                isKilled = true;
                started.server.kill('SIGKILL');
              }
            }
          }),
        );
        if (!isLast) await exited(started.server);
      }
      server?.kill('SIGTERM');
      if (server !== undefined) await exited(server);
      assert.equal(acknowledged.size, sent.size, 'in the end every retry has been acknowledged');
      assert.equal(countedAnswers(folder), sent.size);
    } finally {
      server?.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    }
  });
});

async function start(folder: string, configFile: string): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(
    process.execPath,
    [MAIN, 'serve', '--port=0', `--data=${folder}`, `--config=${configFile}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /listens on (\S+)/.exec(line)?.[1];
    if (address !== undefined) return { server, address };
  }
  throw new Error('the server ended without listening');
}

async function exited(server: ChildProcess): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
}

async function post(address: string, submission: object): Promise<boolean> {
  try {
    const reply = await fetch(`${address}/v1/submissions`, {
      method: 'POST',
      headers: { Origin: ORIGIN, 'Content-Type': 'text/plain' },
      body: new TextEncoder().encode(JSON.stringify(submission)),
    });
    return reply.status === 202;
  } catch {
    return false;
  }
}

function countedAnswers(folder: string): number {
  const database = new Database(join(folder, 'trustgauge.sqlite'), { readonly: true });
  try {
    const sql = "SELECT sum(count) FROM tally WHERE question = 'headline' AND dimension = ''";
    return Number(database.prepare(sql).pluck().get());
  } finally {
    database.close();
  }
}
