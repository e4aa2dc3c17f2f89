/**
 * A finding → the alert that is kept and what receivers are told. The id follows from what was found, so that a batch
 * that is released again after a crash raises nothing twice.
 */
import { createHash } from 'node:crypto';
import type { Alert, AlertEvent, SiteSettings } from '@trustgauge/protocol';
import type { OutgoingEvent } from '../store/outbox-store.js';
import type { WatchedSeries } from '../store/release-store.js';
import type { Stream } from '../store/store.js';
import { guaranteeOf } from './guarantee.js';
import type { Finding } from './watch.js';
import { logThreshold, type WatchSettings } from './watch-settings.js';

export function toAlert(
  stream: Stream,
  { dimension, value }: WatchedSeries,
  { kind, startedOn, raisedOn, logEvidence, floor }: Finding,
  settings: WatchSettings,
): Alert {
  const identity = JSON.stringify([stream, dimension, value, kind, raisedOn]);
  return {
    id: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    ...stream,
    dimension: dimension === '' ? null : dimension,
    value: dimension === '' ? null : value,
    kind,
    raisedOn,
    startedOn,
    logEvidence,
    logThreshold: logThreshold(settings),
    floor: floor.value,
    floorSource: floor.source,
    unit: floor.unit,
    guarantee: guaranteeOf(settings, floor.source),
    acknowledged: null,
  };
}

export function toEvent(alert: Alert, { product, isSimulated }: SiteSettings, atMs: number): OutgoingEvent {
  const { id, kind, dimension, value, startedOn, floor } = alert;
  const whom = dimension === null ? 'People’s confidence' : `Confidence of people with ${dimension} ${value}`;
  const percent = `${Math.round(floor * 100)} %`;
  const what =
    kind === 'fall'
      ? `${whom} that their data is safe with ${product} has fallen below ${percent}.`
      : `${whom} that their data is safe with ${product} is above ${percent} again.`;
  const event: AlertEvent = {
    type: `alert.${kind}`,
    timestamp: new Date(atMs).toISOString(),
    alert,
    text: `${isSimulated ? 'Simulated: ' : ''}${what} It most likely began about ${startedOn}.`,
  };
  return { id, event };
}
