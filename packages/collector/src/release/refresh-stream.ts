/**
 * What was computed from the closed batches of one stream, computed again: after an incident was declared or moved,
 * and after a day was voided or restored. The batches themselves stay as they are.
 */
import { type Acknowledgement, makeAnew } from '../alerts/alerts.js';
import { isVoid } from '../store/is-void.js';
import type { Batch, PartBatch, Refresh, Watch } from '../store/release-store.js';
import { computedFrom, type StreamContext } from './close-stream.js';
import { withCellsLive, withLive } from './live-figures.js';

export function refreshLive(
  context: StreamContext,
  batches: readonly Batch[],
  parts: readonly PartBatch[],
): Refresh {
  const bySegment = parts.filter(({ partition }) => Object.hasOwn(context.record.survey.segments, partition));
  return {
    ...computedFrom(context, batches),
    live: withLive(context, [], batches).map(({ firstDay, live }) => ({ firstDay, live })),
    cells: withCellsLive(context, [], bySegment).map(({ partition, firstDay, cells }) => ({
      partition,
      firstDay,
      live: cells.map(({ live }) => live),
    })),
    watches: null,
    alerts: [],
  };
}

/**
 * @param stored Watches as they are now.
 * @param acknowledgements Of the stream's alerts, oldest first.
 */
export function rebuildWatches(
  context: StreamContext,
  stored: readonly Watch[],
  batches: readonly Batch[],
  parts: readonly PartBatch[],
  acknowledgements: readonly Acknowledgement[],
  atMs: number,
): Refresh {
  const stands = (batch: Batch | PartBatch) => !isVoid(batch, context.voided);
  const { watches, alerts } = makeAnew(
    context,
    stored,
    batches.filter(stands),
    parts.filter(stands),
    acknowledgements,
    atMs,
  );
  return { ...computedFrom(context, batches), live: [], cells: [], watches, alerts };
}
