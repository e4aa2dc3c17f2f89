/**
 * The collector, on each of its stores, beside the least that a server could do, on the same cores in one run.
 * `pnpm bench:collector` prints the table; `--write` puts it into docs/benchmarks.md. `--rounds 3`, `--seconds 5` for
 * each measure. Linux.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONNECTIONS, measureRound, SLOW_CONNECTIONS } from './bench-collector/measure-collector.mjs';
import { medians, rangeOf } from './benchmark/statistics.mjs';
import { asText } from './benchmark/table.mjs';
import { writeReport } from './benchmark/write-report.mjs';
import { ensurePostgres } from './postgres.mjs';
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
const [bare, sqlite, postgres] = ['bare', 'sqlite', 'postgres'].map((name) =>
  medians(rounds.map((round) => round[name])),
);
const whole = (value) => Math.round(value).toLocaleString('en-GB');
const tenths = (value) => value.toFixed(1);
const reached = (isReached) => {
  const ofStore = [isReached(sqlite), isReached(postgres)];
  if (ofStore[0] === ofStore[1]) return ofStore[0] ? 'yes' : 'no';
  return ofStore[0] ? 'with SQLite' : 'with PostgreSQL';
};
const ratio = ({ cpu }) => cpu / bare.cpu;
const row = (title, show, aim = '', isReached = undefined) => [
  title,
  show(sqlite),
  show(postgres),
  '',
  aim,
  isReached === undefined ? '' : reached(isReached),
];
const besideSlow = ({ besideSlowP99Ms, quietP99Ms }) =>
  `${tenths(besideSlowP99Ms)} (${tenths(besideSlowP99Ms / quietP99Ms)}×)`;
const table = [
  ['', 'with SQLite', 'with PostgreSQL', 'bare server', 'aim', 'reached'],
  row(
    'processor time for each durable submission, µs',
    (m) => `${whole(m.cpu)} (${tenths(ratio(m))}×)`,
    '2.5×',
    (m) => ratio(m) <= 2.5,
  ).with(3, whole(bare.cpu)),
  ['that of the processes of PostgreSQL, µs', '', whole(postgres.databaseCpu), '', '', ''],
  row(
    'durable submissions a second',
    (m) => whole(m.perSecond),
    '5,000',
    (m) => m.perSecond >= 5_000,
  ).with(3, whole(bare.perSecond)),
  row('half of that: median, ms', (m) => tenths(m.halfP50Ms)),
  row(
    'half of that: 99th percentile, ms',
    (m) => tenths(m.halfP99Ms),
    '25',
    (m) => m.halfP99Ms <= 25,
  ),
  row(
    'resident memory after the load, MB',
    (m) => whole(m.residentMb),
    '150',
    (m) => m.residentMb <= 150,
  ),
  row(
    'from the start to the first 202, empty store, ms',
    (m) => whole(m.firstMs),
    '1,000',
    (m) => m.firstMs <= 1_000,
  ),
  [
    'hostile bodies refused a second',
    whole(sqlite.hostilePerSecond),
    '',
    '',
    '10,000',
    sqlite.hostilePerSecond >= 10_000 ? 'yes' : 'no',
  ],
  ['99th percentile at 200 a second, ms', tenths(sqlite.quietP99Ms), '', tenths(bare.quietP99Ms), '', ''],
  [
    `the same beside ${whole(SLOW_CONNECTIONS)} slow connections, ms`,
    besideSlow(sqlite),
    '',
    besideSlow(bare),
    '1.5×',
    sqlite.besideSlowP99Ms <= 1.5 * sqlite.quietP99Ms ? 'yes' : 'no',
  ],
];
const cores = cpus();
const { version } = JSON.parse(readFileSync('packages/collector/package.json', 'utf8'));
const range = (name, key) => {
  const measures = rounds.map((round) => round[name]);
  return `${Math.round(100 * rangeOf(measures, key))} %`;
};
const percent = (key) => `${range('sqlite', key)} and ${range('postgres', key)}`;
const facts = [
  `Measured on ${new Date().toISOString().slice(0, 10)}, @trustgauge/collector ${version} on Node ${process.version}, ${cores.length} cores of ${cores[0]?.model.trim()}, load ${load.toFixed(1)} at the start.`,
  rounds.length === 1
    ? `One round, ${options.seconds} s for each measure.`
    : `Medians of ${rounds.length} rounds, ${options.seconds} s for each measure. From the least to the most the rounds span (SQLite and PostgreSQL) ${percent('cpu')} of the median for processor time, ${percent('perSecond')} for submissions a second, ${percent('halfP99Ms')} for the 99th percentile.`,
  `${CONNECTIONS} keep-alive connections; clients, server and disk share the machine, and with PostgreSQL (${postgresVersion()}) its processes too.`,
];
console.log(`\n${asText(table)}\n\n${facts.join('\n')}`);
if (options.write) writeReport('bench:collector', { tables: [table], facts });

function postgresVersion() {
  const said = execFileSync(join(ensurePostgres(), 'postgres'), ['--version'], { encoding: 'utf8' });
  return /\(PostgreSQL\) (\S+)/.exec(said)?.[1];
}
