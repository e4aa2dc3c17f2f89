/**
 * What the page says of this person, such as `{ "plan": "team" }`. Only what the survey declares leaves the page.
 */
import type { PublicSurvey } from '@trustgauge/protocol/wire';
import { warnOnce } from '../warn-once.js';

/** Dimension → value. */
export type Segments = Readonly<Record<string, string>>;

/** JSON of the attribute `segments`. What can't be read counts as none given. */
export function parseSegments(text: string | null): Segments {
  try {
    const segments: unknown = JSON.parse(text ?? '{}');
    if (typeof segments === 'object' && segments !== null) return segments as Segments;
  } catch {
    // Said below, in one place.
  }
  warnOnce('segments_invalid', 'expected a JSON object such as {"plan":"team"}');
  return {};
}

/** The declared dimensions with a declared value; undefined where none is left. */
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
