/**
 * While every fsync fails nothing may be acknowledged, which also finds a server that does not sync at all; afterwards
 * the same process goes on. While fsync is slow the server is killed with commits under way.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { startClients } from './clients.mjs';
import { compare } from './compare.mjs';
import { FAILS, IS_SLOW, injectSyncFault } from './faulty-sync.mjs';
import { factsOf } from './kill-rounds.mjs';
import { Ledger } from './ledger.mjs';
import { readDatabase } from './read-database.mjs';
import { startServer, TRUSTGAUGE_SERVE } from './server-process.mjs';
import { until } from './until.mjs';

const REFUSALS = 50;

/** @param {{ folder: string, clients: number, random: () => number, program?: string[] }} setting */
export async function failingSync({ folder, clients, random, program = TRUSTGAUGE_SERVE }) {
  const ledger = new Ledger();
  const problems = [];
  const expect = async (isSo, sentence) => {
    if (!(await until(isSo))) problems.push(sentence);
  };
  let server = await startServer(folder, program);
  const series = await server.series();
  const begin = (onlyPending = false) =>
    startClients({ address: server.address, series, ledger, random, count: clients, onlyPending });

  let running = begin();
  await expect(() => ledger.acknowledged.size >= 50, 'a sound disk took nothing');
  await running.stop();
  let fault = await injectSyncFault(server.pid, FAILS);
  const before = ledger.acknowledged.size + ledger.showings.acknowledged;
  const refusals = () => [...ledger.refusals.values()].reduce((sum, count) => sum + count, 0);
  running = begin();
  await until(
    () =>
      refusals() >= REFUSALS || ledger.acknowledged.size + ledger.showings.acknowledged > before + REFUSALS,
  );
  await running.stop();
  const acknowledged = ledger.acknowledged.size + ledger.showings.acknowledged - before;
  if (acknowledged > 0)
    problems.push(`${acknowledged} submissions were acknowledged while no fsync succeeded`);
  await fault.end();
  const sound = ledger.acknowledged.size;
  running = begin();
  await expect(
    () => ledger.acknowledged.size >= sound + 50,
    'with fsync working again, the same process took nothing',
  );
  await running.stop();

  fault = await injectSyncFault(server.pid, IS_SLOW);
  running = begin();
  await delay(500 + random() * 500);
  await server.kill();
  await running.stop();
  await fault.end();
  server = await startServer(folder, program);
  await begin(true).done;
  await server.stop();
  const found = compare(ledger, readDatabase(folder));
  return {
    title: 'fsync fails, then is slow (the system call itself, by strace)',
    facts: `${factsOf(ledger)}, ${refusals()} refused with 503`,
    ...found,
    problems: [...problems, ...found.problems],
  };
}
