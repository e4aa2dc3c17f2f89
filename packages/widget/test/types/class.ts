import type { TrustGaugeElement } from '@trustgauge/widget';

/** Equal in both directions. */
type Same<One, Other> = [One, Other] extends [Other, One] ? true : never;

export const isTheOneClass: Same<HTMLElementTagNameMap['trust-gauge'], TrustGaugeElement> = true;
