/**
 * What the detectors found and know, and what receivers were told of it, as rows.
 */
import * as v from 'valibot';
import type { Alert, Delivery, Guarantee, Receiver } from './alert.js';
import type { SiteDays } from './mark-tables.js';
import type { WatchedFigure } from './summary.js';
import { type Fields, type Table, toTable } from './table.js';

/** `alerts`: what was found. `watches`: what each detector knows now. */
export const AlertTableSchema = v.picklist(['alerts', 'watches']);

const NO_GUARANTEE: Guarantee = {
  meanBatchesToFalseAlarm: 0,
  seriesWatched: 0,
  chanceInAYear: 0,
  isConditional: false,
  text: '',
};

/** Each with its evidence, the promise that it was raised under, and what was chosen after it. */
export function alertsTable(alerts: readonly Alert[], { site, timeZone }: SiteDays): Table {
  const row = (alert: Omit<Alert, 'site'>): Fields => ({
    id: alert.id,
    kind: alert.kind,
    startedOn: alert.startedOn,
    raisedOn: alert.raisedOn,
    dimension: alert.dimension,
    value: alert.value,
    floor: alert.floor,
    floorSource: alert.floorSource,
    logEvidence: alert.logEvidence,
    logThreshold: alert.logThreshold,
    unit: alert.unit,
    ...guaranteeFields(alert.guarantee),
    acknowledgedAt: alert.acknowledged?.at ?? null,
    baseline: alert.acknowledged?.baseline ?? null,
    survey: alert.survey,
    series: alert.series,
    environment: alert.environment,
    entry: alert.entry,
    mode: alert.mode,
  });
  const like = row({
    id: '',
    kind: 'fall',
    startedOn: '',
    raisedOn: '',
    dimension: null,
    value: null,
    floor: 0,
    floorSource: 'target',
    logEvidence: 0,
    logThreshold: 0,
    unit: 'answer',
    guarantee: NO_GUARANTEE,
    acknowledged: null,
    survey: '',
    series: '',
    environment: 'live',
    entry: 'invited',
    mode: 'plain',
  });
  return toTable('alerts', like, alerts.map(row), { site, timeZone });
}

export function watchesTable(watches: readonly WatchedFigure[], { site, timeZone }: SiteDays): Table {
  const row = (watch: WatchedFigure): Fields => ({
    survey: watch.survey,
    dimension: watch.dimension,
    value: watch.value,
    phase: watch.phase,
    floor: watch.floor,
    floorSource: watch.floorSource,
    logEvidence: watch.logEvidence,
    logThreshold: watch.logThreshold,
    unit: watch.unit,
    dispersion: watch.dispersion,
    ...guaranteeFields(watch.guarantee),
  });
  const like = row({
    survey: '',
    dimension: null,
    value: null,
    phase: 'learning',
    floor: null,
    floorSource: 'target',
    logEvidence: null,
    logThreshold: 0,
    unit: 'answer',
    dispersion: null,
    guarantee: NO_GUARANTEE,
  });
  return toTable('watches', like, watches.map(row), { site, timeZone });
}

export function receiversTable(receivers: readonly Receiver[], site: string): Table {
  const row = ({ id, kind, label, target }: Receiver): Fields => ({ id, kind, label, target });
  const like = row({ id: '', kind: 'email', label: '', target: '' });
  return toTable('receivers', like, receivers.map(row), { site });
}

/** @param receivers Those that there are now; of one that was deleted only its id is known. */
export function deliveriesTable(
  deliveries: readonly Delivery[],
  receivers: readonly Receiver[],
  { site, timeZone }: SiteDays,
): Table {
  const row = ({ at, type, eventId, receiver, attempt, outcome, detail }: Delivery): Fields => {
    const known = receivers.find(({ id }) => id === receiver);
    return {
      at,
      type,
      eventId,
      receiver,
      receiverKind: known?.kind ?? null,
      receiverLabel: known?.label ?? null,
      attempt,
      outcome,
      detail,
    };
  };
  const like = row({
    at: '',
    type: 'test',
    eventId: '',
    receiver: '',
    attempt: 0,
    outcome: 'failed',
    detail: '',
  });
  return toTable('deliveries', like, deliveries.map(row), { site, timeZone });
}

function guaranteeFields(guarantee: Guarantee): Fields {
  return {
    meanBatchesToFalseAlarm: guarantee.meanBatchesToFalseAlarm,
    seriesWatched: guarantee.seriesWatched,
    chanceInAYear: guarantee.chanceInAYear,
    isConditional: guarantee.isConditional,
    guarantee: guarantee.text,
  };
}
