import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as stats from '@trustgauge/stats';

describe('@trustgauge/stats', () => {
  it('exports what the specification lists, the dispersion that it asks for in words, and nothing else', () => {
    assert.deepEqual(Object.keys(stats).sort(), [
      'closeBatches',
      'confidenceSequence',
      'createDetector',
      'debias',
      'differenceInDifferences',
      'dispersion',
      'effectiveSampleSize',
      'epsilonOf',
      'gammaOf',
      'kishEffectiveSize',
      'learnFloor',
      'liveDifference',
      'logWealth',
      'mergeSmallSegments',
      'moverDifference',
      'newcombeDifference',
      'nonresponseBounds',
      'postStratify',
      'requiredAnswers',
      'responseRates',
      'scoreInterval',
      'scoreMoments',
      'scoreVector',
      'wilsonInterval',
    ]);
  });
});
