import type { PublicSurvey } from '@trustgauge/protocol/wire';
import type { Segments } from './segments.js';

/** What may leave the page: the declared dimensions with a declared value; undefined where none is left. */
export function declaredSegments(
  { segments: declared }: PublicSurvey,
  given: Segments,
): Segments | undefined {
  const kept = Object.entries(declared).flatMap(([dimension, values]) => {
    const value = given[dimension];
    return value !== undefined && values.includes(value) ? [[dimension, value] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
