/**
 * Defines `<trust-gauge>` with what it takes to decide whether to ask; what draws and sends is loaded when a question is
 * to be asked. Harmless the second time, and on a server.
 */
import { defineTag } from './element/trust-gauge.js';

// The tag, its events and its JSX for those who import this alone.
export type { TrustGaugeElement } from './index.js';

defineTag();
