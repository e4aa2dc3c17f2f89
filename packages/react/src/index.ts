/** `<TrustGauge>` for React 18 and later. Importing it defines the element in a browser, and is safe on a server. */
export type {
  LastAsked,
  Person,
  Placement,
  Segments,
  TrustGaugeElement,
  TrustGaugeEventDetail,
  TrustGaugeFailedDetail,
} from '@trustgauge/widget';
export type { TrustGaugeEvents } from './events.js';
export type { TrustGaugeSettings } from './settings.js';
export { TrustGauge, type TrustGaugeProps } from './trust-gauge.js';
