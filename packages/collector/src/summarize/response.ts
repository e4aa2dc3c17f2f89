/**
 * How far to trust it: who answered of those who were asked, and what the others could have changed. Never praise.
 */
import type { Headline, Response } from '@trustgauge/protocol';
import { nonresponseBounds, responseRates } from '@trustgauge/stats';
import { addUp, total } from '../release/add-up.js';
import type { Batch } from '../store/release-store.js';
import { confidentOf } from './estimates.js';
import { periodOf } from './period.js';
import { EXACT_FROM_ANSWERS, toBounds, toStep } from './rounding.js';

/** Where there is no target, the tipping value asks what it would take for half to be confident. */
const MAJORITY = 0.5;

/**
 * Of one kind of showing: where some batches count what was seen, the others say nothing here.
 *
 * @param held Batches of the period. "I don't know" is an answer, and says nothing of confidence.
 */
export function toResponse(
  headline: Headline,
  held: readonly Batch[],
  { target = MAJORITY }: { readonly target?: number | undefined } = {},
): Response | null {
  const countedWhen = held.some((batch) => batch.countedWhen === 'seen') ? 'seen' : 'drawn';
  const batches = held.filter((batch) => batch.countedWhen === countedWhen);
  const period = periodOf(batches);
  const {
    answer: answered = 0,
    dismissal: dismissed = 0,
    shown = 0,
  } = addUp(batches.map(({ outcomes }) => outcomes));
  if (period === null || shown === 0) return null;
  const ignored = Math.max(0, shown - answered - dismissed);
  const rates = responseRates({ answered, dismissed, ignored });
  const counts = addUp(batches.map((batch) => batch.counts));
  // Whoever answered by a widget that counts otherwise is not in the rates. How confident people are is known of all, so
  // the silent are taken in the proportion that is known.
  const all = total(counts);
  const silent = (people: number) => (answered === 0 ? people : Math.round((people * all) / answered));
  const { n, successes } = confidentOf(headline, counts);
  const { manski, manskiWithWilson, tippingNonrespondentShare } = nonresponseBounds({
    answered: n,
    dismissed: silent(dismissed),
    ignored: silent(ignored) + (all - n),
    confident: successes,
    target,
  });
  return {
    countedWhen,
    period,
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
