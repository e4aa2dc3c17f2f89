export type { TrustGaugeEventDetail, TrustGaugeEventMap, TrustGaugeFailedDetail } from './events.js';
export type { LastAsked, Person } from './person.js';
export type { Segments } from './segments.js';
export { SelfAskingGauge as TrustGaugeElement } from './self-asking.js';
export type { Placement } from './trust-gauge.js';
