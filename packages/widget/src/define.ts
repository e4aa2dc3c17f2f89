/** Defines `<trust-gauge>` with all that it takes to ask. Harmless the second time, and on a server. */
import { defineElement } from './element/define-element.js';

// The tag, its events and its JSX for those who import this alone.
export type { TrustGaugeElement } from './index.js';

defineElement();
