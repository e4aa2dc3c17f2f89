export type { TrustGaugeEventDetail, TrustGaugeEventMap, TrustGaugeFailedDetail } from './element/events.js';
export type { Placement } from './element/question.js';
export type { Segments } from './element/segments.js';
export { TrustGaugeElement } from './element/trust-gauge.js';
export type { LastAsked, Person } from './schedule/person.js';
export type { TrustGaugeAttributes, TrustGaugeProperties } from './types/attributes.js';
export type { TrustGaugeCommands } from './types/page.js';
