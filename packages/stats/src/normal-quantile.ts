/** Height of the standard normal density at 0. */
const PEAK = 1 / Math.sqrt(2 * Math.PI);

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
    const ratio = tailRatio(z);
    const closer = z + ((Math.log(ratio) - (z * z) / 2 - Math.log(tail)) * ratio) / PEAK;
    if (!(closer < z)) return z;
    z = closer;
  }
}

/**
 * The upper tail beyond z over e^(−z² / 2).
 *
 * Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), the continued fraction 26.2.14,
 * and for small z, where that is slow, the series 26.2.11.
 */
function tailRatio(z: number): number {
  let rest = z;
  for (let k = 60; z > 2 && k > 0; k -= 1) rest = z + k / rest;
  if (z > 2) return PEAK / rest;
  let series = 0;
  for (let k = 3; series + rest > series; k += 2) {
    series += rest;
    rest *= (z * z) / k;
  }
  return Math.exp((z * z) / 2) / 2 - PEAK * series;
}
