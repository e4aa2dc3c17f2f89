/**
 * Days from which on answers come from a widget that asks or counts otherwise. They stand on the line, so that nobody
 * takes the widget's change for one of people's minds.
 */
import type { WidgetChange } from '@trustgauge/protocol';
import type { Batch } from '../store/release-store.js';

/**
 * By what a batch shows that it is in. A later look adds its name to `WidgetChangeSchema`, a line here that tells it by
 * what a batch carries, and its words to the dashboard.
 */
const IS_IN: Readonly<Record<WidgetChange['kind'], (batch: Batch) => boolean>> = {
  seen: ({ countedWhen }) => countedWhen === 'seen',
};

/** Oldest first. None where the first batch has it already: nothing before it differs. @param batches Oldest first. */
export function toWidgetChanges(batches: readonly Batch[]): WidgetChange[] {
  const changes = (Object.keys(IS_IN) as WidgetChange['kind'][]).flatMap((kind) => {
    const first = batches.findIndex(IS_IN[kind]);
    const date = batches[first]?.firstDay;
    return first <= 0 || date === undefined ? [] : [{ kind, date }];
  });
  return changes.sort((one, other) => (one.date < other.date ? -1 : 1));
}
