/**
 * `npm start`: the example product page and the collector with its demo, until Ctrl-C.
 */
import { spawn } from 'node:child_process';
import { serveExamplePage } from '../examples/script-tag/server.mjs';

const HOST = '127.0.0.1';
const COLLECTOR_PORT = 4180;
const EXAMPLE_PORT = 4181;

let page;
try {
  page = await serveExamplePage({
    host: HOST,
    port: EXAMPLE_PORT,
    collector: `http://${HOST}:${COLLECTOR_PORT}`,
  });
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(
    `trustgauge: port ${EXAMPLE_PORT} on ${HOST} is in use: stop what uses it (a start that still runs?)`,
  );
  process.exit(1);
}

const collector = spawn(
  process.execPath,
  [
    'packages/collector/dist/main.js',
    'demo',
    `--port=${COLLECTOR_PORT}`,
    `--host=${HOST}`,
    '--data=trustgauge-data',
    '--config=examples/script-tag/trustgauge.config.json',
    `--example-page=${page.address}`,
  ],
  { stdio: 'inherit' },
);
// A signal to this process alone does not reach the collector. Ctrl-C does, and comes twice then: it takes both for one.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => collector.kill(signal));
collector.on('exit', async (code) => {
  await page.stop();
  process.exitCode = code ?? 1;
});
