/** The element, defined: what the loader imports to ask a question. */
import { resumeDelivery, stopDelivery } from '../delivery/deliver.js';
import * as asking from '../element/asking.js';
import { defineOnce } from '../element/define-once.js';
import { TrustGaugeElement } from '../element/trust-gauge.js';

export { resumeDelivery, stopDelivery };

TrustGaugeElement.load = async () => asking;
defineOnce(TrustGaugeElement);
