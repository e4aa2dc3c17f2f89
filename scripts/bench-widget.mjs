/**
 * The widget beside the peers that npm carries, as guests of the same page in the same Chromium on a slow phone.
 * `pnpm bench:widget` prints the table; `--write` puts it into docs/benchmarks.md. `--runs 5`: visits for each median,
 * as many as fit into `--minutes 6`. `--screenshots folder` keeps pictures of what was measured.
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
import { measureVisit } from './bench-widget/measure-visit.mjs';
import { beyondHost } from './bench-widget/measures.mjs';
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
    runs: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '6' },
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

/** How long the part after the visits takes. */
const MANNERS_MS = 50_000;

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
  say('bundling');
  const made = await Promise.all(
    [trustGauge, postHog, sentry, surveyJs, typeform].map((make) =>
      make({ peers, versions, origin: host.origin }),
    ),
  );
  for (const { stop } of made) if (stop) started.push(stop);
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
  const visits = new Map([BLANK, ...products].map((product) => [product, []]));
  const firstRoundAt = Date.now();
  const leavesTimeAfter = (rounds) => {
    const roundMs = (Date.now() - firstRoundAt) / Math.max(1, rounds);
    return Date.now() + roundMs + MANNERS_MS < startedAt + minutes * 60_000;
  };
  let taken = 0;
  while (taken < runs && (taken === 0 || leavesTimeAfter(taken))) {
    for (const [product, done] of visits) {
      host.show(product.guest, 'none');
      done.push(await measureVisit(browser, host.origin, product));
    }
    taken += 1;
    say(`visit ${taken} of ${runs}`);
  }
  if (taken < runs) say(`no time for more visits within ${minutes} minutes`);
  const blank = medians(visits.get(BLANK));
  const results = [];
  for (const product of products) {
    const show = (policy) => host.show(product.guest, policy);
    const manners = await inspectManners(browser, host.origin, product, show, options.screenshots);
    results.push({ ...product, manners, visit: beyondHost(medians(visits.get(product)), blank) });
    say(`policies and keyboard: ${product.title}`);
  }
  const missing = host.unanswered();
  if (missing.length > 0) say(`asked for and not served: ${missing.join(', ')}`);

  const table = tableOf(results);
  const facts = circumstances({
    browserVersion: await browser.version(),
    products,
    runs: taken,
    load,
    blank,
    spread: spreadOf(visits),
  });
  console.log(`\n${asText(table)}\n\n${facts.join('\n')}`);
  if (options.write) writeReport('bench:widget', { table, facts });
}

/** How much the times of single visits differed, as a sentence. */
function spreadOf(visits) {
  const shares = [...visits]
    .filter(([product]) => product !== BLANK)
    .flatMap(([, done]) => ['scriptMs', 'busyMs', 'controlMs'].map((key) => rangeOf(done, key)));
  const percent = (share) => `${Math.round(100 * share)} %`;
  return `From the quickest to the slowest visit the times of a product span ${percent(median(shares))} of their median, ${percent(Math.max(...shares))} at the most.`;
}

function wholeNumber(name) {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${name} takes a whole number from 1 on, got ${options[name]}`);
  process.exit(2);
}
