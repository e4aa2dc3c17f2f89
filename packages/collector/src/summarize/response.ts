/**
 * How far to trust it: who answered of those who were asked, and what the others could have changed. Never praise.
 */
import type { Headline, Response } from '@trustgauge/protocol';
import { nonresponseBounds, responseRates } from '@trustgauge/stats';
import type { Counts } from '../store/release-store.js';
import { confidentOf } from './estimates.js';
import { EXACT_FROM_ANSWERS, toBounds, toStep } from './rounding.js';

/** Where there is no target, the tipping value asks what it would take for half to be confident. */
const MAJORITY = 0.5;

/**
 * @param outcomes Answers, dismissals and showings of the period.
 * @param counts Answers to the headline by option. "I don't know" is an answer, and says nothing of confidence.
 */
export function toResponse(
  headline: Headline,
  outcomes: Counts,
  counts: Counts,
  target: number = MAJORITY,
): Response | null {
  const { answer: answered = 0, dismissal: dismissed = 0, shown = 0 } = outcomes;
  if (shown === 0) return null;
  const ignored = Math.max(0, shown - answered - dismissed);
  const rates = responseRates({ answered, dismissed, ignored });
  const { n, successes } = confidentOf(headline, counts);
  const { manski, manskiWithWilson, tippingNonrespondentShare } = nonresponseBounds({
    answered: n,
    dismissed,
    ignored: ignored + (answered - n),
    confident: successes,
    target,
  });
  return {
    shown,
    answered,
    dismissed,
    ignored,
    responseRate: rates.responseRate ?? 0,
    cooperationRate: rates.cooperationRate ?? 0,
    refusalRate: rates.refusalRate ?? 0,
    bounds: toBounds(manski, n),
    boundsWithInterval: toBounds(manskiWithWilson, n),
    target,
    tippingShare: tippingNonrespondentShare === null ? null : toStep(tippingNonrespondentShare, n),
    isRounded: n < EXACT_FROM_ANSWERS,
  };
}
