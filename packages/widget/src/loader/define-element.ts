import * as asking from '../element/asking.js';
import { defineTag, TrustGaugeElement } from '../element/trust-gauge.js';

/** Defines the element with all that asks. */
export function defineElement(): void {
  TrustGaugeElement.load = async () => asking;
  defineTag();
}
