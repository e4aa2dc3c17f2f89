/**
 * Closed batches with all that was counted on their days, small groups too. It stays where it was counted: a day that
 * has ended is never counted on again, so that what a batch was made from can be read once more.
 */
import { HEADLINE_DIMENSION } from '../counter-names.js';
import { isVoid } from '../store/is-void.js';
import type { Batch, PartBatch, Tally, TallyDay } from '../store/release-store.js';
import { addUpTallies } from './add-up.js';

/** For the release alone. */
export type BatchWithTallies = Batch & { readonly tallies: readonly Tally[] };

/** With what a partition within this one is made from; empty where there is none. */
export type PartBatchWithTallies = PartBatch & { readonly tallies: readonly Tally[] };

/** @param days Finished days of the stream, at least those of the batches. */
export function withTallies(batches: readonly Batch[], days: readonly TallyDay[]): BatchWithTallies[] {
  return batches.map((batch) => {
    const { firstDay, lastDay, leftOut } = batch;
    const held = days.filter(({ day }) => day >= firstDay && day <= lastDay && !leftOut.includes(day));
    return { ...batch, tallies: addUpTallies(held.map(({ tallies }) => tallies)) };
  });
}

/**
 * Batches of the partition by follow-up with what the crosses are made from.
 * @param batches Of everybody, at least those that the parts are made from.
 */
export function withCrossTallies(
  parts: readonly PartBatch[],
  batches: readonly BatchWithTallies[],
): PartBatchWithTallies[] {
  return parts.map((part) => {
    const held = batches.filter(
      (batch) =>
        batch.firstDay >= part.firstDay && batch.lastDay <= part.lastDay && !isVoid(batch, part.leftOut),
    );
    return { ...part, tallies: crossTallies(addUpTallies(held.map(({ tallies }) => tallies))) };
  });
}

/** Those by the headline's group. */
export function crossTallies(tallies: readonly Tally[]): Tally[] {
  return tallies.filter(({ dimension }) => dimension === HEADLINE_DIMENSION);
}
