/**
 * Takes over each question that a server has drawn into the page (`@trustgauge/widget/server`). Harmless in a page that has
 * none, and on a server. What draws and sends is loaded when there is one.
 */
import { defineRendered } from './take-over/rendered.js';

// The tag, its events and its JSX for those who import this alone.
export type { TrustGaugeElement } from './index.js';

defineRendered(async () => {
  await import('./define.js');
});
