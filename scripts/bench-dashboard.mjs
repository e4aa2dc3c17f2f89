/**
 * The dashboard's first view: how long until its sentence stands there, on a machine a quarter as quick, beside a page
 * that fetches as many bytes and does nothing with them. `pnpm bench:dashboard` prints the table; `--write` puts it
 * into docs/benchmarks.md. `--runs 9`: visits for each median.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { serveBarePage } from './bench-dashboard/bare-page.mjs';
import { serveDemo } from './bench-dashboard/demo-collector.mjs';
import { CPU_SLOWDOWN, measureView } from './bench-dashboard/measure-view.mjs';
import { medians, rangeOf } from './benchmark/statistics.mjs';
import { asText } from './benchmark/table.mjs';
import { writeReport } from './benchmark/write-report.mjs';
import { CHROMIUM_FLAGS, ensureChromium } from './browser.mjs';

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '9' }, write: { type: 'boolean', default: false } },
});
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error('expected --runs to be a whole number from 1');

const VIEW = ['trustgauge-dashboard', 'overview-view'];
const PARTS = {
  sentenceMs: [...VIEW, 'h1'],
  chartMs: [...VIEW, 'confidence-chart', 'svg.confidence-line'],
};

const [load] = loadavg();
const started = [];
try {
  const demo = await serveDemo();
  started.push(demo.stop);
  const browser = await puppeteer.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
  started.push(() => browser.close());
  const dashboard = { ...demo, parts: PARTS };
  // Not counted: what the machine itself must fetch from its disk.
  const { bytes } = await measureView(browser, dashboard);
  const bare = await serveBarePage(bytes);
  started.push(bare.stop);
  const reference = { address: bare.address, parts: { sentenceMs: ['h1'] } };

  const visits = { dashboard: [], bare: [] };
  for (let run = 0; run < runs; run += 1) {
    visits.dashboard.push(await measureView(browser, dashboard));
    visits.bare.push(await measureView(browser, reference));
  }
  report(medians(visits.dashboard), medians(visits.bare), visits, await browser.version());
} finally {
  for (const stop of started.reverse()) await stop();
}

function report(dashboard, bare, visits, browserVersion) {
  const whole = (value) => (value === undefined ? '–' : Math.round(value).toLocaleString('en-GB'));
  const rows = [
    ['first paint, ms', 'firstPaintMs'],
    ['the sentence and its number painted, ms', 'sentenceMs'],
    ['the chart painted, ms', 'chartMs'],
    ['tasks above 50 ms', 'longTasks'],
    ['the longest of them, ms', 'longestTaskMs'],
    ['blocking time, ms', 'blockingMs'],
    ['transferred, bytes', 'bytes'],
    ['requests', 'requests'],
  ];
  const table = [
    ['', 'the dashboard', 'a bare page of as many bytes'],
    ...rows.map(([title, name]) => [title, whole(dashboard[name]), whole(bare[name])]),
    ['layout shift', dashboard.layoutShift.toFixed(3), bare.layoutShift.toFixed(3)],
  ];
  const cores = cpus();
  const spread = (name) => `${Math.round(100 * rangeOf(visits.dashboard, name))} %`;
  const facts = [
    `Measured on ${new Date().toISOString().slice(0, 10)} in ${browserVersion} on ${cores.length} cores of ${cores[0]?.model.trim()}, slowed ${CPU_SLOWDOWN}×, load ${load.toFixed(1)} at the start.`,
    `Medians of ${runs} visits, the two pages in turn. From the quickest to the slowest visit the sentence spans ${spread('sentenceMs')} of its median, the chart ${spread('chartMs')}.`,
  ];
  console.log(asText(table));
  for (const fact of facts) console.log(`- ${fact}`);
  if (options.write) writeReport('bench:dashboard', { tables: [table], facts });
}
