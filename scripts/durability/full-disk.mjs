/**
 * The disk runs full under clients: refusals are 503 with Retry-After, nothing acknowledged is lost, and once there is
 * room the same process takes submissions again. The second time it is killed while the disk is full.
 */
import { startClients } from './clients.mjs';
import { compare } from './compare.mjs';
import { factsOf } from './kill-rounds.mjs';
import { Ledger } from './ledger.mjs';
import { readDatabase } from './read-database.mjs';
import { startServer, TRUSTGAUGE_SERVE } from './server-process.mjs';
import { until } from './until.mjs';

const REFUSALS = 50;
const FULL = '503 store_unavailable';

/**
 * @param {{ disk: NonNullable<ReturnType<import('./small-disk.mjs').smallDisk>>, clients: number,
 * random: () => number, program?: string[] }} setting
 */
export async function fullDisk({ disk, clients, random, program = TRUSTGAUGE_SERVE }) {
  const ledger = new Ledger();
  const problems = [];
  const expect = async (isSo, sentence) => {
    if (!(await until(isSo))) problems.push(sentence);
  };
  const refused = () => ledger.refusals.get(FULL) ?? 0;
  let server = await startServer(disk.folder, program);
  const series = await server.series();
  const begin = () => startClients({ address: server.address, series, ledger, random, count: clients });

  let running = begin();
  await expect(() => ledger.acknowledged.size >= 100, 'a disk with room took nothing');
  disk.fill(server.pid);
  await expect(() => refused() >= REFUSALS, 'the full disk was not refused with 503');
  disk.empty(server.pid);
  const before = ledger.acknowledged.size;
  await expect(
    () => ledger.acknowledged.size >= before + 100,
    'with room again, the same process took nothing',
  );

  disk.fill(server.pid);
  const again = refused();
  await expect(
    () => refused() >= again + REFUSALS,
    'the second time, the full disk was not refused with 503',
  );
  await server.kill();
  await running.stop();
  disk.empty(server.pid);
  server = await startServer(disk.folder, program);
  running = startClients({
    address: server.address,
    series,
    ledger,
    random,
    count: clients,
    onlyPending: true,
  });
  await running.done;
  await server.stop();
  const found = compare(ledger, readDatabase(disk.folder));
  return {
    title: `a full disk: ${disk.kind}`,
    facts: `${factsOf(ledger)}, ${refused()} refused with 503`,
    ...found,
    problems: [...problems, ...found.problems],
  };
}
