/**
 * What the page says of this person, such as `{ "plan": "team" }`.
 */
import { warnOnce } from '../warn-once.js';

/** Dimension → value. */
export type Segments = Readonly<Record<string, string>>;

/** JSON of the attribute `segments`. What can't be read counts as none given. */
export function parseSegments(text: string): Segments {
  try {
    const segments = JSON.parse(text);
    if (segments === Object(segments)) return segments;
  } catch {
    // Said below, in one place.
  }
  warnOnce('segments_invalid', 'expected a JSON object');
  return {};
}
