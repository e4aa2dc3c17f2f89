import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acknowledgeWatch, type Finding, logEvidenceOf, stepWatch } from '../../dist/alerts/watch.js';
import { EMPTY_WATCH, parseWatchState, type WatchState } from '../../dist/alerts/watch-state.js';
import { addDays } from '../../dist/calendar.js';
import { SeededRandom } from '../../dist/demo/seeded-random.js';

const settings = {
  scores: [0, 0, 0, 1, 1],
  target: undefined,
  meanBatchesToFalseAlarm: 3650,
  unit: undefined,
  seriesWatched: 1,
};
const FIRST_DAY = '2026-01-01';

/** Batches of one day each, from a day on; `confident` of `answers` are in the top box. */
const days = (from: string, count: number, confident: number, answers = 20) =>
  Array.from({ length: count }, (_, place) => {
    const day = addDays(from, place);
    return { firstDay: day, lastDay: day, counts: [0, 0, answers - confident, confident, 0] };
  });

/** Answers as they come by chance. */
const drawn = (random: SeededRandom, from: string, count: number, share: number, answers = 20) =>
  days(from, count, 0).map((batch) => {
    const confident = Array.from({ length: answers }, () => (random.next() < share ? 1 : 0)).filter(
      Boolean,
    ).length;
    return { ...batch, counts: [0, 0, answers - confident, confident, 0] };
  });

function run(batches: ReturnType<typeof days>, from: WatchState = EMPTY_WATCH, under = settings) {
  const findings: Finding[] = [];
  let state = from;
  for (const batch of batches) {
    const step = stepWatch(state, batch, under);
    state = step.state;
    if (step.finding) findings.push(step.finding);
  }
  return { state, findings };
}

