/**
 * Bodies that nobody honest sends, made from the protocol's own vectors by mutations that a seed decides. Some of them
 * stay well-formed: those may be taken.
 */
import { readFileSync } from 'node:fs';
import { SITE_KEY } from '../durability/survey-under-test.mjs';
import { draw } from '../seeded-random.mjs';

const vectors = (name) =>
  JSON.parse(readFileSync(new URL(`../../packages/protocol/test/vectors/${name}`, import.meta.url), 'utf8'));

/** Stands in some of the bodies; a reply that holds it repeats what was sent. */
export const MARKER = 'my-mothers-maiden-name';

/** Values that parsers and stores have stumbled over. */
const NASTY = [
  MARKER,
  `${MARKER}/${MARKER}`,
  null,
  true,
  -0,
  1e308,
  -1,
  2 ** 53,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '💥'.repeat(50),
  '=1+1',
  '<img src=x onerror=1>',
  '../../etc/passwd',
  "'; DROP TABLE tally; --",
  '9999-12-31',
  '__proto__',
  'constructor',
  [],
  {},
  [[[[]]]],
  { toString: 1 },
  'x'.repeat(3_000),
];
const NASTY_KEYS = [MARKER, '__proto__', 'constructor', 'toString', '', '\u0000', 'at', 'x'.repeat(500)];

/** @param {() => number} random @param {string} series Replaces the vectors' own. @returns {() => Buffer} */
export function hostileBodies(random, series) {
  const own = JSON.stringify(vectors('survey.json').series).slice(1, -1);
  const texts = [
    ...vectors('submissions.accepted.json').map(({ submission }) => JSON.stringify(submission)),
    ...vectors('submissions.refused.json').map(({ body }) => body),
  ].map((text) => text.replaceAll(own, series).replaceAll('tg_pub_live_vectors', SITE_KEY));
  const mutations = [
    (text) => cut(text, random),
    (text) => withBytes(text, random),
    (text) => withoutPart(text, random),
    (text) => twice(text),
    (_text) => nested(random),
    (text) => changed(text, random),
    (text) => changed(text, random),
    (text) => changed(text, random),
    (text) => padded(text, random),
  ];
  return () => Buffer.from(draw(random, mutations)(draw(random, texts)));
}

function cut(text, random) {
  return text.slice(0, Math.floor(random() * text.length));
}

function withBytes(text, random) {
  const bytes = Buffer.from(text);
  for (let count = 1 + Math.floor(random() * 4); count > 0 && bytes.length > 0; count -= 1) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return bytes;
}

function withoutPart(text, random) {
  const from = Math.floor(random() * text.length);
  return text.slice(0, from) + text.slice(from + 1 + Math.floor(random() * 20));
}

function twice(text) {
  return text + text;
}

function nested(random) {
  const depth = Math.floor(random() * 3_000);
  return '['.repeat(depth) + (random() < 0.5 ? ']'.repeat(depth) : '');
}

function padded(text, random) {
  return text + ' '.repeat(Math.floor(random() * 9_000));
}

function changed(text, random) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return withBytes(text, random);
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify([value]);
  for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
    const target =
      random() < 0.3 && typeof value.answers === 'object' && value.answers ? value.answers : value;
    const keys = Object.keys(target);
    const key = keys.length === 0 || random() < 0.2 ? draw(random, NASTY_KEYS) : draw(random, keys);
    if (random() < 0.2) delete target[key];
    else
      Object.defineProperty(target, key, {
        value: structuredClone(draw(random, NASTY)),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return JSON.stringify(value);
}
