/**
 * Events and receivers as the tests use them; parts of them can be replaced.
 */
import type { Alert, AlertEvent } from '@trustgauge/protocol';
import type { OutgoingEvent, ReceiverRecord } from '../../dist/store/outbox-store.js';

export const alert: Alert = {
  id: 'alert-1',
  site: 'site-one',
  survey: 'pulse',
  series: '0000000000000000',
  environment: 'live',
  entry: 'invited',
  mode: 'plain',
  dimension: null,
  value: null,
  kind: 'fall',
  raisedOn: '2026-03-10',
  startedOn: '2026-03-02',
  logEvidence: 9.1,
  logThreshold: 8.2,
  floor: 0.6,
  floorSource: 'target',
  unit: 'answer',
  guarantee: {
    meanBatchesToFalseAlarm: 3650,
    seriesWatched: 1,
    chanceInAYear: 0.1,
    isConditional: false,
    text: 'While confidence is at or above the floor, a false alarm comes once in 3650 batches at the most.',
  },
  acknowledged: null,
};

export function fallEvent(changes: Partial<AlertEvent> = {}): AlertEvent {
  return {
    type: 'alert.fall',
    timestamp: '2026-03-10T12:00:00.000Z',
    alert,
    text: 'Confidence of Acme’s customers has fallen below 60 %.',
    ...changes,
  };
}

export function outgoing(id = 'event-1', changes: Partial<AlertEvent> = {}): OutgoingEvent {
  return { id, event: fallEvent(changes) };
}

export function receiverRecord(changes: Partial<ReceiverRecord> = {}): ReceiverRecord {
  return {
    id: 'receiver-1',
    site: 'site-one',
    kind: 'webhook',
    label: 'On call',
    target: 'https://hooks.example/alerts',
    secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
    createdAtMs: 0,
    ...changes,
  };
}
