import type { TrustGaugeEventMap } from '../element/events.js';
import type { TrustGaugeElement } from '../element/trust-gauge.js';

type Settings = Pick<
  TrustGaugeElement,
  | 'site'
  | 'survey'
  | 'collector'
  | 'presentation'
  | 'tab'
  | 'segments'
  | 'preview'
  | 'debug'
  | 'allowAutomated'
  | 'person'
  | 'words'
  | 'asked'
>;

/** Properties of `<trust-gauge>`, for frameworks that set properties. All are optional, and each takes `undefined`. */
export type TrustGaugeProperties = { [Name in keyof Settings]?: Settings[Name] | undefined };

/** Properties as a template sets them, where an attribute may be set as well. */
export type TrustGaugeAttributes = Omit<
  TrustGaugeProperties,
  'segments' | 'preview' | 'debug' | 'allowAutomated'
> & {
  /** Declared segments of this person, such as { plan: 'team' }; as an attribute, their JSON. */
  segments?: TrustGaugeElement['segments'] | string;
  /** Shows the survey that it is given as `asked`: fetches, sends, stores and counts nothing. */
  preview?: boolean | '' | undefined;
  /** Say in the console why nothing is shown: for whoever builds the page. */
  debug?: boolean | '' | undefined;
  /** Ask even if a program drives the browser: for tests of the page. */
  allowAutomated?: boolean | undefined;
  /** The same as an attribute. */
  'allow-automated'?: boolean | '' | undefined;
};

/** `on` and the event's name: how React 19, Preact and Svelte 5 name a listener of an element's own event. */
export type TrustGaugeListeners = {
  [Name in keyof TrustGaugeEventMap as `on${Name}`]?: ((event: TrustGaugeEventMap[Name]) => void) | undefined;
};

/** `on:` and the event's name: Solid, and Svelte 4. */
export type TrustGaugeDirectives = {
  [Name in keyof TrustGaugeEventMap as `on:${Name}`]?:
    | ((event: TrustGaugeEventMap[Name]) => void)
    | undefined;
};

/** `prop:` and the property's name: Solid sets the property, whatever its type. */
export type TrustGaugePropDirectives = {
  [Name in keyof TrustGaugeProperties as `prop:${Name}`]?: TrustGaugeProperties[Name];
};

type Camel<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Camel<Rest>}`
  : Capitalize<Text>;

/** Vue's templates say `@trustgauge-shown`, which Vue looks up as `onTrustgaugeShown`. */
export type TrustGaugeVueListeners = {
  [Name in keyof TrustGaugeEventMap as `on${Camel<Name>}`]?:
    | ((event: TrustGaugeEventMap[Name]) => void)
    | undefined;
};
