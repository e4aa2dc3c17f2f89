import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { toNodeHandler } from '../../dist/index.js';
import { type CollectorUnderTest, startCollector } from '../collector-under-test.ts';

/** Of one test. A client that takes nothing is cut off after ten seconds. */
const TEST_LIMIT_MS = 30_000;

describe('clients that do not read', () => {
  let collector: CollectorUnderTest;
  let embedded: Server;
  let asset: string;
  let requests = 0;
  /** Connections of the embedded server, as it sees them. */
  const connected = new Set<Socket>();
  const opened: Socket[] = [];
  before(async () => {
    collector = await startCollector();
    const paths = collector.collector.routes.map(({ path }) => path);
    asset = paths.find((path) => path.startsWith('/assets/confidence-line')) ?? '';
    assert.notEqual(asset, '');
    const handle = toNodeHandler(collector.collector);
    embedded = createServer((incoming, outgoing) => {
      requests += 1;
      handle(incoming, outgoing);
    });
    embedded.on('connection', (socket) => {
      connected.add(socket);
      socket.once('close', () => connected.delete(socket));
    });
    await once(embedded.listen(0, '127.0.0.1'), 'listening');
  });
  after(async () => {
    for (const socket of opened) socket.destroy();
    embedded.closeAllConnections();
    embedded.close();
    await collector.stop();
  });

  const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: collector.example\r\n\r\n`;
  const portOf = (kind: 'listen' | 'toNodeHandler') =>
    kind === 'listen' ? Number(new URL(collector.address).port) : (embedded.address() as AddressInfo).port;

  /** Sends at once, reads nothing. */
  function silent(port: number, text: string): Socket {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    opened.push(socket);
    socket.write(text);
    return socket;
  }

  /** Whether the other end has closed; only a socket that reads is told. */
  async function isClosed(socket: Socket): Promise<boolean> {
    const closed = once(socket, 'close').then(() => true);
    socket.resume();
    return Promise.race([closed, delay(2_000, false)]);
  }

  it('cost no copy of a file for each request that they send', { timeout: TEST_LIMIT_MS }, async () => {
    const before = process.memoryUsage().arrayBuffers;
    requests = 0;
    const sockets = [1, 2, 3, 4].map(() => silent(portOf('toNodeHandler'), get(asset).repeat(850)));
    await until(() => requests === 4 * 850);
    const grownMb = (process.memoryUsage().arrayBuffers - before) / 1e6;
    assert.ok(grownMb < 40, `${grownMb} MB for 3,400 requests for a file of 0.27 MB`);
    for (const socket of sockets) socket.destroy();
  });

  for (const kind of ['listen', 'toNodeHandler'] as const) {
    it(`have every reply in order once they read (${kind})`, { timeout: TEST_LIMIT_MS }, async () => {
      const paths = ['/health/live', '/nowhere', asset];
      const text = Array.from({ length: 900 }, (_, index) => get(paths[index % 3] ?? '')).join('');
      const socket = silent(portOf(kind), text);
      const statuses: string[] = [];
      socket.setEncoding('latin1').on('data', (chunk: string) => {
        statuses.push(...(chunk.match(/(?<=HTTP\/1\.1 )\d{3}/g) ?? []));
      });
      await until(() => statuses.length >= 900);
      socket.destroy();
      assert.deepEqual(statuses.slice(0, 6), ['200', '404', '200', '200', '404', '200']);
      assert.equal(statuses.filter((status) => status === '404').length, 300);
    });
  }

  it('are closed after ten seconds in which they took nothing, and those that read slowly are not', {
    timeout: TEST_LIMIT_MS,
  }, async () => {
    const kinds = ['listen', 'toNodeHandler'] as const;
    await until(() => connected.size === 0);
    const readers = kinds.map((kind) => slowReader(portOf(kind)));
    const [ofListen] = kinds.map((kind) => silent(portOf(kind), get(asset).repeat(100)));
    assert.ok(ofListen !== undefined);
    await until(() => connected.size === 2);
    await until(() => connected.size === 1);
    await delay(1_000);
    assert.ok(await isClosed(ofListen));
    for (const reader of readers) assert.equal(reader.destroyed, false);
    assert.equal(connected.size, 1);
  });

  /** Takes something several times in a second, and never all. */
  function slowReader(port: number): Socket {
    const socket = silent(port, get(asset).repeat(400));
    socket.on('data', () => socket.pause());
    const timer = setInterval(() => socket.resume(), 200);
    socket.once('close', () => clearInterval(timer));
    return socket;
  }

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await delay(20);
  }
});
