export type { TrustGaugeEventDetail, TrustGaugeEventMap, TrustGaugeFailedDetail } from './events.js';
export type { Segments } from './segments.js';
export { type Placement, TrustGaugeElement } from './trust-gauge.js';
