import type { TrustGaugeElement } from '@trustgauge/widget';

/** Props that are set as properties of the element: most hold more than an attribute can. */
export const SETTINGS = [
  'site',
  'survey',
  'collector',
  'presentation',
  'segments',
  'person',
  'tab',
  'words',
  'preview',
  'asked',
  'allowAutomated',
] as const satisfies readonly (keyof TrustGaugeElement)[];

/** The element's own properties, so that each has its hover text. */
type Settings = Pick<TrustGaugeElement, (typeof SETTINGS)[number]>;

/** What the element is given. Only `site` is needed. */
export type TrustGaugeSettings = {
  [Name in keyof Settings]?: Settings[Name] | undefined;
};
