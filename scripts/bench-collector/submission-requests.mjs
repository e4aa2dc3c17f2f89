/**
 * Requests with submissions, written beforehand but for their ids, so that making them costs the machine next to
 * nothing.
 */
import { drawSubmission } from '../durability/survey-under-test.mjs';
import { postOf } from './http-connection.mjs';

const TEMPLATES = 1_000;
let written = 0;

/** @param {() => number} random @param {string} series @returns {() => string} Each call a request with a new id. */
export function submissionRequests(random, series) {
  const templates = [];
  while (templates.length < TEMPLATES) {
    const submission = drawSubmission(random, series);
    // A showing moves the same counters and needs no receipt: what is measured is the dearer kind.
    if (submission.id !== undefined) templates.push(postOf(JSON.stringify(submission)).split(submission.id));
  }
  const run = Math.floor(random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
  return () => {
    written += 1;
    const [before, after] = templates[written % TEMPLATES];
    return before + run + String(written).padStart(15, '0') + after;
  };
}
