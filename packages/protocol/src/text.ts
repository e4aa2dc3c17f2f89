/**
 * Texts that people write for people to read. What no store holds and no reader sees is refused where a text comes in:
 * PostgreSQL has no U+0000, no encoding has half a surrogate pair, and a direction override shows another text than the
 * one that is stored.
 */
import * as v from 'valibot';

/** U+2028 and U+2029 break lines too. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E]/u;
/** They put the rest of a line in another order; texts in a language from right to left need them, names do not. */
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

/** What a survey says, in any language: one line of 1 to `maxChars` characters, as it is written. */
export function wordsOf(maxChars: number) {
  return v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(maxChars),
    v.check((text) => !UNSEEN.test(text), EXPECTED),
  );
}
