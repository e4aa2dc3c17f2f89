import type { TrustGaugeElement } from '@trustgauge/widget';
import type { Words } from './words.js';

/** Written as in the widget's `properties.ts`, so that what compresses a page finds it twice. */
const NAMES =
  'site survey collector presentation tab segments preview debug allowAutomated person words asked' as const;

/** The element's own properties, so that each has its hover text. */
type Settings = Pick<TrustGaugeElement, Words<typeof NAMES>>;

/** What the element is given. Only `site` is needed. */
export type TrustGaugeSettings = {
  [Name in keyof Settings]?: Settings[Name] | undefined;
};

/** Props that are set as properties of the element: most hold more than an attribute can. */
export const SETTINGS = NAMES.split(' ') as (keyof TrustGaugeSettings)[];
