export type { TrustGaugeEventDetail, TrustGaugeEventMap, TrustGaugeFailedDetail } from './element/events.js';
export type { Segments } from './element/segments.js';
export { SelfAskingGauge as TrustGaugeElement } from './element/self-asking.js';
export type { Placement } from './element/trust-gauge.js';
export type { LastAsked, Person } from './schedule/person.js';
