import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nonresponseBounds } from '@trustgauge/stats';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { cases, tolerance } = readVectors('nonresponse');
const sound = { answered: 240, dismissed: 310, ignored: 450, confident: 168 };

describe('nonresponseBounds', () => {
  for (const { input, expected } of cases) {
    it(`agrees with the reference for ${input.confident} confident of ${input.answered}`, () => {
      const bounds = nonresponseBounds(frozen(input));
      assertClose(bounds.share ?? Number.NaN, expected.share, tolerance.absolute);
      assertClose(bounds.manski, expected.manski, tolerance.absolute);
      assertClose(bounds.manskiWithWilson, expected.manskiWithWilson, tolerance.absolute);
      if (expected.tippingNonrespondentShare === null) assert.equal(bounds.tippingNonrespondentShare, null);
      else {
        const tipping = bounds.tippingNonrespondentShare ?? Number.NaN;
        assertClose(tipping, expected.tippingNonrespondentShare, tolerance.absolute);
      }
    });
  }

  it('takes one half as the target where none is given', () => {
    assert.deepEqual(nonresponseBounds(sound), nonresponseBounds({ ...sound, target: 0.5 }));
  });

  it('tips where the whole is exactly the target', () => {
    const tipping = nonresponseBounds({ ...sound, target: 0.3 }).tippingNonrespondentShare ?? Number.NaN;
    assertClose((sound.confident + tipping * (sound.dismissed + sound.ignored)) / 1000, 0.3, 1e-15);
  });

  it('is the share itself where nobody is silent', () => {
    const { share, manski, tippingNonrespondentShare } = nonresponseBounds({
      answered: 10,
      dismissed: 0,
      ignored: 0,
      confident: 5,
    });
    assert.deepEqual([share, manski, tippingNonrespondentShare], [0.5, [0.5, 0.5], null]);
  });

  it('knows nothing where nobody answered, and where nobody was asked', () => {
    assert.deepEqual(
      nonresponseBounds({ answered: 0, dismissed: 3, ignored: 4, confident: 0, target: 0.4 }),
      {
        share: null,
        manski: [0, 1],
        manskiWithWilson: [0, 1],
        tippingNonrespondentShare: 0.4,
      },
    );
    assert.deepEqual(nonresponseBounds({ answered: 0, dismissed: 0, ignored: 0, confident: 0 }), {
      share: null,
      manski: [0, 1],
      manskiWithWilson: [0, 1],
      tippingNonrespondentShare: null,
    });
  });

  it('has exact ends where all answers are alike', () => {
    const all = nonresponseBounds({ answered: 10, dismissed: 5, ignored: 5, confident: 10 });
    const none = nonresponseBounds({ answered: 10, dismissed: 5, ignored: 5, confident: 0 });
    assert.deepEqual([all.manski[1], all.manskiWithWilson[1]], [1, 1]);
    assert.deepEqual([none.manski[0], none.manskiWithWilson[0]], [0, 0]);
  });

  it('refuses outcomes that are no counts, more confident than answered, and a target that is none', () => {
    assert.throws(
      () => nonresponseBounds({ ...sound, confident: 241 }),
      /RangeError: expected confident to be a whole number from 0 to 240, got 241/,
    );
    for (const name of ['answered', 'dismissed', 'ignored', 'confident']) {
      for (const wrong of [-1, 0.5, Number.NaN]) {
        assert.throws(
          () => nonresponseBounds({ ...sound, [name]: wrong }),
          /RangeError: expected \w+ to be a whole/,
        );
      }
    }
    for (const target of [-0.1, 1.1, Number.NaN]) {
      assert.throws(
        () => nonresponseBounds({ ...sound, target }),
        /RangeError: expected target to be in \[0, 1\]/,
      );
    }
  });
});
