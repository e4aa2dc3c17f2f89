/**
 * The keys that the frame uses stay in the frame: a shortcut of the page must neither answer instead of the person nor
 * keep the person from answering. All other keys reach the page.
 */

const OWN_KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End|Enter| |Escape)$/;

/** Listens on the frame, for keys that go down and up. */
export function onKey(event: KeyboardEvent, onEscape?: (event: Event) => void): void {
  const { key, type, repeat, target } = event;
  if (!OWN_KEYS.test(key)) return;
  event.stopPropagation();
  if (key === 'Escape') onEscape?.(event);
  const button = (target as Element).closest('button');
  if (!button || (key !== ' ' && key !== 'Enter')) return;
  // Pressed here and not by the browser, which presses nothing where a listener of the page has cancelled the key.
  event.preventDefault();
  if (type === 'keydown' && !repeat) button.click();
}
