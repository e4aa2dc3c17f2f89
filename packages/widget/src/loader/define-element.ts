import * as asking from '../element/asking.js';
import { defineOnce } from '../element/define-once.js';
import { TrustGaugeElement } from '../element/trust-gauge.js';

/** Defines the element with all that asks. */
export function defineElement(): void {
  TrustGaugeElement.load = async () => asking;
  defineOnce(TrustGaugeElement);
}
