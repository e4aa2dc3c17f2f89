/** What the loader imports to stand a button: self-contained, so that a page without the element can have it. */
import { standTabIn } from '../placement/tab.js';

export { standTabOf } from '../placement/tab.js';

import { placeFor } from './place-for.js';

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
  standTabIn(tag, { label: tag.getAttribute('tab') || script.tab, isInline, onPress }, signal);
}
