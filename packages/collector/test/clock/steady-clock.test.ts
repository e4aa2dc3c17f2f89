import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SteadyClock } from '../../dist/clock/steady-clock.js';

const NOON = Date.parse('2026-11-29T12:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A clock of which a test sets both sides. */
function clockAt(wallMs: number) {
  const times = { wallMs, monotonicMs: 5_000 };
  const clock = new SteadyClock({ wall: () => times.wallMs, monotonic: () => times.monotonicMs });
  return {
    clock,
    times,
    /** Time passes, and the clock is looked at twice a minute. */
    pass(ms: number) {
      for (let left = ms; left > 0; left -= MINUTE_MS / 2) {
        const step = Math.min(left, MINUTE_MS / 2);
        times.wallMs += step;
        times.monotonicMs += step;
        clock.now();
      }
    },
    /** The wall clock is set, or the machine slept. */
    step(ms: number) {
      times.wallMs += ms;
      clock.now();
    },
    kinds: () => clock.takeEvents().map((event) => (event.kind === 'settled' ? event.by : event.kind)),
  };
}

/** One that has run for ten minutes. */
function settledClock() {
  const all = clockAt(NOON);
  all.pass(10 * MINUTE_MS);
  assert.equal(all.clock.isSettled(), true);
  return all;
}

describe('a steady clock', () => {
  it('believes the first time after 2023 for counting, and settles after ten minutes', () => {
    const { clock, pass, times } = clockAt(NOON + 400 * DAY_MS);
    assert.equal(clock.now(), times.wallMs);
    assert.deepEqual([clock.isBelieved(), clock.isSettled()], [true, false]);
    pass(9.5 * MINUTE_MS);
    assert.equal(clock.isSettled(), false);
    pass(MINUTE_MS / 2);
    assert.equal(clock.isSettled(), true);
    assert.deepEqual(clock.takeEvents(), []);
  });

  it('follows a step of up to an hour either way', () => {
    for (const ms of [HOUR_MS, -HOUR_MS, 90_000, -90_000]) {
      const { clock, step, times, kinds } = settledClock();
      step(ms);
      assert.equal(clock.now(), times.wallMs);
      assert.equal(clock.isSettled(), true);
      assert.deepEqual(kinds(), []);
    }
  });

  it('goes on from the last time that it believed after a step of more than an hour either way', () => {
    for (const ms of [HOUR_MS + 1000, -HOUR_MS - 1000, 29 * DAY_MS, 400 * DAY_MS, -400 * DAY_MS, -NOON]) {
      const { clock, step, pass, times, kinds } = settledClock();
      const before = times.wallMs;
      step(ms);
      assert.equal(clock.now(), before);
      assert.deepEqual([clock.isBelieved(), clock.isSettled()], [false, false]);
      pass(5 * MINUTE_MS);
      assert.equal(clock.now(), before + 5 * MINUTE_MS);
      assert.deepEqual(kinds(), ['stepped']);
    }
  });

  it('is settled at once where it is back', () => {
    for (const ms of [2 * HOUR_MS, -2 * HOUR_MS, 400 * DAY_MS, -400 * DAY_MS]) {
      const { clock, step, pass, times, kinds } = settledClock();
      step(ms);
      pass(MINUTE_MS);
      step(-ms);
      assert.equal(clock.now(), times.wallMs);
      assert.equal(clock.isSettled(), true);
      assert.deepEqual(kinds(), ['stepped', 'back']);
    }
  });

  it('believes a step of up to 30 days forward or a day back after ten steady minutes, as of a machine that slept', () => {
    for (const ms of [8 * HOUR_MS, 30 * DAY_MS, -20 * HOUR_MS]) {
      const { clock, step, pass, times, kinds } = settledClock();
      step(ms);
      pass(9.5 * MINUTE_MS);
      assert.equal(clock.isSettled(), false);
      pass(MINUTE_MS);
      assert.equal(clock.isSettled(), true);
      assert.equal(clock.now(), times.wallMs);
      assert.deepEqual(kinds(), ['stepped', 'steady']);
    }
  });

  it('begins the ten minutes again with each further step', () => {
    const { clock, step, pass } = settledClock();
    step(2 * HOUR_MS);
    for (let count = 0; count < 5; count += 1) {
      pass(9 * MINUTE_MS);
      step(2 * MINUTE_MS);
      assert.equal(clock.isSettled(), false);
    }
    pass(10 * MINUTE_MS);
    assert.equal(clock.isSettled(), true);
  });

  it('never believes a clock that runs many times too fast or too slowly', () => {
    for (const factor of [1_000, 30, 3, -5]) {
      const { clock, times, pass } = settledClock();
      const before = times.wallMs;
      for (let count = 0; count < 600; count += 1) {
        times.monotonicMs += MINUTE_MS;
        times.wallMs += factor * MINUTE_MS;
        clock.now();
      }
      assert.ok(Math.abs(clock.now() - before - 600 * MINUTE_MS) <= HOUR_MS);
      assert.equal(clock.isSettled(), false);
      times.wallMs = before + 600 * MINUTE_MS;
      pass(10 * MINUTE_MS);
      assert.equal(clock.isSettled(), true);
    }
  });

  it('adds up steps within ten minutes', () => {
    const { clock, step, pass } = settledClock();
    step(40 * MINUTE_MS);
    pass(MINUTE_MS);
    assert.equal(clock.isSettled(), true);
    step(40 * MINUTE_MS);
    assert.equal(clock.isSettled(), false);
  });

  it('waits for a confirmation after more than 30 days forward or a day back', () => {
    for (const ms of [30 * DAY_MS + 1000, 400 * DAY_MS, -DAY_MS - 1000, -400 * DAY_MS]) {
      const { clock, step, pass, times, kinds } = settledClock();
      step(ms);
      pass(3 * HOUR_MS);
      assert.equal(clock.isSettled(), false);
      clock.confirm();
      assert.equal(clock.now(), times.wallMs);
      assert.equal(clock.isSettled(), true);
      assert.deepEqual(kinds(), ['stepped', 'confirmed']);
    }
  });

  it('has nothing to confirm before 2024, nor without a step', () => {
    const { clock, step, kinds } = settledClock();
    clock.confirm();
    step(-NOON);
    kinds();
    clock.confirm();
    assert.equal(clock.isSettled(), false);
    assert.deepEqual(kinds(), []);
  });

  it('tells of a step back of more than a day, and of a time before 2024, as a fault', () => {
    const { clock, step } = settledClock();
    step(-23 * HOUR_MS);
    assert.equal(clock.fault(), null);
    step(-2 * HOUR_MS);
    assert.equal(clock.fault()?.kind, 'behind');
    step(25 * HOUR_MS);
    assert.equal(clock.fault(), null);
    step(400 * DAY_MS);
    assert.equal(clock.fault(), null);
    assert.equal(clockAt(Date.parse('2023-12-31T23:59:59Z')).clock.fault()?.kind, 'unset');
    assert.equal(clockAt(Date.parse('2024-01-01T00:00:00Z')).clock.fault(), null);
  });

  it('counts nothing before 2024, and begins with the first time after', () => {
    const { clock, step, pass, kinds } = clockAt(Date.parse('1972-02-26T00:00:00Z'));
    assert.throws(() => clock.counting(), { code: 'clock_wrong' });
    pass(HOUR_MS);
    assert.equal(clock.isSettled(), false);
    step(NOON - clock.now());
    assert.equal(clock.counting(), NOON);
    assert.equal(clock.isSettled(), false);
    pass(10 * MINUTE_MS);
    assert.equal(clock.isSettled(), true);
    assert.deepEqual(kinds(), []);
  });

  it('waits after a step within the first ten minutes too', () => {
    const { clock, step, pass, kinds } = clockAt(NOON);
    pass(MINUTE_MS);
    step(5 * HOUR_MS);
    assert.equal(clock.isBelieved(), false);
    pass(MINUTE_MS);
    step(-5 * HOUR_MS);
    assert.deepEqual([clock.isBelieved(), clock.isSettled()], [true, false]);
    pass(10 * MINUTE_MS);
    assert.equal(clock.isSettled(), true);
    assert.deepEqual(kinds(), ['stepped', 'back']);
  });

  it('is its own truth without a monotonic clock', () => {
    let wallMs = 0;
    const clock = new SteadyClock({ wall: () => wallMs, monotonic: null });
    for (const ms of [0, NOON, NOON - 400 * DAY_MS]) {
      wallMs = ms;
      assert.deepEqual([clock.now(), clock.counting()], [ms, ms]);
      assert.deepEqual([clock.isBelieved(), clock.isSettled(), clock.fault()], [true, true, null]);
    }
    assert.deepEqual(clock.takeEvents(), []);
  });
});
