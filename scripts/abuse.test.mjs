/**
 * What nobody honest sends, in a short run: `pnpm test:abuse` is the long one.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sendHostile } from './abuse/send-hostile.mjs';
import { openConnections, silentReaders } from './abuse/silent-readers.mjs';
import { slowConnections } from './abuse/slow-connections.mjs';
import { HttpConnection } from './bench-collector/http-connection.mjs';
import { residentMegabytes } from './bench-collector/process-usage.mjs';
import { submissionRequests } from './bench-collector/submission-requests.mjs';
import { startServer } from './durability/server-process.mjs';
import { until } from './durability/until.mjs';
import { seededRandom } from './seeded-random.mjs';

describe('trustgauge serve', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-abuse-'));
  let server;
  let port;
  let series;
  before(async () => {
    server = await startServer(folder);
    port = Number(new URL(server.address).port);
    series = await server.series();
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('refuses 4,000 hostile bodies with codes of the closed list, repeats none, and has no fault', async () => {
    const { problems, refused, codes } = await sendHostile({
      port,
      series,
      random: seededRandom(1),
      count: 4_000,
    });
    assert.deepEqual(problems, []);
    assert.ok(refused > 3_000, `${refused} refused`);
    for (const code of ['body_not_json', 'submission_malformed', 'body_too_large', 'version_unsupported']) {
      assert.ok(codes.has(code), `no body was refused as ${code}`);
    }
    assert.equal(server.log, '');
  });

  it('answers others while 300 connections send a byte a second and 100 read nothing, and ends all of them', async () => {
    const beforeMb = residentMegabytes(server.pid);
    const silent = await silentReaders({ port, connections: 100, requests: 60 });
    const slow = await slowConnections(port, 300);
    try {
      const next = submissionRequests(seededRandom(2), series);
      const connection = await HttpConnection.open(port);
      for (let count = 0; count < 50; count += 1) assert.equal(await connection.send(next()), 202);
      connection.close();
      assert.ok(await until(() => slow.closed() === 300, 30_000), `${slow.closed()} of 300 were closed`);
      assert.ok(await until(() => openConnections(port) === 0, 30_000), `${openConnections(port)} were left`);
      const grownMb = residentMegabytes(server.pid) - beforeMb;
      assert.ok(grownMb < 200, `${grownMb} MB for 6,000 replies of 0.27 MB that nobody read`);
      const told = slow.replies().filter((reply) => reply !== '');
      assert.ok(told.length > 0);
      assert.equal(server.log, '');
      for (const reply of told) assert.match(reply, /^HTTP\/1\.1 408 .*"code":"request_timeout"/s);
    } finally {
      slow.end();
      silent.end();
    }
  });

  it('answers what is no HTTP, and headers without end, with a code', async () => {
    for (const text of ['nonsense\r\n\r\n', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`]) {
      const connection = await HttpConnection.open(port);
      assert.equal(await connection.send(text), 400);
      assert.match(connection.body, /"code":"request_malformed","message":"expected .+, got /);
      connection.close();
    }
  });
});
