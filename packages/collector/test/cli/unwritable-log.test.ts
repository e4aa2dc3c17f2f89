/**
 * A server whose log can't be written serves and stops as before.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { answer, LIVE_KEY, ORIGIN, siteSettings } from '../collector-under-test.ts';
import { freePort } from '../free-ports.ts';
import { environmentWith, MAIN, startProgram } from '../program-under-test.ts';

const FULL_DISK = '/dev/full';

describe('trustgauge serve, with a log that can’t be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-log-'));
  const config = join(folder, 'trustgauge.config.json');
  const args = ['serve', '--port=0', `--data=${join(folder, 'data')}`, `--config=${config}`];
  before(() => writeFileSync(config, JSON.stringify({ sites: [siteSettings()] })));
  after(() => rmSync(folder, { recursive: true }));

  const servesAndStops = async (server: ChildProcess, address: string) => {
    const configuration = await fetch(`${address}/v1/sites/${LIVE_KEY}`);
    const { surveys } = (await configuration.json()) as { surveys: [{ series: string }] };
    const submitted = await fetch(`${address}/v1/submissions`, {
      method: 'POST',
      headers: { Origin: ORIGIN, 'Content-Type': 'text/plain' },
      body: JSON.stringify(answer(surveys[0].series)),
    });
    assert.equal(submitted.status, 202);
    // Refused, and logged.
    assert.equal((await fetch(`${address}/api/sites/site-one/incidents`)).status, 401);
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
  };

  it('serves, and ends with 0, on a disk that is full', async () => {
    assert.ok(existsSync(FULL_DISK), 'this test needs a device that is full');
    const full = openSync(FULL_DISK, 'w');
    const { server, address } = await startProgram(args, { stdio: ['ignore', 'pipe', full] });
    closeSync(full);
    await servesAndStops(server, address);
  });

  it('serves, and ends with 0, when its reader has gone', async () => {
    const { server, address } = await startProgram(args, { stdio: ['ignore', 'pipe', 'pipe'] });
    server.stderr?.destroy();
    await servesAndStops(server, address);
  });

  it('serves, and ends with 0, with a reader that does not read', async () => {
    const pipe = fullPipe(join(folder, 'pipe'));
    const { server, address } = await startProgram(args, { stdio: ['ignore', 'pipe', pipe.writing] });
    await servesAndStops(server, address);
    pipe.close();
  });
});

describe('trustgauge serve, with standard output that nobody takes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-output-'));
  after(() => rmSync(folder, { recursive: true }));

  for (const [where, target] of [
    ['on a disk that is full', FULL_DISK],
    ['when its reader has gone', null],
  ] as const) {
    it(`serves, and ends with 0, ${where}`, async () => {
      const port = await freePort();
      const stdout = target === null ? 'pipe' : openSync(target, 'w');
      const server = spawn(process.execPath, [MAIN, 'serve', `--port=${port}`, `--data=${folder}`], {
        env: environmentWith(),
        stdio: ['ignore', stdout, 'pipe'],
      });
      server.stdout?.destroy();
      // Its log says when it has told standard output where it listens.
      for await (const line of createInterface({ input: server.stderr as NodeJS.ReadableStream }))
        if (line.includes('"listening"')) break;
      for (let n = 0; n < 3; n += 1) {
        assert.equal((await fetch(`http://127.0.0.1:${port}/health/live`)).status, 200);
      }
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      assert.deepEqual(await ended, [0, null]);
      if (typeof stdout === 'number') closeSync(stdout);
    });
  }
});

/** A pipe that takes nothing more until someone reads. */
function fullPipe(path: string): { readonly writing: number; close(): void } {
  execFileSync('mkfifo', [path]);
  const reading = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  const chunk = Buffer.alloc(4096, 'x');
  try {
    for (;;) writeSync(reading, chunk);
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'EAGAIN');
  }
  const writing = openSync(path, 'w');
  return {
    writing,
    close() {
      closeSync(writing);
      closeSync(reading);
    },
  };
}
