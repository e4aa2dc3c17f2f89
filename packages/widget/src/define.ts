/** Defines `<trust-gauge>`. Harmless the second time, and on a server. */
import { TrustGaugeElement } from './trust-gauge.js';

if (typeof customElements !== 'undefined' && customElements.get('trust-gauge') === undefined) {
  customElements.define('trust-gauge', TrustGaugeElement);
}
