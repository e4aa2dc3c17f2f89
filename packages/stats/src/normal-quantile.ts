/**
 * The z ≥ 0 that a standard normal variable exceeds with a probability of `tail`, in (0, 0.5]; relative error about
 * 1e-14, close to 0.5 absolute.
 *
 * Newton's method on the logarithm of the tail, which is concave: it comes down to z from the right, and
 * sqrt(−2 ln(2 · tail)) lies to the right of it.
 */
export function normalQuantile(tail: number): number {
  let z = Math.sqrt(-2 * Math.log(2 * tail));
  for (;;) {
    const ratio = millsRatio(z);
    const logTail = Math.log(ratio / Math.sqrt(2 * Math.PI)) - (z * z) / 2;
    const closer = z + (logTail - Math.log(tail)) * ratio;
    if (!(closer < z)) return z;
    z = closer;
  }
}

/**
 * Upper tail over density at z: ∫ e^(−zt − t²/2) dt from 0 to ∞.
 *
 * Source: H. Takahasi and M. Mori, "Double exponential formulas for numerical integration", Publications of the
 * Research Institute for Mathematical Sciences 9 (1974), 721–741; with t = exp(u − e^−u) for a half-line.
 */
function millsRatio(z: number): number {
  let sum = 0;
  for (let u = -4; u < 4; u += STEP) {
    const t = Math.exp(u - Math.exp(-u));
    sum += (t + t * Math.exp(-u)) * Math.exp(-t * (z + t / 2));
  }
  return sum * STEP;
}

const STEP = 1 / 8;
