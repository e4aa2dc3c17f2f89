/**
 * Reads submissions. A busy second's say a few hundred different things and differ in their ids alone: what the rest of
 * a text says is read once, and known when it comes again.
 */
import { parseSubmission, SUBMISSION_ID_CHARS, type SubmissionContent } from '@trustgauge/protocol';
import { withoutStack } from './without-stack.js';

/** Known at most, of so many characters at most; then all of them are forgotten. */
const MAX_TEXTS = 2_000;
const MAX_TEXT_CHARS = 1_000;

const BEFORE_ID = '"id":"';
const ID = new RegExp(`^[A-Za-z0-9_-]{${SUBMISSION_ID_CHARS}}$`);

export interface ReadSubmission {
  /** The same object for the same text. */
  readonly content: SubmissionContent;
  /** Null: such a one has none, and is never retried. */
  readonly id: string | null;
}

export class SubmissionTexts {
  /** By the text without its id. */
  readonly #withId = new Map<string, SubmissionContent>();
  /** By the whole text. Apart: a text whose id is empty is not one without an id. */
  readonly #withoutId = new Map<string, SubmissionContent>();

  /** @throws ProtocolError as `parseSubmission` does */
  read(text: string): ReadSubmission {
    const { rest, id } = part(text);
    const known = id === null ? this.#withoutId : this.#withId;
    const content = known.get(rest);
    if (content !== undefined) return { content, id };
    const read = parse(text);
    if (read.id === id && canBeKnown(text)) {
      if (known.size >= MAX_TEXTS) known.clear();
      known.set(rest, read.content);
    }
    return read;
  }
}

/** An id where there is one in the usual place, and the text around it. */
function part(text: string): { rest: string; id: string | null } {
  const from = text.indexOf(BEFORE_ID) + BEFORE_ID.length;
  const to = from + SUBMISSION_ID_CHARS;
  const id = text.slice(from, to);
  if (from < BEFORE_ID.length || text[to] !== '"' || !ID.test(id)) return { rest: text, id: null };
  return { rest: text.slice(0, from) + text.slice(to), id };
}

function parse(text: string): ReadSubmission {
  const submission = withoutStack(() => parseSubmission(text));
  if (submission.outcome === 'shown') return { content: submission, id: null };
  const { id, ...content } = submission;
  return { content, id };
}

/**
 * Whether another id in the same place would be all the difference: there is one place for it, and without a backslash
 * no name can be written in two ways.
 */
function canBeKnown(text: string): boolean {
  if (text.length > MAX_TEXT_CHARS || text.includes('\\')) return false;
  return text.indexOf('"id"') === text.lastIndexOf('"id"');
}
