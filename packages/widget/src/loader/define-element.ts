import { Question, resumeDelivery, stopDelivery } from '../element/asking.js';
import { defineTag, TrustGaugeElement } from '../element/trust-gauge.js';

const asking = { Question, resumeDelivery, stopDelivery };

/** Defines the element with all that asks. */
export function defineElement(): void {
  TrustGaugeElement.load = async () => asking;
  defineTag();
}
