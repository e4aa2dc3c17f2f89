import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newcombeDifference } from '@trustgauge/stats';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { cases, tolerance } = readVectors('two-sample');

describe('newcombeDifference', () => {
  for (const { input, expected } of cases) {
    const groupOf = ([successes, n]: [number, number]) => frozen({ successes, n });
    it(`agrees with statsmodels for ${input.before.join('/')} before and ${input.after.join('/')} after`, () => {
      const { difference, interval } = newcombeDifference(
        groupOf(input.after),
        groupOf(input.before),
        input.confidence,
      );
      assertClose(difference, expected.difference, tolerance.absolute);
      assertClose(interval, expected.newcombe, tolerance.absolute);
    });
  }

  it('is at 95 % where nothing else is asked for', () => {
    const [after, before] = [
      { successes: 9, n: 10 },
      { successes: 3, n: 10 },
    ];
    assert.deepEqual(newcombeDifference(after, before), newcombeDifference(after, before, 0.95));
  });

  it('is mirrored when the groups change places', () => {
    const [one, other] = [
      { successes: 9, n: 10 },
      { successes: 30, n: 100 },
    ];
    const [low, high] = newcombeDifference(one, other).interval;
    assertClose(newcombeDifference(other, one).interval, [-high, -low], 1e-15);
  });

  it('stays within [−1, 1] and ends there exactly where all answers are alike', () => {
    for (const n of [1, 10, 2 ** 53 - 1]) {
      const { difference, interval } = newcombeDifference({ successes: n, n }, { successes: 0, n });
      assert.ok(difference === 1 && interval[1] === 1 && interval[0] < 1);
      const mirrored = newcombeDifference({ successes: 0, n }, { successes: n, n });
      assert.ok(mirrored.difference === -1 && mirrored.interval[0] === -1);
    }
  });

  it('knows nothing where a group has no answers: 0 in [−1, 1]', () => {
    const [none, some] = [
      { successes: 0, n: 0 },
      { successes: 65, n: 100 },
    ];
    for (const [after, before] of [
      [none, some],
      [some, none],
      [none, none],
    ] as const) {
      assert.deepEqual(newcombeDifference(after, before), { difference: 0, interval: [-1, 1] });
    }
  });

  it('refuses counts that are none, more successes than answers, and a confidence that is none', () => {
    const sound = { successes: 5, n: 10 };
    for (const [wrong, message] of [
      [{ successes: -1, n: 10 }, /expected successes to be a whole number from 0 to 10, got -1/],
      [{ successes: 11, n: 10 }, /expected successes to be a whole number from 0 to 10, got 11/],
      [{ successes: 0.5, n: 10 }, /expected successes to be a whole number from 0 to 10, got 0.5/],
      [{ successes: 1, n: 0 }, /expected successes to be a whole number from 0 to 0, got 1/],
      [
        { successes: 5, n: Number.NaN },
        /expected n to be a whole number from 0 to 9007199254740991, got NaN/,
      ],
      [{ successes: 5, n: 10.5 }, /expected n to be .*, got 10.5/],
      [{ successes: 5, n: 2 ** 53 }, /expected n to be .*, got 9007199254740992/],
    ] as const) {
      assert.throws(() => newcombeDifference(wrong, sound), message);
      assert.throws(() => newcombeDifference(sound, wrong), RangeError);
    }
    for (const confidence of [0, 1, 1.1, Number.NaN]) {
      assert.throws(() => newcombeDifference(sound, sound, confidence), /RangeError: expected confidence/);
      assert.throws(
        () => newcombeDifference({ successes: 0, n: 0 }, sound, confidence),
        /RangeError: expected confid/,
      );
    }
  });
});
