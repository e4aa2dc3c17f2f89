/**
 * Showings, answers and dismissals of a batch, counted in one way only: as widgets count that count what has been seen,
 * or as those before them, which counted what was drawn.
 *
 * How many answered in all is published. So neither way is told apart from the other where that would leave fewer than k
 * people for one of them: they then join the larger group.
 */
import type { CountedWhen } from '@trustgauge/protocol';
import { OUTCOME_QUESTION, SEEN } from '../counter-names.js';
import type { Counts, Tally } from '../store/release-store.js';
import { addUp, optionCounts } from './add-up.js';

export interface Outcomes {
  readonly countedWhen: CountedWhen;
  /** Answers, dismissals and showings. */
  readonly outcomes: Counts;
}

/** @param k Smallest number of answers that may be told apart from the others, from 10. */
export function outcomesOf(tallies: readonly Tally[], k: number): Outcomes {
  const { drawn, seen } = parted(tallies);
  const [bySeen = 0, byDrawn = 0] = [seen.answer, drawn.answer];
  if (bySeen === 0 || (bySeen < k && byDrawn >= k)) {
    return { countedWhen: 'drawn', outcomes: addUp([drawn, seen]) };
  }
  return { countedWhen: 'seen', outcomes: byDrawn > 0 && byDrawn < k ? joined(seen, drawn) : seen };
}

/** All who answered, however their widgets count showings. */
export function answersIn(tallies: readonly Tally[]): number {
  const { drawn, seen } = parted(tallies);
  return (drawn.answer ?? 0) + (seen.answer ?? 0);
}

function parted(tallies: readonly Tally[]): Record<CountedWhen, Record<string, number>> {
  const counts = { drawn: {}, seen: {} } as Record<CountedWhen, Record<string, number>>;
  for (const [option, count] of Object.entries(optionCounts(tallies, OUTCOME_QUESTION))) {
    const isSeen = option.endsWith(SEEN);
    counts[isSeen ? 'seen' : 'drawn'][isSeen ? option.slice(0, -SEEN.length) : option] = count;
  }
  return counts;
}

/** Whoever answered or closed a question has seen it; of those who only had it drawn, nobody knows. */
function joined(seen: Counts, { answer = 0, dismissal = 0 }: Counts): Counts {
  const { shown = 0 } = seen;
  return addUp([seen, { answer, dismissal, shown: shown > 0 ? answer + dismissal : 0 }]);
}
