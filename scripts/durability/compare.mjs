/**
 * The ledger of the clients against every counter of the store. A receipt is written in the transaction that counts,
 * so the counters must be those of the submissions that have one, each once; whatever was acknowledged must be among
 * them. What each submission moves is worked out here anew, from docs/architecture.md, and not by the product's code.
 */
import { HEADLINE_GROUPS } from './survey-under-test.mjs';

/**
 * @typedef {{ receipts: string[], tallies: Map<string, number>, arrivals: Map<string, number> }} Contents
 * Of a store: ids of submissions; tallies by `question|dimension|value|option`, arrivals by outcome, over all days.
 *
 * @param {import('./ledger.mjs').Ledger} ledger
 * @param {Contents} store
 * @returns {{ lost: number, double: number, problems: string[] }} `lost`: acknowledged and not there. `double`: by how
 * much counters exceed what they should be. Problems as sentences, none where all is well.
 */
export function compare(ledger, { receipts, tallies, arrivals }) {
  const problems = [...new Set(ledger.faults)];
  const there = new Set(receipts);
  const lost = [...ledger.acknowledged].filter((id) => !there.has(id)).length;
  if (lost > 0) problems.push(`${lost} acknowledged submissions are not there`);
  const strangers = receipts.filter((id) => !ledger.sent.has(id)).length;
  if (strangers > 0) problems.push(`${strangers} receipts are of nothing that was sent`);

  const expected = new Map();
  for (const id of receipts) for (const name of countersOf(ledger.sent.get(id))) add(expected, name);
  let double = 0;
  for (const name of new Set([...expected.keys(), ...tallies.keys()])) {
    // A showing has no id: it is not sent again, and its counters are checked by their bounds below.
    if (isOfShowing(name)) continue;
    const difference = (tallies.get(name) ?? 0) - (expected.get(name) ?? 0);
    if (difference === 0) continue;
    double += Math.max(0, difference);
    problems.push(
      `the counter ${name} is ${tallies.get(name) ?? 0}, and should be ${expected.get(name) ?? 0}`,
    );
  }
  const showings = tallies.get('@outcome|||shown') ?? 0;
  if (showings < ledger.showings.acknowledged || showings > ledger.showings.sent) {
    problems.push(
      `${showings} showings are counted; ${ledger.showings.acknowledged} were acknowledged, ${ledger.showings.sent} sent`,
    );
  }
  const parts = [...tallies].filter(([name]) => /^@outcome\|plan\|\w+\|shown$/.test(name));
  if (parts.reduce((sum, [, count]) => sum + count, 0) !== showings) {
    problems.push('the showings of the segments do not add up to those of everybody');
  }
  if ((arrivals.get('stored') ?? 0) !== receipts.length + showings) {
    problems.push(
      `${arrivals.get('stored') ?? 0} arrivals are called stored, ${receipts.length + showings} are counted`,
    );
  }
  return { lost, double, problems };
}

function countersOf(submission) {
  if (submission === undefined) return [];
  const { outcome, answers = {}, segments } = submission;
  const plan = ['free', 'team'].includes(segments?.plan) ? segments.plan : 'unset';
  const names = [`@outcome|||${outcome}`, `@outcome|plan|${plan}|${outcome}`];
  for (const [question, option] of Object.entries(answers)) {
    names.push(`${question}|||${option}`, `${question}|plan|${plan}|${option}`);
    if (question !== 'headline')
      names.push(`${question}|@headline|${HEADLINE_GROUPS[answers.headline]}|${option}`);
  }
  return names;
}

function isOfShowing(name) {
  return name.startsWith('@outcome|') && name.endsWith('|shown');
}

function add(counts, name) {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
