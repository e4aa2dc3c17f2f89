import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidenceSequence, requiredAnswers, wilsonInterval } from '@trustgauge/stats';

describe('requiredAnswers', () => {
  it('asks for 347 answers for ± 5 points near 65 % at one look, and for about 1,085 at every look', () => {
    assert.equal(requiredAnswers({ share: 0.65, halfWidth: 0.05, kind: 'report' }), 347);
    const live = requiredAnswers({ share: 0.65, halfWidth: 0.05, kind: 'live' });
    assert.ok(Math.abs(live - 1085) <= 5, `${live}`);
  });

  it('is the first n that is enough', () => {
    for (const share of [0, 0.1, 0.5, 0.65, 1]) {
      for (const halfWidth of [0.01, 0.05, 0.2, 0.45]) {
        const n = requiredAnswers({ share, halfWidth, kind: 'report' });
        const widthAt = (size: number) => {
          const [low, high] = wilsonInterval(share, size);
          return high - low;
        };
        assert.ok(widthAt(n) <= 2 * halfWidth && (n === 1 || widthAt(n - 1) > 2 * halfWidth));
      }
    }
  });

  it('keeps its word for live intervals', () => {
    const n = requiredAnswers({ share: 0.5, halfWidth: 0.05, kind: 'live' });
    const [low, high] = confidenceSequence([n / 2 + 1, n / 2 - 1].map(Math.round), [0, 1]);
    assert.ok(high - low < 0.1001);
  });

  it('asks for more the narrower, and for most at one half', () => {
    for (const kind of ['report', 'live'] as const) {
      const at = (share: number, halfWidth: number) => requiredAnswers({ share, halfWidth, kind });
      assert.ok(at(0.5, 0.01) > at(0.5, 0.02));
      assert.ok(at(0.5, 0.02) > at(0.9, 0.02));
      assert.equal(at(0.25, 0.03), at(0.75, 0.03));
    }
  });

  it('gives 2^50 where no number of answers is enough', () => {
    assert.equal(requiredAnswers({ share: 0.5, halfWidth: 1e-5, kind: 'live' }), 2 ** 50);
    assert.equal(requiredAnswers({ share: 0.5, halfWidth: 1e-9, kind: 'report' }), 2 ** 50);
  });

  it('refuses a share, a width and a kind that are none', () => {
    for (const share of [-0.1, 1.1, Number.NaN]) {
      assert.throws(
        () => requiredAnswers({ share, halfWidth: 0.05, kind: 'report' }),
        new RangeError(`expected share to be in [0, 1], got ${share}`),
      );
    }
    for (const halfWidth of [0, 0.5, -0.05, 5, Number.NaN]) {
      assert.throws(
        () => requiredAnswers({ share: 0.5, halfWidth, kind: 'report' }),
        new RangeError(`expected halfWidth to be between 0 and 0.5, got ${halfWidth}`),
      );
    }
    assert.throws(
      () => requiredAnswers({ share: 0.5, halfWidth: 0.05, kind: 'weekly' as never }),
      /RangeError: expected kind to be report or live, got weekly/,
    );
  });
});
