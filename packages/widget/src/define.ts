/** Defines `<trust-gauge>` with all that it takes to ask. Harmless the second time, and on a server. */
import * as asking from './element/asking.js';
import { defineTag, TrustGaugeElement } from './element/trust-gauge.js';

// The tag, its events and its JSX for those who import this alone.
export type { TrustGaugeElement } from './index.js';

TrustGaugeElement.load = async () => asking;
defineTag();
