/**
 * The real collector over an empty store, and what our script and element need from the origin that serves them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyConfiguration,
  createCollector,
  openSqliteStore,
} from '../../../packages/collector/dist/index.js';
import { parseConfigurationFile } from '../../../packages/protocol/dist/index.js';

const SCRIPTS = 'packages/widget/dist/script';
/** No page fires this event. */
const NEVER = { triggers: [{ on: 'event', event: 'never' }] };

/** Site → its survey. */
const SURVEYS = {
  asks: {},
  /** Asks nobody by itself. */
  waits: { schedule: NEVER },
  /** Shows its button, and asks nobody by itself. */
  tab: { schedule: NEVER, presentation: { placement: 'corner', tab: true } },
  /** The host remembers who has been asked. */
  host: { schedule: { storage: 'host' } },
};

const keyOf = (site) => `tg_pub_live_bench_${site}`;

/**
 * @typedef {object} OurCollector
 * @property {(options?: { site?: string, collector?: string, attributes?: string }) => string} tagOf The script's tag:
 * name of the site, origin of the collector if it is not the page's, and further attributes.
 * @property {import('../host-server.mjs').Guest} guest The script's tag alone.
 * @property {(site: string) => Promise<object>} configurationOf As `GET /v1/sites/<site key>` answers.
 * @property {() => Promise<void>} stop
 */

/** @param {string[]} origins That may answer. @returns {Promise<OurCollector>} */
export async function openCollector(origins) {
  const store = openSqliteStore(':memory:');
  const sites = Object.entries(SURVEYS).map(([id, survey]) => ({
    id,
    product: 'Fernhill',
    timeZone: 'Europe/Vienna',
    allowedOrigins: origins,
    keys: { live: keyOf(id), test: `tg_pub_test_bench_${id}` },
    surveys: [{ id: 'pulse', ...survey }],
  }));
  await applyConfiguration(store, parseConfigurationFile({ sites }), Date.now());
  const collector = createCollector({ store });
  // Read once, so that a build meanwhile changes nothing.
  const files = Object.fromEntries(
    readdirSync(SCRIPTS)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`/${name}`, readFileSync(join(SCRIPTS, name))]),
  );
  const tagOf = ({ site = 'asks', collector: origin = '', attributes = '' } = {}) =>
    `<script async src="${origin}/trustgauge/${keyOf(site)}.js" crossorigin="anonymous" referrerpolicy="no-referrer" ${attributes}></script>`;
  return {
    tagOf,
    guest: {
      head: tagOf(),
      body: '',
      files,
      answer: async (request) =>
        /^\/(v1|trustgauge)\//.test(new URL(request.url).pathname) ? collector.fetch(request) : null,
    },
    async configurationOf(site) {
      const [origin] = origins;
      const address = `${origin}/v1/sites/${keyOf(site)}`;
      return (await collector.fetch(new Request(address, { headers: { Origin: origin } }))).json();
    },
    async stop() {
      await collector.flush();
      await store.close();
    },
  };
}
