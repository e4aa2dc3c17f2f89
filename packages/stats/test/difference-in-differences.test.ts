import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceInDifferences, newcombeDifference } from '@trustgauge/stats';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { didCases, tolerance } = readVectors('two-sample');
const GROUPS = ['exposedBefore', 'exposedAfter', 'otherBefore', 'otherAfter'] as const;

type Groups = Parameters<typeof differenceInDifferences>[0];

function groupsOf(input: Record<string, [number, number]>): Groups {
  return Object.fromEntries(
    GROUPS.map((name) => [name, { successes: input[name]?.[0], n: input[name]?.[1] }]),
  ) as Groups;
}

const sound = groupsOf(didCases[0].input);

describe('differenceInDifferences', () => {
  for (const { input, expected } of didCases) {
    it(`agrees with the reference for ${GROUPS.map((name) => input[name].join('/')).join(', ')}`, () => {
      const result = differenceInDifferences(frozen(groupsOf(input)));
      assertClose(result.exposedChange.difference, expected.exposedChange, tolerance.absolute);
      assertClose(result.exposedChange.interval, expected.exposedInterval95, tolerance.absolute);
      assertClose(result.otherChange.difference, expected.otherChange, tolerance.absolute);
      assertClose(result.otherChange.interval, expected.otherInterval95, tolerance.absolute);
      assertClose(result.difference, expected.did, tolerance.absolute);
      assertClose(result.interval, expected.didInterval95, tolerance.absolute);
    });
  }

  it('holds both changes with Newcombe’s intervals at the same confidence', () => {
    const { exposedChange, otherChange } = differenceInDifferences(sound, 0.9);
    assert.deepEqual(exposedChange, newcombeDifference(sound.exposedAfter, sound.exposedBefore, 0.9));
    assert.deepEqual(otherChange, newcombeDifference(sound.otherAfter, sound.otherBefore, 0.9));
  });

  it('knows nothing where one group has no answers: 0 in [−2, 2]', () => {
    for (const name of GROUPS) {
      const { difference, interval } = differenceInDifferences({ ...sound, [name]: { successes: 0, n: 0 } });
      assert.deepEqual({ difference, interval }, { difference: 0, interval: [-2, 2] });
    }
  });

  it('is a number where all answers are alike and where there are 2^53 of them', () => {
    const n = 2 ** 53 - 1;
    const { difference, interval } = differenceInDifferences({
      exposedBefore: { successes: n, n },
      exposedAfter: { successes: 0, n },
      otherBefore: { successes: 0, n },
      otherAfter: { successes: n, n },
    });
    assert.equal(difference, -2);
    assert.ok(interval[0] === -2 && interval[1] > -2 && interval[1] < -1.999);
  });

  it('refuses counts and a confidence that are none', () => {
    for (const name of GROUPS) {
      for (const wrong of [
        { successes: -1, n: 10 },
        { successes: 11, n: 10 },
        { successes: 1, n: 1.5 },
      ]) {
        assert.throws(
          () => differenceInDifferences({ ...sound, [name]: wrong }),
          /RangeError: expected (n|successes)/,
        );
      }
    }
    assert.throws(() => differenceInDifferences(sound, 1), /RangeError: expected confidence/);
  });
});
