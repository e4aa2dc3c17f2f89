import { Question, resume, stopDelivery } from './asking.js';
import { defineTag, TrustGaugeElement } from './trust-gauge.js';

const asking = { Question, resume, stopDelivery };

/** Defines the element with all that asks. */
export function defineElement(): void {
  TrustGaugeElement.load = async () => asking;
  defineTag();
}
