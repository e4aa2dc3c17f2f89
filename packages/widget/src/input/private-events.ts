/**
 * What a person does in the frame is nobody else's business: from an event, recorders and analytics of the page read
 * which option was pressed and where the mouse was. So it is heard at the window, before it comes to the document where
 * most of them listen, and ends there.
 */

type Handled = Readonly<Record<string, ((event: Event) => void) | null>>;

/** Of the mouse, a pen, a finger, a key or the focus, by the property that listens to it. */
const NAMES = /^on.*(mouse|pointer|click|menu|key|focus|blur)/;
/** Those that have no property, or not on every device. */
const MORE_NAMES = 'focusin focusout touchstart touchmove touchend';

/**
 * Until the signal ends it. What an element of the frame, or the frame, does with an event (`onclick`, `onkeydown`, …)
 * is done from here; the one for keys stops those of which the page must not hear.
 */
export function keepPrivate(frame: HTMLElement, signal: AbortSignal): void {
  // What is dragged over the frame from outside belongs to the page, which has to see where it ends.
  let isOutside = false;
  const hear = (event: Event) => {
    const { type } = event;
    const path = event.composedPath();
    const end = path.indexOf(frame) + 1;
    if (/[re]down|start/.test(type)) isOutside = !end;
    if (!end || (isOutside && ((event as MouseEvent).buttons || /[re]up/.test(type)))) return;
    if (!/key/.test(type)) event.stopImmediatePropagation();
    // It is not heard any more where it was pressed.
    const inside = path.slice(0, end) as unknown as readonly Handled[];
    inside.find((element) => element[`on${type}`])?.[`on${type}`]?.(event);
  };
  const listen = (name: string) => window.addEventListener(name, hear, { capture: true, signal });
  for (const key in frame) if (NAMES.test(key)) listen(key.slice(2));
  MORE_NAMES.split(' ').forEach(listen);
}
