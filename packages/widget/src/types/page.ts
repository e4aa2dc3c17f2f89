/**
 * What a page has once the element or the script tag is on it: the tag, its events, and the script's one global.
 */
import type { TrustGaugeEventMap } from '../element/events.js';
import type { Segments } from '../element/segments.js';
import type { TrustGaugeElement } from '../element/trust-gauge.js';
import type { Person } from '../schedule/person.js';

/** The script tag's one global. Commands are kept until the script has loaded. */
export interface TrustGaugeCommands {
  /** Declared segments of this person, such as `{ plan: 'team' }`. */
  (command: 'segments', segments: Segments): void;
  /** What the schedule needs to know of this person. Never leaves the page. */
  (command: 'person', person: Person): void;
  /** Asks now, whatever the survey waits for, unless something speaks against it. */
  (command: 'invite', survey?: string): void;
  /** Asks because the person wants to say something: counted apart from those who were invited. */
  (command: 'open', survey?: string): void;
  /** Takes everything off the page. */
  (command: 'destroy'): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'trust-gauge': TrustGaugeElement;
  }
  interface HTMLElementEventMap extends TrustGaugeEventMap {}
  interface DocumentEventMap extends TrustGaugeEventMap {}
  interface WindowEventMap extends TrustGaugeEventMap {}
  interface Window {
    /** Commands for the script tag. Undefined before the script or the stub has run. */
    trustgauge?: TrustGaugeCommands;
  }
}
