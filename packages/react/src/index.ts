/**
 * `<TrustGauge>`: the element `<trust-gauge>` as a React component, with typed props and events.
 *
 * Rendered on a server it is the bare tag; the question appears once the page has hydrated.
 */
import { createComponent, type EventName } from '@lit/react';
import { TrustGaugeElement, type TrustGaugeEventMap } from '@trustgauge/widget';
import '@trustgauge/widget/define';
import * as React from 'react';

export type {
  LastAsked,
  Person,
  TrustGaugeElement,
  TrustGaugeEventDetail,
  TrustGaugeFailedDetail,
} from '@trustgauge/widget';

const EVENTS = {
  onShown: 'trustgauge-shown' as EventName<TrustGaugeEventMap['trustgauge-shown']>,
  onAnswered: 'trustgauge-answered' as EventName<TrustGaugeEventMap['trustgauge-answered']>,
  onDismissed: 'trustgauge-dismissed' as EventName<TrustGaugeEventMap['trustgauge-dismissed']>,
  onDelivered: 'trustgauge-delivered' as EventName<TrustGaugeEventMap['trustgauge-delivered']>,
  onDeclined: 'trustgauge-declined' as EventName<TrustGaugeEventMap['trustgauge-declined']>,
  onFailed: 'trustgauge-failed' as EventName<TrustGaugeEventMap['trustgauge-failed']>,
};

/** What the host page is told. No event carries the answer. */
export type TrustGaugeEvents = {
  [Name in keyof typeof EVENTS]?: (event: (typeof EVENTS)[Name]['__eventType']) => void;
};

/** What the element needs and may be told; see the table in the README of `@trustgauge/widget`. */
export type TrustGaugeSettings = Pick<TrustGaugeElement, 'site'> &
  Partial<
    Pick<
      TrustGaugeElement,
      | 'survey'
      | 'collector'
      | 'presentation'
      | 'segments'
      | 'person'
      | 'tab'
      | 'words'
      | 'preview'
      | 'asked'
      | 'allowAutomated'
    >
  >;

export type TrustGaugeProps = TrustGaugeSettings &
  TrustGaugeEvents &
  Omit<React.HTMLAttributes<TrustGaugeElement>, 'children' | keyof TrustGaugeEvents>;

/** A `ref` is the element itself: `ref.current.open()` asks because the person wants to say something. */
export const TrustGauge: React.ForwardRefExoticComponent<
  TrustGaugeProps & React.RefAttributes<TrustGaugeElement>
> = createComponent({
  react: React,
  tagName: 'trust-gauge',
  elementClass: TrustGaugeElement,
  displayName: 'TrustGauge',
  events: EVENTS,
});
