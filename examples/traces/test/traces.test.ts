/**
 * The program as an operator starts it, and what then arrives by OTLP.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PROTOCOL_VERSION, ROUTES, type SiteConfiguration } from '@trustgauge/protocol';

const MAIN = fileURLToPath(
  new URL('./dist/main.js', import.meta.resolve('@trustgauge/collector/package.json')),
);
const TRACES = import.meta.resolve('@trustgauge/example-traces');
const KEY = 'tg_pub_live_traced';
const ORIGIN = 'https://app.example';

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number | string };
}
interface Span {
  readonly name: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly Attribute[];
}
interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

describe('a collector that is started with --import traces.mjs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-traces-'));
  const exports: Export[] = [];
  let backend: Server;
  let endpoint = '';

  before(async () => {
    const site = {
      id: 'traced',
      product: 'Fernhill',
      allowedOrigins: [ORIGIN],
      keys: { live: KEY, test: 'tg_pub_test_traced' },
      surveys: [{ id: 'pulse' }],
    };
    writeFileSync(join(folder, 'trustgauge.config.json'), JSON.stringify({ sites: [site] }));
    backend = createServer(async (request, response) => {
      exports.push((await json(request)) as Export);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    }).listen(0, '127.0.0.1');
    await once(backend, 'listening');
    endpoint = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
  });
  after(async () => {
    backend.closeAllConnections();
    await new Promise((resolve) => backend.close(resolve));
    rmSync(folder, { recursive: true });
  });

  /** Starts, answers one survey, stops. @returns The log. */
  async function run(flags: readonly string[]): Promise<string> {
    const server = spawn(
      process.execPath,
      [
        ...flags,
        MAIN,
        'serve',
        '--port=0',
        `--data=${join(folder, 'data')}`,
        `--config=${join(folder, 'trustgauge.config.json')}`,
      ],
      { env: { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const log = text(server.stderr);
    await answer(await addressOf(server));
    server.kill('SIGTERM');
    assert.deepEqual(await once(server, 'exit'), [0, null]);
    return log;
  }

  async function answer(address: string): Promise<void> {
    const configured = (await (await fetch(`${address}/v1/sites/${KEY}`)).json()) as SiteConfiguration;
    const reply = await fetch(`${address}${ROUTES.submissions}`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', Origin: ORIGIN },
      body: JSON.stringify({
        version: PROTOCOL_VERSION,
        outcome: 'answer',
        site: KEY,
        survey: 'pulse',
        series: configured.surveys[0]?.series,
        entry: 'invited',
        mode: 'plain',
        id: String(Math.random()).slice(2).padEnd(21, '0').slice(0, 21),
        answers: { headline: 'very' },
      }),
    });
    assert.equal(reply.status, 202);
  }

  it('sends what it did by OTLP, all of it before it has stopped, under its own name', async () => {
    const log = await run([`--import=${TRACES}`]);
    const received = exports.flatMap(({ resourceSpans }) => resourceSpans);
    const spans = received.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
    assert.deepEqual(spans.map(({ name }) => name).sort(), [
      'GET /v1/sites/:siteKey',
      'POST /v1/submissions',
      'commit',
    ]);
    const submission = spans.find(({ name }) => name === 'POST /v1/submissions');
    assert.deepEqual(
      submission?.attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]),
      [
        ['http.request.method', 'POST'],
        ['http.route', '/v1/submissions'],
        ['http.response.status_code', 202],
      ],
    );
    assert.deepEqual(
      received[0]?.resource.attributes.map(({ key, value }) => [key, value.stringValue]),
      [['service.name', 'trustgauge']],
    );
    assert.match(log, /"isTraced":true/);
  });

  it('sends nothing without it, and says so in the log', async () => {
    exports.length = 0;
    const log = await run([]);
    assert.deepEqual(exports, []);
    assert.match(log, /"isTraced":false/);
  });
});

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  assert.ok(stdout);
  let said = '';
  for await (const chunk of stdout) {
    said += String(chunk);
    const [, address] = /listens on (http:\S+)\n/.exec(said) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`expected an address, got ${said}`);
}
