/**
 * What has to happen in the page before a survey asks. Listeners and timers end with the signal they were given.
 */

import type { Trigger } from '@trustgauge/protocol/wire';
import { setPageTimeout } from '../page-gone.js';
import { unshadowed } from '../unshadowed.js';
import type { Warn } from '../warn-once.js';
import { checkSelector } from './check-selector.js';
import { matchesPath, onAddressChange } from './page-address.js';

type Fire = () => void;

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll', 'visibilitychange'];

/** True with the first of the triggers, once the page is in view; false when the signal ends the wait. */
export function whenTriggered(
  triggers: readonly Trigger[],
  signal: AbortSignal,
  warn: Warn,
): Promise<boolean> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (isTime: boolean) => {
      over.abort();
      resolve(isTime);
    };
    if (signal.aborted) return end(false);
    signal.addEventListener('abort', () => end(false), { signal: over.signal });
    for (const trigger of triggers) {
      try {
        armOnPath(trigger, () => whenInView(() => end(true), over.signal), over.signal);
      } catch {
        // Nothing else of a trigger can be invalid.
        warn('trigger_invalid', `${(trigger as { selector?: string }).selector}`);
      }
      if (over.signal.aborted) return;
    }
  });
}

/** A trigger that names a path waits only while the person is there, and begins anew with each arrival. */
function armOnPath(trigger: Trigger, fire: Fire, signal: AbortSignal): void {
  const path = 'path' in trigger ? trigger.path : undefined;
  if (path === undefined) {
    arm(trigger, fire, signal);
    return;
  }
  let here: AbortController | undefined;
  const look = () => {
    if (!matchesPath(path)) {
      here?.abort();
      here = undefined;
    } else if (!here) {
      here = new AbortController();
      arm(trigger, fire, AbortSignal.any([signal, here.signal]));
    }
  };
  onAddressChange(look, signal);
  look();
}

/** By call, or by something that only a newer collector knows, means: not by itself. */
function arm(trigger: Trigger, fire: Fire, signal: AbortSignal): void {
  const { on } = trigger;
  if (on === 'page') fire();
  if (on === 'event') onElementEvent(trigger.event, trigger.selector, fire, signal);
  if (on === 'delay') after(trigger.seconds * 1_000, fire, signal);
  if (on === 'idle') onIdle(trigger.seconds * 1_000, fire, signal);
  if (on === 'exit') onExitIntent(fire, signal);
}

/** On the way down, so that an event that does not bubble is heard too, also out of an open shadow tree. */
function onElementEvent(event: string, selector: string | undefined, fire: Fire, signal: AbortSignal): void {
  if (selector) checkSelector(selector);
  const hear = (heard: Event) => {
    const isMeant = (target: EventTarget) =>
      target instanceof Element && unshadowed(target, 'matches')(selector ?? '');
    // After whatever the page itself does with it.
    if (!selector || heard.composedPath().some(isMeant)) after(0, fire, signal);
  };
  window.addEventListener(event, hear, { capture: true, passive: true, signal });
}

function onIdle(lastsMs: number, fire: Fire, signal: AbortSignal): void {
  let inputAt = performance.now();
  // One timer that finds out how much longer, instead of one that every movement of the mouse puts off.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const leftMs = inputAt + lastsMs - performance.now();
    timer = leftMs > 0 ? setPageTimeout(look, leftMs) : undefined;
    if (leftMs <= 0 && isInView()) fire();
  };
  const note = () => {
    inputAt = performance.now();
    timer ??= setPageTimeout(look, lastsMs);
  };
  for (const input of INPUTS) window.addEventListener(input, note, { capture: true, passive: true, signal });
  note();
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** A mouse or pen that leaves the window upwards, where tabs and the address are. A finger leaves by being lifted. */
function onExitIntent(fire: Fire, signal: AbortSignal): void {
  const leave = ({ pointerType, clientY }: PointerEvent) => {
    if (pointerType !== 'touch' && clientY <= 0) fire();
  };
  unshadowed(document, 'documentElement').addEventListener('pointerleave', leave, { signal });
}

function after(delayMs: number, work: () => void, signal: AbortSignal): void {
  const timer = setPageTimeout(work, delayMs);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function isInView(): boolean {
  return unshadowed(document, 'visibilityState') === 'visible';
}

/** Nobody is asked behind another tab. */
function whenInView(work: () => void, signal: AbortSignal): void {
  const look = () => {
    if (isInView()) work();
  };
  window.addEventListener('visibilitychange', look, { signal });
  look();
}
