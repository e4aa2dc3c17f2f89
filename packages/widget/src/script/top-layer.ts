/** What the loader and the element import to lie over the page. Self-contained: the loader needs it without the element. */
import { standTab as stand } from '../top-layer/tab.js';
import { placeFor } from './place-for.js';

export { isBusy } from '../top-layer/busy.js';
export { raise } from '../top-layer/raise.js';

/** The button of a survey, where the page has put its tag, or else at the edge of the window. */
export function standTab(
  id: string,
  placement: string | undefined,
  script: DOMStringMap,
  onPress: () => void,
  signal: AbortSignal,
): void {
  const tag = placeFor(id, placement, script);
  const isInline = (tag.getAttribute('presentation') ?? placement ?? 'inline') === 'inline';
  stand(tag, { label: tag.getAttribute('tab') || script.tab, isInline, onPress }, signal);
}
