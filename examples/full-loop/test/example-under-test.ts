/**
 * The example page, a collector whose configuration allows it, and a browser.
 */
import { readFileSync } from 'node:fs';
import {
  applyConfiguration,
  type Collector,
  createCollector,
  listen,
  openSqliteStore,
  type Store,
} from '@trustgauge/collector';
import { serveExamplePage } from '@trustgauge/example-script-tag/server';
import { parseConfigurationFile } from '@trustgauge/protocol';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../../../scripts/open-browser.mjs';

const HOST = '127.0.0.1';
const CONFIGURATION = import.meta.resolve('@trustgauge/example-script-tag/trustgauge.config.json');

export interface ExampleUnderTest {
  readonly store: Store;
  readonly collector: Collector;
  /** Of the collector. */
  readonly address: string;
  /** Of the page. */
  readonly page: string;
  readonly browser: Browser;
  stop(): Promise<void>;
}

export interface ExampleOptions {
  /** Told of every fault of the collector. */
  readonly report: (error: unknown) => void;
  readonly clock?: () => number;
  /** Put over the example's own site. */
  readonly site?: object;
}

export async function openExample({
  report,
  clock = Date.now,
  site = {},
}: ExampleOptions): Promise<ExampleUnderTest> {
  const store = openSqliteStore(':memory:');
  const collector = createCollector({ store, clock, report });
  const server = await listen(collector, { host: HOST, port: 0, report });
  const address = `http://${HOST}:${server.port}`;
  const example = await serveExamplePage({ host: HOST, port: 0, collector: address });
  // The example's own configuration, on the port that happened to be free.
  const configuration = JSON.parse(readFileSync(new URL(CONFIGURATION), 'utf8'));
  Object.assign(configuration.sites[0], { ...site, allowedOrigins: [new URL(example.address).origin] });
  await applyConfiguration(store, parseConfigurationFile(configuration), clock());
  const stopServers = async () => {
    await example.stop();
    await server.stop();
    await store.close();
  };
  // Where there is none, nothing must be left that the test would wait for.
  const browser = await openBrowser().catch(async (error) => {
    await stopServers();
    throw error;
  });
  return {
    store,
    collector,
    address,
    page: example.address,
    browser,
    async stop() {
      await browser.close();
      await stopServers();
    },
  };
}
