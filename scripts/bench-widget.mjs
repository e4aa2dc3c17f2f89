/**
 * The widget beside the peers that npm carries, as guests of the same page in the same Chromium on a slow phone.
 * `pnpm bench:widget` prints the tables; `--write` puts them into docs/benchmarks.md. `--runs 15`: visits for each
 * median, as many as fit into `--minutes 40`. `--screenshots folder` keeps pictures of what was measured.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { circumstances } from './bench-widget/circumstances.mjs';
import { serveHost } from './bench-widget/host-server.mjs';
import { inspectManners } from './bench-widget/inspect-manners.mjs';
import { installPeers } from './bench-widget/install-peers.mjs';
import { measureArrival, measureVisit } from './bench-widget/measure-visit.mjs';
import { beyondHost } from './bench-widget/measures.mjs';
import { aimsOf } from './bench-widget/ours/aims.mjs';
import { arrivals } from './bench-widget/ours/arrivals.mjs';
import { openCollector } from './bench-widget/ours/collector.mjs';
import { layoutShiftCases, measureLayoutShift } from './bench-widget/ours/layout-shifts.mjs';
import { measureQuietVisits } from './bench-widget/ours/quiet-visits.mjs';
import { postHog } from './bench-widget/posthog.mjs';
import { sentry } from './bench-widget/sentry.mjs';
import { surveyJs } from './bench-widget/surveyjs.mjs';
import { tableOf } from './bench-widget/table.mjs';
import { trustGauge } from './bench-widget/trustgauge.mjs';
import { typeform } from './bench-widget/typeform.mjs';
import { median, medians, rangeOf } from './benchmark/statistics.mjs';
import { asText } from './benchmark/table.mjs';
import { writeReport } from './benchmark/write-report.mjs';
import { CHROMIUM_FLAGS, ensureChromium } from './browser.mjs';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    minutes: { type: 'string', default: '40' },
    write: { type: 'boolean', default: false },
    screenshots: { type: 'string' },
  },
});
const runs = wholeNumber('runs');
const minutes = wholeNumber('minutes');
if (options.screenshots !== undefined) mkdirSync(options.screenshots, { recursive: true });

/** The host page with no guest; its own button stands for the control. */
const BLANK = {
  title: 'the host page alone',
  control: ['button'],
  close: () => {},
  guest: { head: '', body: '', files: {}, answer: async () => null },
};

/** How long the parts after the visits take. */
const AFTERWARDS_MS = 110_000;
/** The largest of them counts. */
const SHIFT_VISITS = 3;

/** What has been started, to be stopped again in the reverse order, also after an error. */
const started = [];
// What 'exit' below still does for somebody who has lost patience; the browser ends by itself then.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    console.error(`interrupted by ${signal}`);
    process.exit(130);
  });
}
try {
  await main();
} finally {
  for (const stop of started.reverse()) await stop();
}

async function main() {
  const startedAt = Date.now();
  const [load] = loadavg();
  const say = (line) =>
    console.log(`${String(Math.round((Date.now() - startedAt) / 1_000)).padStart(4)} s  ${line}`);

  say('installing the newest peers into a temporary folder');
  const peers = mkdtempSync(join(tmpdir(), 'bench-widget-'));
  process.once('exit', () => rmSync(peers, { recursive: true, force: true }));
  const versions = await installPeers(peers);
  say(
    Object.entries(versions)
      .map((entry) => entry.join(' '))
      .join(', '),
  );

  const host = await serveHost();
  started.push(host.stop);
  const other = await serveHost();
  started.push(other.stop);
  const ours = await openCollector([host.origin]);
  started.push(ours.stop);
  other.show(ours.guest, 'none');
  const own = await arrivals({ ours, collector: other.origin });
  say('bundling');
  const made = await Promise.all(
    [trustGauge, postHog, sentry, surveyJs, typeform].map((make) => make({ peers, versions, ours })),
  );
  const products = made.flatMap(({ products }) => products);

  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: [
      ...CHROMIUM_FLAGS,
      // Ours asks no browser that says it is automated, PostHog neither; this one stands for a person's.
      '--disable-blink-features=AutomationControlled',
      // Nobody outside this machine is asked for anything.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--lang=en-US',
    ],
  });
  started.push(() => browser.close());

  // One after another in each round, so that a busy minute of the machine meets them all.
  const visits = new Map([BLANK, ...products, ...Object.values(own)].map((product) => [product, []]));
  const firstRoundAt = Date.now();
  const leavesTimeAfter = (rounds) => {
    const roundMs = (Date.now() - firstRoundAt) / Math.max(1, rounds);
    return Date.now() + roundMs + AFTERWARDS_MS < startedAt + minutes * 60_000;
  };
  let taken = 0;
  while (taken < runs && (taken === 0 || leavesTimeAfter(taken))) {
    for (const [product, done] of visits) {
      host.show(product.guest, 'none');
      const measure = Object.values(own).includes(product) ? measureArrival : measureVisit;
      done.push(await measure(browser, host.origin, product));
    }
    taken += 1;
    say(`visit ${taken} of ${runs}`);
  }
  if (taken < runs) say(`no time for more visits within ${minutes} minutes`);
  const blank = medians(visits.get(BLANK));
  const shifts = {};
  for (const [placement, product] of Object.entries(await layoutShiftCases(ours))) {
    host.show(product.guest, 'none');
    const seen = [];
    for (let visit = 0; visit < SHIFT_VISITS; visit += 1)
      seen.push(await measureLayoutShift(browser, host.origin, product));
    shifts[placement] = Math.max(...seen);
  }
  say('layout shifts');
  const quiet = await measureQuietVisits(ours, { host, browser });
  const results = [];
  for (const product of products) {
    const show = (policy) => host.show(product.guest, policy);
    const manners = await inspectManners(browser, host.origin, product, show, options.screenshots);
    results.push({ ...product, manners, visit: beyondHost(medians(visits.get(product)), blank) });
    say(`policies and keyboard: ${product.title}`);
  }
  const missing = host.unanswered();
  if (missing.length > 0) say(`asked for and not served: ${missing.join(', ')}`);

  const mediansOf = (entries) =>
    Object.fromEntries(entries.map(([name, product]) => [name, medians(visits.get(product))]));
  const aims = aimsOf({
    visits: mediansOf(products.map((product) => [product.title, product])),
    blank,
    arrivals: mediansOf(Object.entries(own)),
    shifts,
    quiet,
  });
  const tables = [tableOf(results), aims];
  const facts = circumstances({
    browserVersion: await browser.version(),
    products,
    runs: taken,
    load,
    blank,
    spread: spreadOf(products.map((product) => visits.get(product))),
  });
  console.log(`\n${tables.map(asText).join('\n\n')}\n\n${facts.join('\n')}`);
  if (options.write) writeReport('bench:widget', { tables, facts });
}

/** How much the times of single visits differed, as a sentence. */
function spreadOf(visits) {
  const shares = visits.flatMap((done) =>
    ['scriptMs', 'busyMs', 'controlMs'].map((key) => rangeOf(done, key)),
  );
  const percent = (share) => `${Math.round(100 * share)} %`;
  return `From the quickest to the slowest visit the times of a product span ${percent(median(shares))} of their median, ${percent(Math.max(...shares))} at the most.`;
}

function wholeNumber(name) {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${name} takes a whole number from 1 on, got ${options[name]}`);
  process.exit(2);
}
