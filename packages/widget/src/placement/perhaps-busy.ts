import { unshadowed } from '../unshadowed.js';
import { focused } from './focused.js';
import { possibleDialogs } from './possible-dialogs.js';

/** What can have the focus and never takes text. */
const TEXTLESS = 'a, body, button, html, select, summary';

/**
 * Whether there may be something that must not be interrupted. Quick and without memory: what this finds is looked at
 * more closely by interruption.ts, which is loaded only then.
 */
export function isPerhapsBusy(): boolean {
  const element = focused() as HTMLElement | null;
  return (
    unshadowed(document, 'visibilityState') !== 'visible' ||
    !!unshadowed(document, 'fullscreenElement') ||
    (!!element && (unshadowed(element, 'isContentEditable') || !unshadowed(element, 'matches')(TEXTLESS))) ||
    possibleDialogs().length > 0
  );
}
