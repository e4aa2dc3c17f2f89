export interface FixedClock {
  /** Any instant that `Date` reads, such as `2026-08-03T10:00:00Z`. */
  set(instant: string | number | Date): void;
  /** Gives the page the real time back. */
  restore(): void;
}

/**
 * Stops the page's calendar at an instant: `new Date()` and `Date.now()`. Timers go on, so that nothing hangs; use the
 * runner's own fake timers where they have to stop too.
 *
 * @throws RangeError where the instant is no date.
 */
export function fixClock(instant: string | number | Date): FixedClock {
  const RealDate = Date;
  let nowMs = 0;
  const clock: FixedClock = {
    set(next) {
      const ms = new RealDate(next).getTime();
      if (Number.isNaN(ms))
        throw new RangeError(`expected an instant such as 2026-08-03T10:00:00Z, got ${next}`);
      nowMs = ms;
    },
    restore() {
      globalThis.Date = RealDate;
    },
  };
  clock.set(instant);
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [nowMs], newTarget),
    apply: () => new RealDate(nowMs).toString(),
    get: (target, name) => (name === 'now' ? () => nowMs : Reflect.get(target, name)),
  });
  return clock;
}