describe('a watch', () => {
  it('learns its floor from the first 28 days and 400 answers, whatever the values are', () => {
    assert.equal(run(days(FIRST_DAY, 27, 13)).state.phase, 'learning');
    assert.equal(run(days(FIRST_DAY, 28, 13, 14)).state.phase, 'learning');
    for (const confident of [0, 13, 20]) {
      const { state } = run(days(FIRST_DAY, 28, confident));
      assert.equal(state.phase, 'watching');
      assert.equal(state.floor?.source, 'learned');
    }
    const floor = run(days(FIRST_DAY, 28, 13)).state.floor?.value ?? 0;
    // 364 of 560: the one-sided limit 0.616, less two points.
    assert.ok(Math.abs(floor - 0.596) < 0.001, String(floor));
  });

  it('watches a target from the first batch on, and begins anew when it is changed or taken away', () => {
    const target = { ...settings, target: 0.6 };
    const { state } = run(days(FIRST_DAY, 3, 13), EMPTY_WATCH, target as never);
    assert.equal(state.phase, 'watching');
    assert.deepEqual(state.floor, { value: 0.6, source: 'target', unit: 'answer', dispersion: null });
    assert.equal(state.fall?.detector.batches, 3);
    const moved = run(days('2026-02-01', 1, 13), state, { ...settings, target: 0.7 } as never).state;
    assert.equal(moved.floor?.value, 0.7);
    assert.equal(moved.fall?.detector.batches, 1);
    assert.equal(run(days('2026-02-01', 1, 13), state).state.phase, 'learning');
  });

  it('raises a fall once, and names when it began', () => {
    const random = new SeededRandom('a fall');
    const before = drawn(random, FIRST_DAY, 60, 0.65);
    const after = drawn(random, addDays(FIRST_DAY, 60), 60, 0.5);
    assert.deepEqual(run(before).findings, []);
    const { state, findings } = run([...before, ...after]);
    assert.deepEqual(
      findings.map(({ kind }) => kind),
      ['fall'],
    );
    const began = addDays(FIRST_DAY, 60);
    const [finding] = findings;
    assert.ok(
      finding && finding.startedOn >= addDays(began, -4) && finding.startedOn <= addDays(began, 4),
      finding?.startedOn,
    );
    assert.ok(finding.logEvidence >= Math.log(3650));
    assert.equal(state.phase, 'fallen');
  });

  it('announces the recovery by the mirrored bet, and then watches for a fall again', () => {
    const random = new SeededRandom('a recovery');
    const batches = [
      ...drawn(random, FIRST_DAY, 40, 0.65),
      ...drawn(random, addDays(FIRST_DAY, 40), 40, 0.42),
      ...drawn(random, addDays(FIRST_DAY, 80), 90, 0.72),
      ...drawn(random, addDays(FIRST_DAY, 170), 40, 0.42),
    ];
    const { findings } = run(batches);
    assert.deepEqual(
      findings.map(({ kind }) => kind),
      ['fall', 'recovery', 'fall'],
    );
    const recovery = findings[1];
    const began = addDays(FIRST_DAY, 80);
    assert.ok(
      recovery && recovery.startedOn >= addDays(began, -6) && recovery.startedOn <= addDays(began, 6),
      recovery?.startedOn,
    );
  });

  it('takes in no batch twice', () => {
    const batches = days(FIRST_DAY, 40, 13);
    const once = run(batches).state;
    assert.deepEqual(run([...batches.slice(20), ...batches.slice(0, 30)], once).state, once);
  });

  it('goes on from its stored state exactly as if it had never stopped', () => {
    const random = new SeededRandom('a stop');
    const batches = [
      ...drawn(random, FIRST_DAY, 50, 0.65),
      ...drawn(random, addDays(FIRST_DAY, 50), 50, 0.5),
    ];
    const straight = run(batches);
    for (const stop of [10, 27, 28, 50, 55, 99]) {
      const first = run(batches.slice(0, stop));
      const stored = parseWatchState(JSON.parse(JSON.stringify(first.state)), 'a/b');
      const second = run(batches.slice(stop), stored);
      assert.deepEqual(second.state, straight.state);
      assert.deepEqual([...first.findings, ...second.findings], straight.findings);
    }
  });

  it('bets on batches where those of the baseline differ by more than chance, and says so', () => {
    const even = run(days(FIRST_DAY, 28, 13)).state.floor;
    const swinging = days(FIRST_DAY, 28, 13).map((batch, place) => ({
      ...batch,
      counts: place % 2 === 0 ? [0, 0, 2, 18, 0] : [0, 0, 12, 8, 0],
    }));
    const uneven = run(swinging).state.floor;
    assert.equal(even?.unit, 'answer');
    assert.equal(uneven?.unit, 'batch');
    assert.ok((uneven?.dispersion ?? 0) > 1.5);
    const told = run(days(FIRST_DAY, 28, 13), EMPTY_WATCH, { ...settings, unit: 'batch' } as never).state
      .floor;
    assert.equal(told?.unit, 'batch');
  });

  it('after an alarm watches the old floor again, or learns a new one, as the operator chooses', () => {
    const fallen = run([...days(FIRST_DAY, 40, 13), ...days('2026-02-10', 30, 8)]).state;
    assert.equal(fallen.phase, 'fallen');
    assert.equal(fallen.fall, null);
    const kept = acknowledgeWatch(fallen, 'keep');
    assert.deepEqual(
      run(days('2026-04-01', 40, 8), kept).findings.map(({ kind }) => kind),
      ['fall'],
    );
    const relearned = acknowledgeWatch(fallen, 'relearn');
    assert.equal(relearned.phase, 'learning');
    const { state, findings } = run(days('2026-04-01', 60, 8), relearned);
    assert.deepEqual(findings, []);
    assert.ok((state.floor?.value ?? 1) < 0.4);
    assert.equal(acknowledgeWatch(state, 'keep'), state, 'a floor that is watched is kept');
    assert.equal(acknowledgeWatch(state, 'relearn').phase, 'learning', 'also after it has recovered');
  });

  it('raises the threshold with the number of series that are watched together', () => {
    const random = new SeededRandom('together');
    const batches = [
      ...drawn(random, FIRST_DAY, 40, 0.65),
      ...drawn(random, addDays(FIRST_DAY, 40), 60, 0.5),
    ];
    const alone = run(batches).findings[0];
    const together = run(batches, EMPTY_WATCH, { ...settings, seriesWatched: 50 }).findings[0];
    assert.ok(alone && together && together.raisedOn > alone.raisedOn);
    assert.ok(together.logEvidence >= Math.log(3650 * 50));
  });

  it('raises nothing in ten years of chance alone', () => {
    const random = new SeededRandom('ten years');
    assert.deepEqual(run(drawn(random, FIRST_DAY, 3650, 0.65)).findings, []);
  });

  it('shows a meter that is calm while nothing happens and rises with the evidence', () => {
    const calm = run(days(FIRST_DAY, 60, 14)).state;
    const rising = run([...days(FIRST_DAY, 60, 14), ...days('2026-03-10', 4, 9)]).state;
    assert.equal(logEvidenceOf(run(days(FIRST_DAY, 20, 14)).state, settings), null);
    assert.ok((logEvidenceOf(calm, settings) ?? 9) < 0.1);
    assert.ok((logEvidenceOf(rising, settings) ?? 0) > 1);
  });
});

describe('parseWatchState', () => {
  const state = run(days(FIRST_DAY, 40, 13)).state;
  const fall = state.fall as NonNullable<WatchState['fall']>;

  it('takes what was stored', () => {
    assert.deepEqual(parseWatchState(JSON.parse(JSON.stringify(state)), 'demo/pulse'), state);
  });

  for (const [what, stored] of [
    ['nothing', null],
    ['text', 'watching'],
    ['a phase that is none', { ...state, phase: 'asleep' }],
    ['a watch without its floor', { ...state, floor: null }],
    ['a watch without its detector', { ...state, fall: null }],
    ['a floor outside of (0, 1)', { ...state, floor: { ...state.floor, value: 1 } }],
    ['evidence that is no number', { ...state, meter: { ...state.meter, logs: Array(12).fill(null) } }],
    ['a row of the wrong length', { ...state, fall: { ...fall, detector: { ...fall.detector, logs: [1] } } }],
    ['a start that lies ahead', { ...state, fall: { ...fall, detector: { ...fall.detector, batches: 0 } } }],
  ] as const) {
    it(`refuses ${what}, with the series named and what to do`, () => {
      assert.throws(() => parseWatchState(stored, 'demo/pulse (plan free)'), {
        name: 'WatchStateCorrupt',
        message: /demo\/pulse \(plan free\).*trustgauge alert rebuild/,
      });
    });
  }
});
