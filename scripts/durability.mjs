/**
 * Acknowledged means stored, and counted once: the built server as a process of its own, under clients that retry,
 * killed, on a full disk, and with an fsync that fails or is slow. `pnpm test:durability` ends with the number of lost
 * and of doubly counted submissions, and with 1 where either is not 0. `--kills 100`, `--clients 24`, `--seed 1`.
 * `--store postgres`: the kills alone, of a server on a PostgreSQL of its own, and of that one with it.
 * docs/durability.md says what it shows and what it does not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failingSync } from './durability/failing-sync.mjs';
import { canInject } from './durability/faulty-sync.mjs';
import { fullDisk } from './durability/full-disk.mjs';
import { killRounds } from './durability/kill-rounds.mjs';
import { BROKEN_SERVER } from './durability/server-process.mjs';
import { ownFileSystem, sizeLimit } from './durability/small-disk.mjs';
import { startPostgres } from './durability/store-under-test.mjs';
import { seededRandom } from './seeded-random.mjs';

const { values: options } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    clients: { type: 'string', default: '24' },
    seed: { type: 'string', default: '1' },
    store: { type: 'string', default: 'sqlite' },
  },
});
const kills = wholeNumber('kills');
const clients = wholeNumber('clients');
if (!['sqlite', 'postgres'].includes(options.store)) {
  console.error(`--store takes sqlite or postgres, got ${options.store}`);
  process.exit(2);
}
const random = seededRandom(wholeNumber('seed'));
const startedAt = Date.now();
const say = (line) =>
  console.log(`${String(Math.round((Date.now() - startedAt) / 1_000)).padStart(4)} s  ${line}`);

const root = mkdtempSync(join(tmpdir(), 'trustgauge-durability-'));
const sum = { lost: 0, double: 0, problems: 0, notRun: 0 };
let part = 0;
const setting = () => {
  part += 1;
  return { folder: join(root, String(part)), clients, random };
};
try {
  await (options.store === 'postgres' ? onPostgres() : onSqlite());
} finally {
  rmSync(root, { recursive: true, force: true });
}
console.log(
  `\n${sum.lost} lost, ${sum.double} counted twice, ${sum.problems} problems, ${sum.notRun} parts not run; seed ${options.seed}`,
);
process.exitCode = sum.lost + sum.double + sum.problems + sum.notRun > 0 ? 1 : 0;

async function onPostgres() {
  for (const isSound of [true, false]) {
    const store = await startPostgres(random);
    try {
      if (isSound) take(await killRounds({ ...setting(), kills, store, say }));
      else {
        mustBeCaught(
          'acknowledges before the commit',
          await killRounds({ ...setting(), kills: 5, store, program: BROKEN_SERVER.early }),
        );
      }
    } finally {
      await store.remove();
    }
  }
}

async function onSqlite() {
  take(await killRounds({ ...setting(), kills, say }));
  for (const [kind, make] of [
    ['a file system of its own (needs root on Linux)', ownFileSystem],
    ['a limit on the size of files (needs prlimit on Linux)', sizeLimit],
  ]) {
    const { folder, ...rest } = setting();
    const disk = make(folder);
    if (disk === null) leaveOut(`a full disk: ${kind}`);
    else {
      try {
        take(await fullDisk({ disk, ...rest }));
      } finally {
        disk.remove();
      }
    }
  }
  if (canInject()) take(await failingSync(setting()));
  else leaveOut('fsync fails, then is slow (needs strace)');

  mustBeCaught(
    'acknowledges before the commit',
    await killRounds({ ...setting(), kills: 5, program: BROKEN_SERVER.early }),
  );
  if (canInject()) {
    mustBeCaught(
      'leaves out the fsync',
      await failingSync({ ...setting(), program: BROKEN_SERVER.unsynced }),
    );
  }
}

function take({ title, facts, lost, double, problems }) {
  say(`${problems.length === 0 ? '✔' : '✖'} ${title}: ${facts}`);
  for (const problem of problems) console.log(`          ${problem}`);
  sum.lost += lost;
  sum.double += double;
  sum.problems += problems.length;
}

function leaveOut(title) {
  say(`– ${title}: not run, this machine can't`);
  sum.notRun += 1;
}

/** A checker that finds nothing in a server that breaks the promise proves nothing. */
function mustBeCaught(what, { problems }) {
  say(`${problems.length > 0 ? '✔' : '✖'} a server that ${what} is caught: ${problems[0] ?? 'it was not'}`);
  if (problems.length === 0) sum.problems += 1;
}

function wholeNumber(name) {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${name} takes a whole number from 1 on, got ${options[name]}`);
  process.exit(2);
}
