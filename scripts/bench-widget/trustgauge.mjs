/**
 * Ours: the built script and element as a visitor gets them, asked by the real collector over an empty store.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyConfiguration, createCollector, openSqliteStore } from '../../packages/collector/dist/index.js';
import { parseConfigurationFile } from '../../packages/protocol/dist/index.js';

const SCRIPTS = 'packages/widget/dist/script';
const KEY = 'tg_pub_live_bench';

/** In a corner, as the script alone asks; and in the page, where the host has put the element. */
export async function trustGauge({ origin }) {
  const store = openSqliteStore(':memory:');
  const site = {
    id: 'bench',
    product: 'Fernhill',
    timeZone: 'Europe/Vienna',
    allowedOrigins: [origin],
    keys: { live: KEY, test: 'tg_pub_test_bench' },
    surveys: [{ id: 'pulse' }],
  };
  await applyConfiguration(store, parseConfigurationFile({ sites: [site] }), Date.now());
  const collector = createCollector({ store });
  // Read once, so that a build meanwhile changes nothing.
  const files = Object.fromEntries(
    readdirSync(SCRIPTS)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`/${name}`, readFileSync(join(SCRIPTS, name))]),
  );
  const product = {
    version: `@trustgauge/widget ${JSON.parse(readFileSync('packages/widget/package.json', 'utf8')).version}`,
    control: ['trust-gauge', '[role=radio]'],
    rating: ['trust-gauge', '[role=radio]'],
    close: () => bench.find(['trust-gauge', '.close']).click(),
    guest: {
      head: `<script async src="/trustgauge/${KEY}.js" crossorigin="anonymous" referrerpolicy="no-referrer"></script>`,
      body: '',
      files,
      answer: async (request) =>
        /^\/(v1|trustgauge)\//.test(new URL(request.url).pathname) ? collector.fetch(request) : null,
    },
  };
  return {
    products: [
      {
        ...product,
        title: 'TrustGauge',
        note: 'a card in the corner, as the script tag alone asks; its answers come from the real collector over an empty store',
      },
      {
        ...product,
        title: 'TrustGauge inline',
        note: 'the same with `<trust-gauge>` in the page',
        guest: { ...product.guest, body: '<trust-gauge></trust-gauge>' },
      },
    ],
    async stop() {
      await collector.flush();
      await store.close();
    },
  };
}
