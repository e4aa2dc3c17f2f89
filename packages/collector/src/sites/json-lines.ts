/**
 * JSON text → its value, and the line that each part of it begins on. `JSON.parse` reports no lines, and for a text that
 * is not JSON often no position either.
 */

export type JsonPath = readonly (string | number)[];

export interface JsonWithLines {
  readonly value: unknown;
  /** Line, from 1, of the part at a path; of the nearest part around it where there is none, such as a missing field. */
  lineOf(path: JsonPath): number;
}

export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const TOKEN = /[ \t\r\n]*("(?:[^"\\\n]|\\.)*"|[{}[\],:]|[^ \t\r\n{}[\],:"]+|")?/y;

/** @param parse How its value is read, once it is known to be JSON. @throws JsonFault */
export function parseJsonWithLines(
  text: string,
  parse: (text: string) => unknown = JSON.parse,
): JsonWithLines {
  const lines = new LineReader(text).read();
  return {
    value: parse(text),
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const line = lines.get(keyOf(path.slice(0, length)));
        if (line !== undefined) return line;
      }
      return lines.get(keyOf([])) ?? 1;
    },
  };
}

function keyOf(path: JsonPath): string {
  return JSON.stringify(path);
}

class LineReader {
  readonly #text: string;
  readonly #lines = new Map<string, number>();
  /** Where the next token begins, and the line there. */
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Line of each path. @throws JsonFault */
  read(): ReadonlyMap<string, number> {
    this.#value(this.#next(), []);
    const rest = this.#next();
    if (rest !== '') throw this.#fault(rest, 'the end of the file');
    return this.#lines;
  }

  #value(token: string, path: JsonPath, line = this.#line): void {
    this.#lines.set(keyOf(path), line);
    if (token === '{') this.#members('}', (first) => this.#member(first, path));
    else if (token === '[') this.#members(']', (first, index) => this.#value(first, [...path, index]));
    else if (!isScalar(token)) throw this.#fault(token, 'a value');
  }

  #member(token: string, path: JsonPath): void {
    if (!token.startsWith('"') || !isScalar(token)) throw this.#fault(token, 'a name in double quotes');
    // A member is on the line of its name, also where its value is on the next one.
    const line = this.#line;
    const colon = this.#next();
    if (colon !== ':') throw this.#fault(colon, 'a colon');
    this.#value(this.#next(), [...path, String(JSON.parse(token))], line);
  }

  #members(end: string, read: (token: string, index: number) => void): void {
    let token = this.#next();
    if (token === end) return;
    for (let index = 0; ; index += 1) {
      read(token, index);
      const after = this.#next();
      if (after === end) return;
      if (after !== ',') throw this.#fault(after, `a comma or ${end}`);
      token = this.#next();
    }
  }

  /** Empty at the end. */
  #next(): string {
    TOKEN.lastIndex = this.#at;
    const [all = '', token = ''] = TOKEN.exec(this.#text) ?? [];
    this.#line += all.split('\n').length - 1;
    this.#at += all.length;
    return token;
  }

  #fault(token: string, expected: string): JsonFault {
    const got = token === '' ? 'the end of the file' : token.slice(0, 40);
    return new JsonFault(this.#line, `this is not JSON: expected ${expected}, got ${got}`);
  }
}

function isScalar(token: string): boolean {
  try {
    JSON.parse(token);
    return true;
  } catch {
    return false;
  }
}
