import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDetector, type DetectorOptions, type DetectorState, logWealth } from '@trustgauge/stats';
import { BETTING_FRACTIONS, logMeanExp } from '../dist/betting-grid.js';
import { drawCounts, seededRandom } from './seeded-random.ts';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { cases, tolerance } = readVectors('e-detector');
const VARIANTS = [
  ['SR_answer', 'sr', 'answer'],
  ['SR_batch', 'sr', 'batch'],
  ['CU_answer', 'cusum', 'answer'],
  ['CU_batch', 'cusum', 'batch'],
] as const;
const SHARE: DetectorOptions = { scores: [0, 1], floor: 0.6, meanBatchesToFalseAlarm: 3650 };

/** Ln of what each fraction owns after a batch, straight from the definition. */
function logStakesOf(counts: readonly number[], { scores, floor, unit }: DetectorOptions): number[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, j) => sum + (count * (scores[j] ?? 0)) / n, 0);
  return BETTING_FRACTIONS.map((b) =>
    unit === 'batch'
      ? Math.log(1 - b + (b * (1 - mean)) / (1 - floor))
      : counts.reduce(
          (sum, count, j) => sum + count * Math.log(1 - b + (b * (1 - (scores[j] ?? 0))) / (1 - floor)),
          0,
        ),
  );
}

/** The evidence since each batch, by trying every one as the start. */
function evidenceSince(stakes: readonly (readonly number[])[]): number[] {
  let since = BETTING_FRACTIONS.map(() => 0);
  return stakes
    .toReversed()
    .map((own) => {
      since = since.map((log, g) => log + (own[g] ?? 0));
      return logMeanExp(since);
    })
    .toReversed();
}

