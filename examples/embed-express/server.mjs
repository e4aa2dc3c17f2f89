/**
 * The collector below /trust of an Express application. Before anything that reads bodies, such as `express.json()`:
 * the collector reads its own, up to its own limit.
 */
import { stopServer, toNodeHandler } from '@trustgauge/collector';
import express from 'express';

/** For requests that are under way. */
const DRAIN_MS = 2000;

/**
 * @param {import('@trustgauge/collector').Collector} collector
 * @param {string} page What the application itself answers.
 */
export async function serveApplication(collector, page, port = 0) {
  const app = express();
  app.disable('x-powered-by');
  // Addresses on the dashboard are relative to its folder.
  app.get(/^\/trust$/, (_, response) => response.redirect(308, '/trust/'));
  app.use('/trust', toNodeHandler(collector));
  app.use(express.json());
  app.get('/', (_, response) => response.send(page));

  const server = await new Promise((resolve) => {
    const listening = app.listen(port, '127.0.0.1', () => resolve(listening));
  });
  return { port: server.address().port, stop: () => stopServer(server, DRAIN_MS) };
}
