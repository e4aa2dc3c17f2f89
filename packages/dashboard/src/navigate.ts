/**
 * How a part of the page asks for another address: links by their `href`, controls by this event.
 */
import type { LocationState } from './location-state.js';

export type NavigateEvent = CustomEvent<Partial<LocationState>>;

/** Fires `navigate`, which the page answers. */
export function navigate(from: EventTarget, change: Partial<LocationState>): void {
  from.dispatchEvent(new CustomEvent('navigate', { detail: change, bubbles: true, composed: true }));
}
