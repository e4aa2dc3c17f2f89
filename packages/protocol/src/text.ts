/**
 * Texts that people write for people to read. Characters that a store can't hold or a reader can't see are refused:
 * PostgreSQL can't store U+0000, UTF-8 can't encode an unpaired surrogate, and a direction override displays another text
 * than the one that is stored.
 */
import * as v from 'valibot';

/** U+2028 and U+2029 break lines too. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E]/u;
/** They reorder the rest of a line. Texts in right-to-left languages need them, names do not. */
const ISOLATES = /[\u2066-\u2069]/;

const EXPECTED = 'one line of text without control characters or direction overrides';

/** A name, title or label: one line of 1 to `maxChars` characters, without the spaces around it. */
export function lineOf(maxChars: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(maxChars),
    v.check((text) => !UNSEEN.test(text) && !ISOLATES.test(text), EXPECTED),
  );
}

/** A text of a survey, in any language: one line of 1 to `maxChars` characters, not trimmed. */
export function wordsOf(maxChars: number) {
  return v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(maxChars),
    v.check((text) => !UNSEEN.test(text), EXPECTED),
  );
}
