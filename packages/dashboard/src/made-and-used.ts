import type { ReadToken } from '@trustgauge/protocol';
import { browserFormat as format } from './format.js';
import { WORDS } from './words.js';

/** Who made a read token or share link, where that is known, and the day of its last use. */
export function madeAndUsed({ madeBy, usedOn }: Pick<ReadToken, 'madeBy' | 'usedOn'>): string[] {
  const words = WORDS.settings.access;
  return [
    ...(madeBy === null ? [] : [words.by(madeBy)]),
    usedOn === null ? words.neverUsed : words.usedOn(format.day(usedOn)),
  ];
}
