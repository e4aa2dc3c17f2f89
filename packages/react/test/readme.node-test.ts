import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { EVENTS } from '../dist/events.js';
import { SETTINGS } from '../dist/settings.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** Names in the first column of the table under a heading. */
function namesUnder(heading: string): string[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const cells = [...section.matchAll(/^\| ([^|]+)\|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
}

describe('README of @trustgauge/react', () => {
  it('lists every prop and no other', () => {
    assert.deepEqual(namesUnder('Props').sort(), [...SETTINGS, 'id', 'className'].sort());
  });

  it('lists every event and no other', () => {
    assert.deepEqual(namesUnder('Events').sort(), Object.keys(EVENTS).sort());
  });
});
