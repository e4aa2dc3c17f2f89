/**
 * Clients that submit until they are told to stop. What got no reply is sent again with the same id before anything
 * new; now and then something acknowledged is sent again, or one id on two connections at once.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { draw } from '../seeded-random.mjs';
import { connections, postSubmission } from './post-submission.mjs';
import { drawSubmission } from './survey-under-test.mjs';

const LATE_RETRIES = 0.03;
const TWICE_AT_ONCE = 0.02;
/** After a refusal or a broken connection; a widget waits far longer. */
const PAUSE_MS = 10;

/**
 * @param {{ address: string, series: string, ledger: import('./ledger.mjs').Ledger, random: () => number,
 * count: number, onlyPending?: boolean }} setting With `onlyPending` they end by themselves when all is acknowledged.
 * @returns {{ stop: () => Promise<void>, done: Promise<unknown> }}
 */
export function startClients({ address, series, ledger, random, count, onlyPending = false }) {
  const agent = connections();
  let isStopped = false;
  const recent = [];

  const send = async (submission) => {
    ledger.sending(submission);
    const reply = await postSubmission(address, submission, agent);
    ledger.replied(submission, reply);
    if (reply?.status === 202 && submission.id !== undefined) recent[recent.length % 100] = submission;
    return reply;
  };
  const next = () => {
    const pending = ledger.pending.shift();
    if (pending !== undefined || onlyPending) return pending;
    if (recent.length > 0 && random() < LATE_RETRIES) return draw(random, recent);
    return drawSubmission(random, series);
  };
  const client = async () => {
    while (!isStopped) {
      const submission = next();
      if (submission === undefined) return;
      const isDoubled = submission.id !== undefined && random() < TWICE_AT_ONCE;
      const [reply] = await Promise.all([send(submission), isDoubled ? send(submission) : null]);
      if (reply?.status !== 202) await delay(PAUSE_MS);
    }
  };
  const done = Promise.all(Array.from({ length: count }, client)).finally(() => agent.destroy());
  return {
    done,
    async stop() {
      isStopped = true;
      await done;
    },
  };
}
