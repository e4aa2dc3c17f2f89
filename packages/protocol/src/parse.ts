/**
 * Unknown → typed, or a `ProtocolError` that says what was expected where and what kind of thing came.
 * Never repeats a value: a message ends in logs and consoles, a value may be a person's.
 */
import * as v from 'valibot';
import { type JsonPath, repeatedNameIn, reservedNameIn } from './json-names.js';
import { MAX_TEXT_CHARS } from './limits.js';
import { type ErrorCode, ProtocolError } from './protocol-error.js';

/** Text → JSON. @throws ProtocolError `body_not_json`, also where an object has a name twice */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProtocolError('body_not_json', {
      expected: 'a JSON document',
      got: `${text.length} characters that are not`,
    });
  }
  const repeated = repeatedNameIn(text, value);
  if (repeated === null) return value;
  throw new ProtocolError('body_not_json', {
    expected: 'each name once in an object',
    got: `one that comes twice at ${shownPath(repeated)}`,
  });
}

/** Fields of messages that hold objects. Any other name on the way may be somebody's word. */
const SHOWN_FIELDS: readonly unknown[] = ['answers', 'segments', 'values', 'sites', 'surveys'];

function shownPath(path: JsonPath): string {
  if (path.length === 0) return 'the top';
  return path.map(shownField).join('.');
}

function shownField(at: string | number): string | number {
  return typeof at === 'number' || SHOWN_FIELDS.includes(at) ? at : '…';
}

/**
 * Unknown → what the schema describes.
 *
 * Keys come from outside as much as values do: only with `namesKeys`, for documents that an operator writes, does
 * the message name the whole path, and repeat a short text that is not of the form expected. Otherwise it names a field
 * of the schema at the most.
 *
 * @throws ProtocolError with the given code, about the first issue found
 */
export function parseWith<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  code: ErrorCode,
  { namesKeys = false } = {},
): v.InferOutput<Schema> {
  const reserved = reservedNameIn(input);
  if (reserved !== null) {
    const name = reserved.at(-1);
    const place = namesKeys ? reserved.join('.') : [...reserved.slice(0, -1).map(shownField), name].join('.');
    throw new ProtocolError(code, { expected: `no field of that name at ${place}`, got: 'one' });
  }
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  const place = namesKeys ? v.getDotPath(issue) : fieldOf(issue);
  throw new ProtocolError(code, {
    expected: place === null ? describeExpected(issue) : `${describeExpected(issue)} at ${place}`,
    got: namesKeys && isMisspelt(issue) ? JSON.stringify(issue.input) : describeKind(issue.input),
  });
}

export interface SchemaIssue {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly input: unknown;
  /** For a field that the schema does not have: those that it has there. Null for every other issue. */
  readonly knownFields: readonly string[] | null;
}

/** Every issue of an operator's own document, with the values: not for what comes from outside. */
export function schemaIssues(schema: v.GenericSchema, input: unknown): SchemaIssue[] {
  const found: SchemaIssue[] = [];
  let rest = input;
  for (;;) {
    const issues = v.safeParse(schema, rest).issues ?? [];
    const unknown = issues.filter(isUnknownField);
    const reported = (unknown.length > 0 ? unknown : issues).map((issue) => toSchemaIssue(schema, issue));
    found.push(...reported);
    if (unknown.length === 0) return found;
    // The schema reports only the first unknown field of an object: remove it and check the rest again.
    rest = JSON.parse(JSON.stringify(rest));
    for (const { path } of reported) removeAt(rest, path);
  }
}

function toSchemaIssue(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): SchemaIssue {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const knownFields = isUnknownField(issue) ? fieldsAt(schema, path.slice(0, -1)) : null;
  return { path, expected: describeExpected(issue), input: issue.input, knownFields };
}

function fieldsAt(schema: unknown, path: readonly (string | number)[]): string[] {
  const { wrapped, entries, item } = schema as {
    readonly wrapped?: unknown;
    readonly entries?: Readonly<Record<string, unknown>>;
    readonly item?: unknown;
  };
  if (wrapped !== undefined) return fieldsAt(wrapped, path);
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(entries ?? {});
  const inner = entries?.[key] ?? item;
  return inner === undefined ? [] : fieldsAt(inner, rest);
}

function removeAt(value: unknown, path: readonly (string | number)[]): void {
  const [key, ...rest] = path;
  if (typeof value !== 'object' || value === null || key === undefined) return;
  if (rest.length === 0) Reflect.deleteProperty(value, key);
  else removeAt((value as Record<string | number, unknown>)[key], rest);
}

/** What kind of thing a value is, without the value: `a string of 7 characters`, `an array of 3`. */
export function describeKind(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `a string of ${value.length} characters`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object') return `an object with ${Object.keys(value).length} keys`;
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a number';
  return `a ${typeof value}`;
}

function isMisspelt({ type, input }: v.BaseIssue<unknown>): boolean {
  return type === 'regex' && typeof input === 'string' && input.length <= MAX_TEXT_CHARS;
}

function fieldOf(issue: v.BaseIssue<unknown>): string | null {
  const key = issue.path?.[0]?.key;
  return isUnknownField(issue) || typeof key !== 'string' ? null : key;
}

function isUnknownField(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

function describeExpected(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'regex' || issue.type === 'check') return issue.message;
  if (isUnknownField(issue)) return 'no further field';
  const bounds: Readonly<Record<string, string>> = {
    max_length: 'a length of at most',
    min_length: 'a length of at least',
    max_value: 'a number of at most',
    min_value: 'a number of at least',
    iso_date: 'a day such as 2026-11-23',
    integer: 'an integer',
  };
  const bound = bounds[issue.type];
  if (bound === undefined) return issue.expected ?? 'something else';
  return issue.expected === null ? bound : `${bound} ${issue.expected.replace(/^[<>]=/, '')}`;
}