describe('createDetector', () => {
  for (const [place, { input, expected }] of cases.entries()) {
    for (const [name, kind, unit] of VARIANTS) {
      it(`agrees with the reference path ${place + 1}, ${name}, to its alarm`, () => {
        const { scores, m0: floor, A: meanBatchesToFalseAlarm } = frozen(input);
        const detector = createDetector({ scores, floor, meanBatchesToFalseAlarm, kind, unit });
        let alarmBatch: number | null = null;
        for (const [index, counts] of input.batches.entries()) {
          const { logEvidence, isAlarm } = detector.push(counts);
          const wanted = expected[name].logM[index];
          if (wanted === null) assert.equal(logEvidence, null);
          else assertClose(logEvidence ?? Number.NaN, wanted, tolerance.absolute);
          if (!isAlarm || alarmBatch !== null) continue;
          alarmBatch = index + 1;
          if (name !== 'SR_answer') continue;
          assert.equal(detector.changePoint()?.firstBatch, expected.changePoint.firstBatch);
          assertClose(
            detector.changePoint()?.logEvidence ?? Number.NaN,
            expected.changePoint.logE,
            tolerance.absolute,
          );
        }
        assert.equal(alarmBatch, expected[name].alarmBatch);
      });
    }
  }

  it('bets on each answer and adds up all starts where nothing else is asked for', () => {
    const [plain, spelt] = [
      createDetector(SHARE),
      createDetector({ ...SHARE, unit: 'answer', kind: 'sr', seriesWatched: 1 }),
    ];
    for (const counts of [
      [5, 5],
      [7, 3],
    ])
      assert.deepEqual(plain.push(counts), spelt.push(counts));
  });

  it('waits for the number of series as many times the evidence', () => {
    const evidences = [1, 4].map((seriesWatched) => {
      const detector = createDetector({ ...SHARE, seriesWatched });
      for (;;) {
        const { logEvidence, isAlarm } = detector.push([6, 4]);
        if (isAlarm) return logEvidence ?? 0;
        assert.ok((logEvidence ?? 0) < Math.log(3650 * seriesWatched));
      }
    });
    assert.ok((evidences[0] ?? 0) >= Math.log(3650) && (evidences[1] ?? 0) >= Math.log(4 * 3650));
  });

  it('is fair at the floor: a batch adds one to the evidence on average, for the start that it is', () => {
    const detector = createDetector({ ...SHARE, scores: [0, 1] });
    const before = Math.exp(detector.push([4, 6]).logEvidence ?? 0);
    const resumedAfter = (counts: readonly number[]) =>
      Math.exp(createDetector({ ...SHARE, state: detector.state }).push(counts).logEvidence ?? 0);
    assertClose(0.4 * resumedAfter([1, 0]) + 0.6 * resumedAfter([0, 1]), before + 1, 1e-13);
  });

  it('bets, from one start, as the live interval does', () => {
    const detector = createDetector(SHARE);
    const { logEvidence } = detector.push([50, 50]);
    assertClose(logEvidence ?? Number.NaN, logWealth([50, 50], [1, 0], 0.4), 1e-13);
  });

  it('knows nothing before the first answer, and takes an empty batch for none', () => {
    const detector = createDetector(SHARE);
    assert.deepEqual(detector.push([0, 0]), { logEvidence: null, isAlarm: false });
    assert.equal(detector.changePoint(), null);
    const after = detector.push([9, 1]);
    const { state } = detector;
    assert.deepEqual(detector.push([0, 0]), after);
    assert.deepEqual(detector.state, state);
    assert.equal(state.batches, 1);
    assert.equal(detector.changePoint()?.firstBatch, 1);
  });

  it('is calmer as cusum, never above sr', () => {
    const random = seededRandom(5);
    const [sr, cusum] = [createDetector(SHARE), createDetector({ ...SHARE, kind: 'cusum' })];
    for (let batch = 0; batch < 500; batch += 1) {
      const counts = drawCounts(random, [0.45, 0.55], 10);
      assert.ok((cusum.push(counts).logEvidence ?? 0) <= (sr.push(counts).logEvidence ?? 0) + 1e-12);
    }
  });

  it('goes on watching after an alarm', () => {
    const detector = createDetector({ ...SHARE, meanBatchesToFalseAlarm: 1 });
    assert.equal(detector.push([100, 0]).isAlarm, true);
    assert.equal(detector.push([0, 10_000]).isAlarm, false);
  });

  it('sees a rise with mirrored scores and the mirrored floor', () => {
    const [fall, rise] = [createDetector(SHARE), createDetector({ ...SHARE, scores: [1, 0] })];
    for (const [low = 0, high = 0] of [
      [3, 7],
      [6, 4],
      [8, 2],
    ]) {
      assert.deepEqual(fall.push([low, high]), rise.push([high, low]));
    }
  });

  for (const [what, truth] of [
    ['well above the floor', 0.75],
    ['at the floor', 0.6],
    ['just below the floor', 0.58],
    ['far below the floor', 0.3],
  ] as const) {
    for (const unit of ['answer', 'batch'] as const) {
      it(`finds the most likely start of all, betting by ${unit} with the mean ${what}`, () => {
        const random = seededRandom(6);
        const options = { ...SHARE, unit };
        const detector = createDetector(options);
        const stakes: number[][] = [];
        for (let batch = 0; batch < 300; batch += 1) {
          const counts = drawCounts(random, [1 - truth, truth], 1 + Math.floor(random() * 20));
          stakes.push(logStakesOf(counts, options));
          detector.push(counts);
          const found = detector.changePoint();
          const evidence = evidenceSince(stakes);
          assert.ok(found);
          assertClose(found.logEvidence, Math.max(...evidence), 1e-11);
          assertClose(found.logEvidence, evidence[found.firstBatch - 1] ?? Number.NaN, 1e-11);
        }
      });
    }

    it(`remembers few starts in ten thousand batches with the mean ${what}`, () => {
      const random = seededRandom(7);
      const detector = createDetector(SHARE);
      let most = 0;
      for (let batch = 0; batch < 10_000; batch += 1) {
        detector.push(drawCounts(random, [1 - truth, truth], 10));
        most = Math.max(most, detector.state.starts.length);
      }
      assert.ok(most <= 32, `${most} starts`);
    });
  }

  it('goes on from its state after JSON, the same to the last bit', () => {
    const random = seededRandom(8);
    for (const [, kind, unit] of VARIANTS) {
      const options = { ...SHARE, kind, unit };
      const whole = createDetector(options);
      let state: DetectorState = JSON.parse(JSON.stringify(whole.state));
      for (let batch = 0; batch < 200; batch += 1) {
        const counts = drawCounts(random, [0.42, 0.58], batch % 7);
        const resumed = createDetector({ ...options, state });
        assert.deepStrictEqual(resumed.push(counts), whole.push(counts));
        assert.deepStrictEqual(resumed.changePoint(), whole.changePoint());
        assert.deepStrictEqual(resumed.state, whole.state);
        state = JSON.parse(JSON.stringify(resumed.state));
      }
    }
  });

  it('leaves its arguments and earlier states as they were', () => {
    const first = createDetector(frozen({ ...SHARE, scores: [0, 1] }));
    first.push(frozen([6, 4]));
    const kept = frozen(first.state);
    const copy = JSON.stringify(kept);
    first.push([6, 4]);
    createDetector({ ...SHARE, state: kept }).push([0, 5]);
    assert.equal(JSON.stringify(kept), copy);
  });

  it('does not drift in a million batches', () => {
    // Alike batches have a closed solution: Σ_i e^(i · gain) over the starts i batches ago.
    const [batches, counts] = [1e6, [9, 11]];
    const detector = createDetector(SHARE);
    for (let batch = 1; batch < batches; batch += 1) detector.push(counts);
    const { logEvidence, isAlarm } = detector.push(counts);
    const gains = logStakesOf(counts, SHARE);
    const closed = gains.map((gain) =>
      gain > 0
        ? batches * gain - Math.log(-Math.expm1(-gain)) + Math.log(-Math.expm1(-batches * gain))
        : gain + Math.log(Math.expm1(batches * gain) / Math.expm1(gain)),
    );
    assert.ok(gains.some((gain) => gain > 0) && gains.some((gain) => gain < 0) && isAlarm);
    assertClose(logEvidence ?? Number.NaN, logMeanExp(closed));
    assertClose(detector.state.logs ?? [], closed);
    assert.equal(detector.changePoint()?.firstBatch, 1);
    assertClose(
      detector.changePoint()?.logEvidence ?? Number.NaN,
      logMeanExp(gains.map((gain) => batches * gain)),
    );
    assert.ok(detector.state.starts.length < 10);
  });

  it('does not overflow at 2^53 answers a batch, all of them alike or not', () => {
    const n = 2 ** 53 - 1;
    for (const [, kind, unit] of VARIANTS) {
      for (const counts of [
        [n, n],
        [n, 0],
        [0, n],
      ]) {
        const detector = createDetector({ ...SHARE, kind, unit });
        for (let batch = 0; batch < 100; batch += 1) {
          assert.ok(Number.isFinite(detector.push(counts).logEvidence));
        }
        assert.ok(Number.isFinite(detector.changePoint()?.logEvidence));
        assert.doesNotThrow(() =>
          createDetector({ ...SHARE, state: JSON.parse(JSON.stringify(detector.state)) }),
        );
      }
    }
  });

  it('refuses options that are none, and says which', () => {
    for (const [wrong, message] of [
      [{ floor: 0 }, /expected floor to be between 0 and 1, got 0/],
      [{ floor: 1 }, /expected floor to be between 0 and 1, got 1/],
      [{ floor: Number.NaN }, /expected floor to be between 0 and 1, got NaN/],
      [{ scores: [0, 1.5] }, /expected scores\[1\] to be in \[0, 1\], got 1.5/],
      [{ scores: [Number.NaN] }, /expected scores\[0\] to be in \[0, 1\], got NaN/],
      [
        { meanBatchesToFalseAlarm: 0.5 },
        /expected meanBatchesToFalseAlarm to be a finite number from 1, got 0.5/,
      ],
      [{ meanBatchesToFalseAlarm: Number.POSITIVE_INFINITY }, /expected meanBatchesToFalseAlarm/],
      [{ meanBatchesToFalseAlarm: Number.NaN }, /expected meanBatchesToFalseAlarm/],
      [{ seriesWatched: 0 }, /expected seriesWatched to be a whole number from 1/],
      [{ seriesWatched: 1.5 }, /expected seriesWatched to be a whole number from 1/],
      [{ unit: 'day' as never }, /expected unit to be answer or batch, got day/],
      [{ kind: 'SR' as never }, /expected kind to be sr or cusum, got SR/],
    ] as const) {
      assert.throws(() => createDetector({ ...SHARE, ...wrong }), { name: 'RangeError', message });
    }
  });

  it('refuses a batch that is none, and is unchanged by it', () => {
    const detector = createDetector(SHARE);
    detector.push([5, 5]);
    const { state } = detector;
    for (const counts of [[-1, 5], [0.5, 5], [Number.NaN, 5], [5], [5, 5, 5], [2 ** 53, 1]]) {
      assert.throws(() => detector.push(counts), RangeError);
    }
    assert.deepEqual(detector.state, state);
  });

  it('refuses a state that is none', () => {
    const detector = createDetector(SHARE);
    detector.push([5, 5]);
    detector.push([6, 4]);
    const sound = detector.state;
    const [start] = sound.starts;
    assert.ok(start && sound.logs);
    createDetector({ ...SHARE, state: sound });
    for (const wrong of [
      null,
      {},
      5,
      'state',
      [],
      { ...sound, batches: 0 },
      { ...sound, batches: -1 },
      { ...sound, batches: Number.NaN },
      { ...sound, batches: '2' },
      { ...sound, logs: null },
      { ...sound, logs: [] },
      { ...sound, logs: sound.logs.slice(1) },
      { ...sound, logs: [...sound.logs.slice(1), null] },
      { ...sound, logs: [...sound.logs.slice(1), Number.POSITIVE_INFINITY] },
      { ...sound, logs: 'twelve marks' },
      { ...sound, starts: [] },
      { ...sound, starts: null },
      { ...sound, starts: 12 },
      { ...sound, starts: [null] },
      { ...sound, starts: [{ ...start, firstBatch: 0 }] },
      { ...sound, starts: [{ ...start, firstBatch: sound.batches + 1 }] },
      { ...sound, starts: [{ ...start, logs: [1, 2, 3] }] },
      { ...sound, starts: [{ ...start, logs: undefined }] },
      { batches: 0, logs: sound.logs, starts: [] },
      { batches: 0, logs: null, starts: sound.starts },
      { batches: 2, logs: null, starts: [] },
      { logs: null, starts: [] },
    ]) {
      assert.throws(
        () => createDetector({ ...SHARE, state: wrong as never }),
        { name: 'RangeError', message: /^expected state to be that of a detector, got/ },
        JSON.stringify(wrong),
      );
    }
  });
});
