/**
 * How a survey's answers are parted: which partitions there are, and how the rows of each are read from closed
 * batches.
 *
 *     everybody ─┬─ plan            a segment, by value; scored answers
 *                └─ @follow-up      by the follow-up that was answered, or none; all answers
 *                     └─ @cross/raise   those who answered it, by the headline's group
 */
import { HEADLINE_GROUPS, type Survey, UNSET_SEGMENT_VALUE } from '@trustgauge/protocol';
import { HEADLINE_DIMENSION } from '../counter-names.js';
import type { Counts, PartBatch, Tally } from '../store/release-store.js';
import { optionCounts, total } from './add-up.js';
import { answersIn } from './outcomes.js';
import type { PartRow } from './part-batches.js';
import { type BatchWithTallies, crossTallies, type PartBatchWithTallies } from './with-tallies.js';

/** Partition by follow-up. `@` keeps it apart from every segment's name. */
export const FOLLOW_UP_PARTITION = '@follow-up';

/** Value of that partition for people who answered no follow-up. */
export const NO_FOLLOW_UP = '@none';

/** Partition of a follow-up's answers by the headline's group. */
export function crossPartition(question: string): string {
  return `@cross/${question}`;
}

/** A batch of everybody, parted by the values of a segment. */
export function segmentRow(
  { firstDay, lastDay, leftOut, tallies }: BatchWithTallies,
  { headline, segments }: Survey,
  dimension: string,
): PartRow {
  const scored = (counts: Counts) =>
    Object.fromEntries(headline.options.map(({ id }) => [id, counts[id] ?? 0]));
  const declared = Object.fromEntries(
    (segments[dimension] ?? []).map((value) => [
      value,
      scored(optionCounts(tallies, headline.id, dimension, value)),
    ]),
  );
  // Whoever answered before the segment was declared was counted under no value of it: everybody else is unset.
  const everybody = scored(optionCounts(tallies, headline.id));
  const unset = Object.fromEntries(
    Object.entries(everybody).map(([option, count]) => [
      option,
      Object.values(declared).reduce((left, counts) => left - (counts[option] ?? 0), count),
    ]),
  );
  return { firstDay, lastDay, leftOut, values: { ...declared, [UNSET_SEGMENT_VALUE]: unset }, tallies: [] };
}

/** A batch of everybody, parted by the follow-up that was answered. */
export function followUpRow(
  { firstDay, lastDay, leftOut, tallies }: BatchWithTallies,
  { followUps }: Survey,
): PartRow {
  const answered = answersIn(tallies);
  const values: Record<string, Counts> = {};
  for (const { id } of followUps) values[id] = optionCounts(tallies, id);
  const none = Object.values(values).reduce((left, counts) => left - total(counts), answered);
  return {
    firstDay,
    lastDay,
    leftOut,
    values: { ...values, [NO_FOLLOW_UP]: { [NO_FOLLOW_UP]: none } },
    tallies: crossTallies(tallies),
  };
}

/** Whether a follow-up was not merged with others in a batch of the partition by follow-up. */
export function standsByItself({ cells }: PartBatch, question: string): boolean {
  return cells.some(({ values }) => values.length === 1 && values[0] === question);
}

/** A batch of the partition by follow-up, parted by the headline's group; null where the follow-up was merged in it. */
export function crossRow(batch: PartBatchWithTallies, question: string): PartRow | null {
  const { firstDay, lastDay, leftOut, tallies } = batch;
  if (!standsByItself(batch, question)) return null;
  const values = Object.fromEntries(
    HEADLINE_GROUPS.map((group) => [group, optionCounts(tallies, question, HEADLINE_DIMENSION, group)]),
  );
  return { firstDay, lastDay, leftOut, values, tallies: [] satisfies Tally[] };
}
