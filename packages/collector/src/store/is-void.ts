/**
 * What an owner has voided. A batch that holds a voided day is marked and left out, whole: to take out the day alone
 * would show by subtraction what had been on it.
 */
import type { ClosedDays } from './release-store.js';

/** Whether a closed stretch holds a day that was voided after it had closed. */
export function isVoid({ firstDay, lastDay, leftOut }: ClosedDays, voided: Iterable<string>): boolean {
  for (const day of voided) {
    if (day >= firstDay && day <= lastDay && !leftOut.includes(day)) return true;
  }
  return false;
}
