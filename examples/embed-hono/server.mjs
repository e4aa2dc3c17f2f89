/**
 * The collector below /trust of a Hono application: its `fetch` is mounted as it is.
 */
import { serve } from '@hono/node-server';
import { stopServer } from '@trustgauge/collector';
import { Hono } from 'hono';

/** For requests that are under way. */
const DRAIN_MS = 2000;

/**
 * @param {import('@trustgauge/collector').Collector} collector
 * @param {string} page What the application itself answers.
 */
export async function serveApplication(collector, page, port = 0) {
  const app = new Hono();
  app.get('/', (context) => context.html(page));
  // Addresses on the dashboard are relative to its folder.
  app.get('/trust', (context) => context.redirect('/trust/', 308));
  app.mount('/trust', (request) => collector.fetch(request));

  const server = await new Promise((resolve) => {
    const listening = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(listening));
  });
  return { port: server.address().port, stop: () => stopServer(server, DRAIN_MS) };
}
