/**
 * What the detectors found, what is done about it, and who is told of it.
 */
import {
  type Alert,
  type BaselineChoice,
  type ClockStep,
  type Delivery,
  type DeliveryList,
  type NewReceiver,
  type Receiver,
  type ReceiverAdded,
  type ReceiverList,
  ROUTES,
  routeTo,
  type WatchedFigure,
} from '@trustgauge/protocol';
import { request } from './api.js';

export interface AlertList {
  /** Newest first. */
  readonly alerts: readonly Alert[];
  readonly watches: readonly WatchedFigure[];
  /** The newest step of the collector's clock; null where there was none lately. */
  readonly clock: ClockStep | null;
}

export async function readAlerts(site: string, signal: AbortSignal): Promise<AlertList> {
  return (await request(routeTo(ROUTES.alerts, { site }), { signal })).json();
}

/** @throws ApiFailure `alert_already_acknowledged` */
export async function acknowledge(site: string, alert: string, baseline: BaselineChoice): Promise<void> {
  const route = routeTo(ROUTES.acknowledgement, { site, alert });
  await request(route, { method: 'POST', body: JSON.stringify({ baseline }) });
}

export interface Receivers {
  readonly receivers: readonly Receiver[];
  /** Newest first. */
  readonly deliveries: readonly Delivery[];
}

export async function readReceivers(site: string, signal: AbortSignal): Promise<Receivers> {
  const [receivers, deliveries] = await Promise.all(
    [ROUTES.receivers, ROUTES.deliveries].map((route) => request(routeTo(route, { site }), { signal })),
  );
  return {
    ...((await receivers?.json()) as ReceiverList),
    ...((await deliveries?.json()) as DeliveryList),
  };
}

/** @throws ApiFailure `target_not_allowed`, `too_many_receivers` */
export async function addReceiver(site: string, receiver: NewReceiver): Promise<ReceiverAdded> {
  const route = routeTo(ROUTES.receivers, { site });
  return (await request(route, { method: 'POST', body: JSON.stringify(receiver) })).json();
}

/** Sends a test now, and says what became of it. */
export async function testReceiver(site: string, receiver: string): Promise<Delivery> {
  const route = routeTo(ROUTES.receiverTest, { site, receiver });
  return (await request(route, { method: 'POST' })).json();
}

export async function deleteReceiver(site: string, receiver: string): Promise<void> {
  await request(routeTo(ROUTES.receiver, { site, receiver }), { method: 'DELETE' });
}
