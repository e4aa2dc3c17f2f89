/**
 * Elements without markup: nothing is ever parsed, so the strictest policy needs to allow nothing, no Trusted Types
 * policy either, and a page served as XHTML works like any other.
 */

import { BUTTON_MARK } from '../input/recorder-marks.js';
import { unshadowed } from '../unshadowed.js';

/** Attribute → value, undefined for none; event → what is done with it. */
export type Attributes = Readonly<Record<string, unknown>>;

/** What is false, undefined or empty is left out. */
export type Child = Node | string | false | undefined;

export function make(name: string, attributes: Attributes, ...children: readonly Child[]): HTMLElement {
  const element = unshadowed(document, 'createElement')(name);
  for (const [key, value] of Object.entries(attributes)) {
    // A property, not a listener: some recorders add their own listener to every element that gets one.
    if (typeof value === 'function') (element as unknown as Record<string, unknown>)[`on${key}`] = value;
    else if (value !== undefined) element.setAttribute(key, String(value));
  }
  if (name === 'button') {
    // Safari on the Mac tabs only to what has a written tabindex.
    element.tabIndex = 0;
    element.className += ` ${BUTTON_MARK}`;
  }
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

export type Make = typeof make;
