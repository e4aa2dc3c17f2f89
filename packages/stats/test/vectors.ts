/** The reference values of `vectors/`, and agreement at their tolerance. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export function readVectors(name: string) {
  return JSON.parse(readFileSync(new URL(`vectors/${name}.json`, import.meta.url), 'utf8'));
}

/** |got − expected| ≤ 1e-9 · max(1, |expected|), element by element. */
export function assertClose(got: number | readonly number[], expected: number | readonly number[]): void {
  const [gots, expecteds] = [[got].flat(), [expected].flat()];
  assert.equal(gots.length, expecteds.length);
  for (const [place, value] of expecteds.entries()) {
    const distance = Math.abs((gots[place] ?? Number.NaN) - value);
    assert.ok(distance <= 1e-9 * Math.max(1, Math.abs(value)), `expected ${value}, got ${gots[place]}`);
  }
}
