/**
 * What happens to those who are being served when the program is told to stop.
 */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, afterEach, before, describe, it } from 'node:test';
import type { SiteConfiguration } from '@trustgauge/protocol';
import { createCollector, listen, openSqliteStore } from '../../dist/index.js';
import { inspectSqlite } from '../../dist/store/sqlite-inspection.js';
import { answer, LIVE_KEY, ORIGIN, siteSettings } from '../collector-under-test.ts';
import { startProgram } from '../program-under-test.ts';

describe('trustgauge serve, told to stop', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-stop-'));
  const config = join(folder, 'trustgauge.config.json');
  let server: ChildProcess;
  before(() => writeFileSync(config, JSON.stringify({ sites: [siteSettings()] })));
  afterEach(() => server.kill('SIGKILL'));
  after(() => rmSync(folder, { recursive: true }));

  const start = async (): Promise<number> => {
    const started = await startProgram(['serve', '--port=0', `--data=${folder}`, `--config=${config}`]);
    server = started.server;
    return Number(new URL(started.address).port);
  };
  /** A signal, until the program has said that it stops. */
  const tellToStop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    server.kill(signal);
    for await (const line of createInterface({ input: server.stderr as NodeJS.ReadableStream }))
      if (line.includes('"stopping"')) return;
  };
  const seriesOf = async (port: number) => {
    const reply = await fetch(`http://127.0.0.1:${port}/v1/sites/${LIVE_KEY}`);
    return ((await reply.json()) as SiteConfiguration).surveys[0]?.series ?? '';
  };
  const answersStored = () => inspectSqlite(join(folder, 'trustgauge.sqlite')).answers;

  /** A submission of which half has been sent. */
  const halfSubmission = async (port: number) => {
    const body = JSON.stringify(answer(await seriesOf(port)));
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      `POST /v1/submissions HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 40)}`,
    );
    await once(socket, 'connect');
    // Another request that was sent later has been answered: the half one is under way.
    await seriesOf(port);
    return { socket, rest: body.slice(40) };
  };

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    it(`answers requests under way, refuses new ones, and ends with 0 and nothing lost, at ${signal}`, async () => {
      const port = await start();
      const before = answersStored();
      const half = await halfSubmission(port);
      const ended = once(server, 'exit');
      await tellToStop(signal);
      await untilRefused(port);
      half.socket.write(half.rest);
      assert.match(await readAll(half.socket), /^HTTP\/1\.1 202 [\s\S]*"outcome":"stored"/);
      assert.deepEqual(await ended, [0, null]);
      assert.equal(answersStored(), before + 1);
    });
  }

  it('ends at once at a second signal, with the status that a shell reports', async () => {
    const half = await halfSubmission(await start());
    const ended = once(server, 'exit');
    await tellToStop();
    server.kill('SIGTERM');
    assert.deepEqual(await ended, [143, null]);
    half.socket.destroy();
  });

  it('takes a Ctrl-C that npm passes on as the same one', async () => {
    const half = await halfSubmission(await start());
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await tellToStop('SIGINT');
    half.socket.write(half.rest);
    assert.match(await readAll(half.socket), /^HTTP\/1\.1 202 /);
    assert.deepEqual(await ended, [0, null]);
  });

  it('is held up by no connection that is kept open for later', async () => {
    const port = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 3 });
    for (let n = 0; n < 3; n += 1) {
      await new Promise<void>((resolve, reject) => {
        request({ agent, port, host: '127.0.0.1', path: '/health/live' }, (reply) => {
          reply.resume();
          reply.once('end', resolve);
        })
          .once('error', reject)
          .end();
      });
    }
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    agent.destroy();
  });
});

describe('a collector on a port, told to stop', () => {
  it('cuts off who never finishes sending, of whom nothing was acknowledged', async () => {
    const store = openSqliteStore(':memory:');
    const collector = createCollector({ store, report: () => {} });
    const report = (error: unknown) => assert.fail(String(error));
    const server = await listen(collector, { host: '127.0.0.1', port: 0, report, drainMs: 50 });
    const half = connect(server.port, '127.0.0.1');
    half.write(
      'POST /v1/submissions HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\n{',
    );
    await once(half, 'connect');
    await fetch(`http://127.0.0.1:${server.port}/health/live`);
    half.on('error', () => {});
    const closed = once(half, 'close');
    await server.stop();
    await closed;
    await store.close();
  });
});

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const code = await new Promise<string>((resolve) => {
      socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
      socket.once('connect', () => resolve('connected'));
    });
    socket.destroy();
    if (code === 'ECONNREFUSED') return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
