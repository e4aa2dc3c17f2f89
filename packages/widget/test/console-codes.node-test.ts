import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { REASONS } from '../dist/debug/reasons.js';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const SOURCE = readFileSync(new URL('../src/warn-once.ts', import.meta.url), 'utf8');

const warnings = [...(/WarningCode =([^;]+);/.exec(SOURCE)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
  ([, code]) => code,
);

describe('what stands in the console', () => {
  for (const [kind, codes, prefix] of [
    ['warnings', warnings, ''],
    ['reasons why nothing is shown', Object.keys(REASONS), 'why_'],
  ] as const)
    it(`leads to a line of the README that says what to do: ${kind}`, () => {
      assert.ok(codes.length > 10);
      const anchors = [...README.matchAll(/\| <a id="(\w+)"><\/a>`(\w+)` +\| +\S/g)];
      const described = anchors.filter(([, id, code]) => id === prefix + code).map(([, , code]) => code);
      for (const code of codes) assert.ok(described.includes(code), `README.md has no line for ${code}`);
    });
});
