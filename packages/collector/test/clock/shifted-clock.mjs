/**
 * Preloaded into the program (`node --import`): its wall clock and its monotonic clock are ahead by what a file says, and
 * its half minute between two rounds of work is a tenth of a second. The file is named by SHIFTED_CLOCK.
 *
 *     {"wallMs": 34560000000, "monotonicMs": 0}
 */
import { readFileSync } from 'node:fs';

const READ_EVERY_MS = 10;
const HALF_MINUTE_MS = 30_000;
const ROUND_MS = 100;

const RealDate = Date;
const now = performance.now.bind(performance);
let shift = { wallMs: 0, monotonicMs: 0 };
let readAtMs = Number.NEGATIVE_INFINITY;

function shifted() {
  if (now() - readAtMs < READ_EVERY_MS) return shift;
  readAtMs = now();
  shift = JSON.parse(readFileSync(process.env.SHIFTED_CLOCK ?? '', 'utf8'));
  return shift;
}

const wall = () => Math.round(RealDate.now() + shifted().wallMs);

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(wall());
    else super(...parts);
  }

  static now() {
    return wall();
  }
};

performance.now = () => now() + shifted().monotonicMs;

const interval = globalThis.setInterval;
globalThis.setInterval = (work, ms, ...rest) =>
  interval(work, ms === HALF_MINUTE_MS ? ROUND_MS : ms, ...rest);
