/**
 * Where in the site the person is, also as a single-page application moves. Nothing of the page is wrapped.
 */

import { isPageGone, setPageTimeout } from '../page-gone.js';

/** When, in milliseconds after the wait has begun, the address is looked at once in any case: pages correct it early. */
const STARTED_MS = 7_000;

/** What comes with or after a change of the address, where the browser does not report the change itself. */
const EVENTS = ['popstate', 'hashchange', 'keyup', 'pointermove', 'scroll', 'focus', 'visibilitychange'];

/** Whether a pattern such as `/account/*` fits. Query and fragment count where the pattern has one. */
export function matchesPath(pattern: string, { pathname, search, hash }: Location = location): boolean {
  let rest = /[?#]/.test(pattern) ? pathname + search + hash : pathname;
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return rest === first;
  if (!rest.startsWith(first)) return false;
  rest = rest.slice(first.length);
  for (const part of others) {
    const place = rest.indexOf(part);
    if (place === -1) return false;
    rest = rest.slice(place + part.length);
  }
  return rest.endsWith(last);
}

/**
 * Calls when the address has changed. Without the Navigation API it notices a change once the page draws something, or
 * the person does something; a change after which neither happens is not noticed.
 */
export function onAddressChange(listener: () => void, signal: AbortSignal): void {
  // The browser's own: where it has none, an element with that id takes the name.
  const navigation = Object.getOwnPropertyDescriptor(window, 'navigation')?.get?.call(window);
  if (navigation instanceof EventTarget) {
    navigation.addEventListener('currententrychange', listener, { signal });
    return;
  }
  let address = location.href;
  const look = () => {
    if (isPageGone() || address === location.href) return;
    address = location.href;
    listener();
  };
  for (const name of EVENTS) window.addEventListener(name, look, { capture: true, passive: true, signal });
  const started = setPageTimeout(look, STARTED_MS);
  let clicked: ReturnType<typeof setTimeout> | undefined;
  const lookAfterClick = () => {
    clearTimeout(clicked);
    clicked = setPageTimeout(look);
  };
  window.addEventListener('click', lookAfterClick, { capture: true, passive: true, signal });
  const drawing = new MutationObserver(look);
  drawing.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => {
    drawing.disconnect();
    clearTimeout(started);
    clearTimeout(clicked);
  });
}
