/**
 * Elements without markup: nothing is ever parsed, so the strictest policy needs to allow nothing, no Trusted Types
 * policy either, and a page served as XHTML works like any other.
 */
import { unshadowed } from '../unshadowed.js';

/** Attribute → value, undefined for none; event → listener. */
export type Attributes = Readonly<Record<string, unknown>>;

/** What is false, undefined or empty is left out. */
export type Child = Node | string | false | undefined;

export function make(name: string, attributes: Attributes, ...children: readonly Child[]): HTMLElement {
  const element = unshadowed(document, 'createElement')(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value as EventListener);
    else if (value !== undefined) element.setAttribute(key, String(value));
  }
  // Safari on the Mac tabs only to what has a written tabindex.
  if (name === 'button') element.tabIndex = 0;
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

export type Make = typeof make;
