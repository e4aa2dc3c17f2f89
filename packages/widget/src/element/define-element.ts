import { Question, resumeDelivery, stopDelivery } from './asking.js';
import { defineTag, TrustGaugeElement } from './trust-gauge.js';

const asking = { Question, resumeDelivery, stopDelivery };

/** Defines the element with all that asks. */
export function defineElement(): void {
  TrustGaugeElement.load = async () => asking;
  defineTag();
}
