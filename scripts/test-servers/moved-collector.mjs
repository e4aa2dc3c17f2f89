/**
 * For browser tests of a collector that has moved: a real one, and the address that it had, which redirects to it. Both
 * are other origins than the page's. They are started when a test asks for `/moved.json`.
 */
import { createServer } from 'node:http';

const HOST = '127.0.0.1';
const SITE = 'moved';
const LIVE_KEY = 'tg_pub_live_moved';
const CORS = { 'Access-Control-Allow-Origin': '*' };

/** A plugin of the test runner. */
export function serveMovedCollector() {
  let starting;
  return {
    name: 'moved-collector',
    async serve({ path, request }) {
      if (path !== '/moved.json') return undefined;
      starting ??= start(`http://${request.headers.host}`);
      const { read } = await starting;
      return { body: JSON.stringify(await read()), type: 'json' };
    },
    async serverStop() {
      await (await starting)?.stop();
    },
  };
}

/** @param {string} pageOrigin May answer. */
async function start(pageOrigin) {
  // Built only after this file has been read, on a fresh machine.
  const { applyConfiguration, createCollector, listen, openSqliteStore } = await import(
    '../../packages/collector/dist/index.js'
  );
  const { parseConfigurationFile } = await import('../../packages/protocol/dist/index.js');
  const report = (error) => console.error(error);
  const store = openSqliteStore(':memory:');
  const collector = createCollector({ store, report });
  const site = {
    id: SITE,
    product: 'Acme',
    allowedOrigins: [pageOrigin],
    keys: { live: LIVE_KEY, test: 'tg_pub_test_moved' },
    surveys: [{ id: 'pulse', countsShown: false }],
  };
  await applyConfiguration(store, parseConfigurationFile({ sites: [site] }), Date.now());
  const { secret } = await collector.tokens.issueRead({ site: null, role: 'owner', label: 'test' });
  const moved = await listen(collector, { host: HOST, port: 0, report });
  const newAddress = `http://${HOST}:${moved.port}`;
  const old = createServer(async (incoming, outgoing) => {
    const [, status, where, path] = /^\/(\d+)\/(own|other)(\/.*)$/.exec(incoming.url) ?? [];
    if (status !== undefined) {
      const location = where === 'own' ? `/below${path}` : newAddress + path;
      outgoing.writeHead(Number(status), { ...CORS, Location: location }).end();
      return;
    }
    const { method, headers } = incoming;
    const body = method === 'POST' ? Buffer.concat(await Array.fromAsync(incoming)) : undefined;
    const reply = await collector.fetch(
      new Request(newAddress + incoming.url.replace(/^\/below/, ''), { method, headers, body }),
    );
    outgoing.writeHead(reply.status, Object.fromEntries(reply.headers)).end(await reply.text());
  });
  await new Promise((resolve) => old.listen(0, HOST, resolve));
  const oldAddress = `http://${HOST}:${old.address().port}`;
  return {
    /** Where both are, and how many submissions the collector has stored. */
    async read() {
      const reply = await collector.fetch(
        new Request(`${newAddress}/api/sites/${SITE}/accounting`, {
          headers: { Authorization: `Bearer ${secret}` },
        }),
      );
      const { arrivalsInAll } = await reply.json();
      return { oldAddress, newAddress, site: LIVE_KEY, stored: arrivalsInAll.stored };
    },
    async stop() {
      old.closeAllConnections();
      old.close();
      await moved.stop();
      await store.close();
    },
  };
}
