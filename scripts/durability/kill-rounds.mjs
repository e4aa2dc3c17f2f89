/**
 * The server is killed again and again while clients submit, and once in ten times while it starts; where its database
 * has processes of its own, these are killed with it now and then. After each kill the ledger is compared with what is
 * stored; in the end every submission has been acknowledged.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { startClients } from './clients.mjs';
import { compare } from './compare.mjs';
import { Ledger } from './ledger.mjs';
import { ServerProcess, startServer, TRUSTGAUGE_SERVE } from './server-process.mjs';
import { sqliteIn } from './store-under-test.mjs';

/** Longest time between the first submission and the kill. */
const LONGEST_MS = 800;
/** About as long as a start takes. */
const START_MS = 500;
/** Of the kills of a server whose database has processes of its own. */
const WITH_DATABASE = 0.25;

/**
 * @param {{ folder: string, kills: number, clients: number, random: () => number, program?: string[],
 * store?: import('./store-under-test.mjs').StoreUnderTest, say?: (line: string) => void }} setting
 * @returns {Promise<{ title: string, facts: string, lost: number, double: number, problems: string[] }>}
 */
export async function killRounds({
  folder,
  kills,
  clients,
  random,
  program = TRUSTGAUGE_SERVE,
  store = sqliteIn(folder),
  say = () => {},
}) {
  const ledger = new Ledger();
  const title = `${kills} kills at random moments`;
  let crashes = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    if (random() < 0.1) {
      const starting = new ServerProcess(folder, program, store.url);
      starting.listening().catch(() => {});
      await delay(random() * START_MS);
      await starting.kill();
    } else {
      const server = await startServer(folder, program, store.url);
      const running = startClients({
        address: server.address,
        series: await server.series(),
        ledger,
        random,
        count: clients,
      });
      await delay(random() * LONGEST_MS);
      const isCrash = store.crash !== undefined && random() < WITH_DATABASE;
      // First the database: the server, still alive, must not acknowledge what went down with it.
      if (isCrash) await store.crash();
      await server.kill();
      await running.stop();
      if (isCrash) crashes += 1;
    }
    const found = compare(ledger, await store.read());
    if (found.problems.length > 0)
      return { title, facts: `after kill ${kill}: ${factsOf(ledger)}`, ...found };
    if (kill % 20 === 0) say(`kill ${kill}: ${factsOf(ledger)}`);
  }
  const server = await startServer(folder, program, store.url);
  try {
    const retries = {
      address: server.address,
      series: '',
      ledger,
      random,
      count: clients,
      onlyPending: true,
    };
    await startClients(retries).done;
  } finally {
    await server.stop();
  }
  const found = compare(ledger, await store.read());
  const missing = ledger.sent.size - ledger.acknowledged.size;
  if (missing > 0) found.problems.push(`${missing} submissions were never acknowledged, however often sent`);
  const ofDatabase = crashes > 0 ? `, the database killed too in ${crashes} of them` : '';
  return { title: title + ofDatabase, facts: factsOf(ledger), ...found };
}

/** @param {Ledger} ledger */
export function factsOf({ requests, sent, acknowledged, showings }) {
  const whole = (value) => value.toLocaleString('en-GB');
  return `${whole(acknowledged.size)} of ${whole(sent.size)} submissions acknowledged in ${whole(requests)} requests, ${whole(showings.acknowledged)} showings`;
}
