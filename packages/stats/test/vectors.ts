/** The reference values of `vectors/`, and agreement at their tolerance. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export function readVectors(name: string) {
  return JSON.parse(readFileSync(new URL(`vectors/${name}.json`, import.meta.url), 'utf8'));
}

/**
 * |got − expected| ≤ tolerance · max(1, |expected|), element by element; the tolerance is what statistics.md asks for
 * unless a vector file says otherwise.
 */
export function assertClose(
  got: number | readonly number[],
  expected: number | readonly number[],
  tolerance = 1e-9,
): void {
  const [gots, expecteds] = [[got].flat(), [expected].flat()];
  assert.equal(gots.length, expecteds.length);
  for (const [place, value] of expecteds.entries()) {
    const distance = Math.abs((gots[place] ?? Number.NaN) - value);
    assert.ok(distance <= tolerance * Math.max(1, Math.abs(value)), `expected ${value}, got ${gots[place]}`);
  }
}

/** A copy that throws when somebody writes to it, at any depth. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
