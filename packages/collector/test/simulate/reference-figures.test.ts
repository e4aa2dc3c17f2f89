import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  COVERAGES,
  COVERED_METRICS,
  DELAYS,
  EVER_MISSES,
  PEOPLE,
  RUN_LENGTHS,
} from '../../dist/simulate/reference-figures.js';

type Expected = Readonly<Record<string, number>>;
type Input = Readonly<Record<string, unknown>>;
interface Vector {
  readonly input: Input;
  readonly expected: Expected & { readonly coverageOfInterval95?: Expected };
}
const VECTORS = JSON.parse(
  readFileSync(new URL('../../../stats/test/vectors/simulation.json', import.meta.url), 'utf8'),
) as Readonly<Record<'runLength' | 'delay' | 'peeking' | 'coverage', readonly Vector[]>>;

const METRICS = { confident: 'confidentShare', worried: '', index: 'meanIndex', net: 'net01' };

/** The one vector with such an input. */
function expectedOf(list: keyof typeof VECTORS, wanted: Input): Vector['expected'] {
  const found = VECTORS[list].filter(({ input }) =>
    Object.entries(wanted).every(([name, value]) => JSON.stringify(input[name]) === JSON.stringify(value)),
  );
  const [vector] = found;
  assert.ok(found.length === 1 && vector !== undefined, `${found.length} vectors: ${JSON.stringify(wanted)}`);
  return vector.expected;
}

describe('the reference figures', () => {
  it('of run lengths are those of the vectors', () => {
    for (const each of RUN_LENGTHS) {
      const expected = expectedOf('runLength', {
        kind: each.kind === 'sr' ? 'SR' : 'CU',
        unit: each.unit,
        metric: METRICS[each.metric],
        truth: each.truth,
        randomizedResponseGamma: each.gamma === 1 ? undefined : each.gamma,
        m0: each.floor,
        batchSize: each.batchAnswers,
        A: each.meanBatchesToFalseAlarm,
      });
      assert.equal(each.runLength.value, expected.meanRunLength);
      assert.equal(each.runLength.standardError, expected.standardError);
      assert.equal(each.runLength.repetitions, expected.reps);
      assert.equal(each.meanBatchesToFalseAlarm, expected.lowerBound);
      if (each.early === null) continue;
      assert.equal(each.early.batches, expected.horizon);
      assert.equal(each.early.share.value, expected.pAlarmWithinHorizon);
      assert.equal(each.early.share.repetitions, expected.reps);
      assert.equal(each.early.batches / each.meanBatchesToFalseAlarm, expected.upperBoundWithinHorizon);
    }
  });

  it('of delays are those of the vectors, all of them', () => {
    assert.equal(DELAYS.length, VECTORS.delay.length);
    for (const { metric, truth, floor, batchAnswers, meanBatchesToFalseAlarm, delay } of DELAYS) {
      const expected = expectedOf('delay', {
        kind: 'SR',
        unit: 'answer',
        metric: METRICS[metric],
        truthAfterDrop: truth,
        m0: floor,
        batchSize: batchAnswers,
        A: meanBatchesToFalseAlarm,
      });
      assert.equal(delay.value, expected.meanDelay);
      assert.equal(delay.standardError, expected.standardError);
      assert.equal(delay.repetitions, expected.reps);
    }
  });

  it('of ever-misses are those of the vectors, all of them', () => {
    assert.equal(EVER_MISSES.length, VECTORS.peeking.length);
    for (const { metric, truth, answersADay, days, alpha, live, report } of EVER_MISSES) {
      const input = { metric: METRICS[metric], truth, batchSize: answersADay, peeks: days, alpha };
      const expected = expectedOf('peeking', input);
      assert.equal(live.value, expected.everMissConfidenceSequence);
      assert.equal(report.value, expected.everMissRepeatedWilson);
      for (const { repetitions } of [live, report]) assert.equal(repetitions, expected.reps);
    }
  });

  it('of coverage are those of the vectors, all of them', () => {
    assert.equal(COVERAGES.length, VECTORS.coverage.length);
    for (const { people, answers, coverage } of COVERAGES) {
      const expected = expectedOf('coverage', { truth: PEOPLE[people], n: answers });
      for (const metric of COVERED_METRICS) {
        assert.equal(coverage[metric].value, expected.coverageOfInterval95?.[METRICS[metric]]);
        assert.equal(coverage[metric].repetitions, expected.reps);
      }
    }
  });
});
