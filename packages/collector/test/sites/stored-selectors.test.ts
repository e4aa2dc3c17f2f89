/**
 * A site that was stored before trigger selectors were bounded.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  parseConfigurationFile,
  parseWith,
  type SiteConfiguration,
  SiteConfigurationSchema,
  type SiteSettings,
  toSurvey,
} from '@trustgauge/protocol';
import { examineSelectors } from '../../dist/doctor/examine-configuration.js';
import { type Collector, createCollector, openSqliteStore, type Store } from '../../dist/index.js';
import { seriesOf } from '../../dist/sites/series.js';
import { LIVE_KEY, NOON, siteSettings, TEST_KEY } from '../collector-under-test.ts';
import { environmentWith, MAIN } from '../program-under-test.ts';
import { ENGINES, type StoreUnderTest } from '../store/contract/engines.ts';

const REFUSED = 'html:has(input[name=csrf][value^="A"])';

/** The site of the tests, which asks after a click on an element of the selector, or when the mouse leaves. */
const siteOn = (selector: string, changes = {}) =>
  siteSettings({
    surveys: [
      {
        id: 'pulse',
        schedule: {
          triggers: [{ on: 'event', event: 'click', selector, path: '/a*' }, { on: 'exit' }],
        },
      },
    ],
    ...changes,
  });

/** As an earlier version has stored it: with a selector that it took. */
async function storeAsBefore(store: Store): Promise<void> {
  const [parsed] = parseConfigurationFile({ sites: [siteOn('#placeholder')] }).sites;
  assert.ok(parsed !== undefined);
  const settings: SiteSettings = JSON.parse(
    JSON.stringify(parsed).replace('"#placeholder"', JSON.stringify(REFUSED)),
  );
  const surveys = settings.surveys.map((configuration) => {
    const survey = toSurvey(configuration, settings.product);
    return { survey, series: seriesOf(survey) };
  });
  const keys = { live: LIVE_KEY, test: TEST_KEY };
  await store.saveSite({ settings, keys, surveys, retiredKeys: [], fromFile: settings }, NOON);
}

for (const engine of ENGINES)
  describe(`a stored trigger whose selector is refused now, in ${engine.name}`, () => {
    let opened: StoreUnderTest;
    let collector: Collector;
    before(async () => {
      opened = await engine.open();
      await storeAsBefore(opened.store);
      collector = createCollector({ store: opened.store, clock: () => NOON });
    });
    after(async () => {
      await collector.flush();
      await opened.remove();
    });

    const call = async (method: string, path: string, body?: object) => {
      const { secret } = await collector.tokens.issueRead({ site: null, role: 'owner', label: 'test' });
      const request = new Request(`http://localhost${path}`, {
        method,
        headers: { Authorization: `Bearer ${secret}` },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return collector.fetch(request);
    };

    it('does not keep the collector from starting, and is served as one that never fires by itself', async () => {
      await collector.check();
      await collector.maintain();
      const reply = await call('GET', `/v1/sites/${LIVE_KEY}`);
      const served = (await reply.json()) as SiteConfiguration;
      assert.deepEqual(served.surveys[0]?.schedule.triggers, [{ on: 'call' }, { on: 'exit' }]);
      parseWith(SiteConfigurationSchema, served, 'request_malformed');
    });

    it('is named by the doctor, with what to do', async () => {
      const [site] = await opened.store.selectSites();
      assert.ok(site !== undefined);
      const [finding] = examineSelectors(site);
      assert.equal(finding?.code, 'selector_ignored');
      assert.ok(finding?.found.includes(JSON.stringify(REFUSED)));
    });

    it('lets every other setting be changed, keys be replaced, and the file be taken out and applied', async () => {
      const changed = await call('PATCH', '/api/sites/site-one/settings', {
        revision: 1,
        product: 'Acme Bank',
      });
      assert.equal(changed.status, 200, await changed.clone().text());
      const rotated = await call('POST', '/api/sites/site-one/keys/live/rotation', {
        revision: 2,
        endsAtOnce: true,
      });
      assert.equal(rotated.status, 200, await rotated.clone().text());
      const file = await (await call('GET', '/api/sites/site-one/configuration')).json();
      assert.equal(parseConfigurationFile(file).sites[0]?.product, 'Acme Bank');
    });
  });

describe('trustgauge with a file whose selector was taken when it was applied, and is refused now', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-selectors-'));
  const config = join(folder, 'trustgauge.config.json');
  let child: ChildProcess | undefined;
  before(async () => {
    const store = openSqliteStore(join(folder, 'trustgauge.sqlite'));
    await storeAsBefore(store);
    await store.close();
  });
  afterEach(() => child?.kill('SIGKILL'));
  after(() => rmSync(folder, { recursive: true }));

  /** Lines of its output, until it listens or ends. */
  const run = async (command: string[], site: object) => {
    child?.kill('SIGKILL');
    writeFileSync(config, JSON.stringify({ sites: [site] }));
    child = spawn(process.execPath, [MAIN, ...command, `--data=${folder}`], { env: environmentWith() });
    const lines: string[] = [];
    const read = async (stream: NodeJS.ReadableStream | null) => {
      for await (const line of createInterface({ input: stream as NodeJS.ReadableStream })) {
        lines.push(line);
        if (line.includes('listens on')) return;
      }
    };
    await Promise.race([read(child.stdout), new Promise((resolve) => child?.once('close', resolve))]);
    await Promise.race([read(child.stderr), new Promise((resolve) => setTimeout(resolve, 300))]);
    return lines.join('\n');
  };
  const serve = (site: object) =>
    run(['serve', '--port=0', `--config=${config}`, '--log-level=silent'], site);

  it('serves, and says which trigger never asks', async () => {
    const said = await serve(siteOn(REFUSED));
    assert.match(said, /listens on/);
    assert.ok(said.includes(`Ignored: the trigger selector ${JSON.stringify(REFUSED)}.`), said);
  });

  it('serves when another setting of the file has changed, and at the next start too', async () => {
    for (let time = 0; time < 2; time += 1) {
      const said = await serve(siteOn(REFUSED, { product: 'Acme Bank' }));
      assert.match(said, /listens on/);
      assert.ok(said.includes('Ignored: the trigger selector'), said);
    }
  });

  it('refuses the file by its path, at the start too, where such a selector is new', async () => {
    const other = await serve(siteOn('input:checked', { id: 'another', keys: undefined }));
    assert.match(
      other,
      /:1: sites\[0\]\.surveys\[0\]\.schedule\.triggers\[0\]\.selector: expected .*, got "input:checked"/,
    );
    const added = siteOn(REFUSED);
    const [survey] = added.surveys as unknown as { schedule: { triggers: object[] } }[];
    survey?.schedule.triggers.push({ on: 'event', event: 'focus', selector: ':focus' });
    assert.match(await serve(added), /schedule\.triggers\[0\]\.selector: expected/);
  });

  it('refuses the file by its path where it is applied', async () => {
    const said = await run(['site', 'apply', config], siteOn(REFUSED));
    assert.match(said, /:1: sites\[0\]\.surveys\[0\]\.schedule\.triggers\[0\]\.selector: expected/);
    assert.ok(said.includes(`got ${JSON.stringify(REFUSED)}`), said);
  });
});
