/**
 * Names in JSON that one reader takes for something else than another: given twice in one object, or those that every
 * object of JavaScript has by itself, which a schema takes for fields of its own.
 */

const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Deeper than any message of ours. What is below is in a field that no schema has. */
const MAX_DEPTH = 32;

export type JsonPath = readonly (string | number)[];

/** Where the first reserved name is; null where there is none. */
export function reservedNameIn(value: unknown): JsonPath | null {
  return findReserved(value, 0)?.reverse() ?? null;
}

/** The path from its end, so that nothing is made where nothing is found. */
function findReserved(value: unknown, depth: number): (string | number)[] | null {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return null;
  // Without a list of the names: every submission comes by here.
  for (const name in value) {
    if (RESERVED.has(name) && !Array.isArray(value)) return [name];
    const inner = (value as Record<string, unknown>)[name];
    if (typeof inner !== 'object') continue;
    const found = findReserved(inner, depth + 1);
    if (found === null) continue;
    found.push(Array.isArray(value) ? Number(name) : name);
    return found;
  }
  return null;
}

/**
 * Where an object has a name twice: the path of the object. Null where none has.
 * @param value What the text was parsed to.
 */
export function repeatedNameIn(text: string, value: unknown): JsonPath | null {
  // Counting is quick; where the numbers are the same, no name was lost.
  return countNames(text) === countKeys(value, 0) ? null : findRepeated(text);
}

function countNames(text: string): number {
  let names = 0;
  for (let start = text.indexOf('"'); start !== -1; ) {
    const end = endOfString(text, start);
    const next = skipSpace(text, end + 1);
    if (text.charCodeAt(next) === COLON) names += 1;
    start = text.indexOf('"', next);
  }
  return names;
}

function countKeys(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const item of value) keys += countKeys(item, depth + 1);
    return keys;
  }
  for (const name in value) {
    const inner = (value as Record<string, unknown>)[name];
    keys += typeof inner === 'object' ? 1 + countKeys(inner, depth + 1) : 1;
  }
  return keys;
}

const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** @param start Place of the quote that opens it. @returns Place of the one that closes it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
}

function skipSpace(text: string, from: number): number {
  let place = from;
  for (let code = text.charCodeAt(place); code === 0x20 || (code >= 0x09 && code <= 0x0d); ) {
    place += 1;
    code = text.charCodeAt(place);
  }
  return place;
}

interface Level {
  /** Null for an array. */
  readonly names: Set<string> | null;
  /** Name of the field that is read, or index of the item. */
  at: string | number;
}

/** @param text JSON that could be parsed. */
function findRepeated(text: string): JsonPath | null {
  const levels: Level[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const level = levels.at(-1);
    const sign = text[place];
    if (sign === '{') levels.push({ names: new Set(), at: '' });
    else if (sign === '[') levels.push({ names: null, at: 0 });
    else if (sign === '}' || sign === ']') levels.pop();
    else if (sign === ',' && typeof level?.at === 'number') level.at += 1;
    else if (sign === '"') {
      const end = endOfString(text, place);
      if (level?.names && text.charCodeAt(skipSpace(text, end + 1)) === COLON) {
        const name = JSON.parse(text.slice(place, end + 1)) as string;
        if (level.names.has(name)) return levels.slice(0, -1).map(({ at }) => at);
        level.names.add(name);
        level.at = name;
      }
      place = end;
    }
  }
  return null;
}
