/**
 * The falls that were found among everybody of a stream, as stretches on its line.
 */
import type { Alarm, Alert } from '@trustgauge/protocol';
import type { Store, Stream } from '../store/store.js';

/** Oldest first. */
export async function selectAlarms({ release }: Store, stream: Stream): Promise<Alarm[]> {
  const alerts = await release.selectAlerts(stream.site);
  return alerts
    .filter((alert) => alert.kind === 'fall' && alert.dimension === null && isOf(alert, stream))
    .map(({ id, startedOn, raisedOn, floor, acknowledged }) => ({
      id,
      startedOn,
      raisedOn,
      floor,
      isAcknowledged: acknowledged !== null,
    }))
    .reverse();
}

function isOf(alert: Alert, { environment, survey, series, entry, mode }: Stream): boolean {
  return (
    alert.environment === environment &&
    alert.survey === survey &&
    alert.series === series &&
    alert.entry === entry &&
    alert.mode === mode
  );
}
