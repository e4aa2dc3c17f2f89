/**
 * The keys that the frame uses stay in the frame: a shortcut of the page must neither answer instead of the person nor
 * keep the person from answering. All other keys reach the page.
 */

import { moveAmongRadios } from './radio-keys.js';

const OWN_KEYS = /^(Arrow\w+|Home|End|Enter| |Escape)$/;

/** For keys that go down and up in the frame. */
export function onKey(event: KeyboardEvent, onEscape: (event: Event) => void): void {
  const { key, type, repeat } = event;
  if (!OWN_KEYS.test(key)) return;
  event.stopImmediatePropagation();
  const isDown = type === 'keydown';
  const target = event.composedPath()[0] as HTMLElement;
  if (isDown && key === 'Escape') onEscape(event);
  if (isDown) moveAmongRadios(event, target);
  const button = target.closest('button');
  if (!button || (key !== ' ' && key !== 'Enter')) return;
  // Pressed here and not by the browser, which presses nothing where a listener of the page has cancelled the key.
  event.preventDefault();
  if (isDown && !repeat) button.click();
}
