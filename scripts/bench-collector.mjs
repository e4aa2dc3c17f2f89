/**
 * The collector beside the least that a server could do, on the same cores in one run. `pnpm bench:collector` prints
 * the table; `--write` puts it into docs/benchmarks.md. `--rounds 3`, `--seconds 5` for each measure. Linux.
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { CONNECTIONS, measureRound, SLOW_CONNECTIONS } from './bench-collector/measure-collector.mjs';
import { medians, rangeOf } from './benchmark/statistics.mjs';
import { asText } from './benchmark/table.mjs';
import { writeReport } from './benchmark/write-report.mjs';
import { seededRandom } from './seeded-random.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const [load] = loadavg();
const random = seededRandom(1);
const rounds = [];
for (let round = 1; round <= Number(options.rounds); round += 1) {
  rounds.push(await measureRound({ random, seconds: Number(options.seconds) }));
  console.log(`round ${round} of ${options.rounds}`);
}
const m = medians(rounds);
const whole = (value) => Math.round(value).toLocaleString('en-GB');
const reached = (isReached) => (isReached ? 'yes' : 'no');
const ratio = m.cpu / m.bareCpu;
const table = [
  ['', 'collector', 'bare server', 'aim', 'reached'],
  [
    'processor time for each durable submission, µs',
    `${whole(m.cpu)} (${ratio.toFixed(1)}×)`,
    whole(m.bareCpu),
    '2.5×',
    reached(ratio <= 2.5),
  ],
  [
    'durable submissions a second',
    whole(m.perSecond),
    whole(m.barePerSecond),
    '5,000',
    reached(m.perSecond >= 5_000),
  ],
  ['half of that: median, ms', m.halfP50Ms.toFixed(1), '', '', ''],
  ['half of that: 99th percentile, ms', m.halfP99Ms.toFixed(1), '', '25', reached(m.halfP99Ms <= 25)],
  ['resident memory after the load, MB', whole(m.residentMb), '', '150', reached(m.residentMb <= 150)],
  [
    'from the start to the first 202, empty store, ms',
    whole(m.firstMs),
    '',
    '1,000',
    reached(m.firstMs <= 1_000),
  ],
  ['hostile bodies refused a second', whole(m.hostilePerSecond), '', '', ''],
  ['99th percentile at 200 a second, ms', m.quietP99Ms.toFixed(1), '', '', ''],
  [
    `the same beside ${whole(SLOW_CONNECTIONS)} slow connections, ms`,
    `${m.besideSlowP99Ms.toFixed(1)} (${(m.besideSlowP99Ms / m.quietP99Ms).toFixed(1)}×)`,
    '',
    '1.5×',
    reached(m.besideSlowP99Ms <= 1.5 * m.quietP99Ms),
  ],
];
const cores = cpus();
const { version } = JSON.parse(readFileSync('packages/collector/package.json', 'utf8'));
const percent = (key) => `${Math.round(100 * rangeOf(rounds, key))} %`;
const facts = [
  `Measured on ${new Date().toISOString().slice(0, 10)}, @trustgauge/collector ${version} on Node ${process.version}, ${cores.length} cores of ${cores[0]?.model.trim()}, load ${load.toFixed(1)} at the start.`,
  rounds.length === 1
    ? `One round, ${options.seconds} s for each measure.`
    : `Medians of ${rounds.length} rounds, ${options.seconds} s for each measure. From the least to the most the rounds span ${percent('cpu')} of the median for processor time, ${percent('perSecond')} for submissions a second, ${percent('halfP99Ms')} for the 99th percentile.`,
  `${CONNECTIONS} keep-alive connections; clients, server and disk share the machine.`,
];
console.log(`\n${asText(table)}\n\n${facts.join('\n')}`);
if (options.write) writeReport('bench:collector', { table, facts });
