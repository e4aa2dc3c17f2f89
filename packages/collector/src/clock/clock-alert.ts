/**
 * A step of the clock as receivers are told of it.
 */
import type { OutgoingEvent } from '../store/outbox-store.js';
import { minuteOf } from './clock-unfit.js';
import { type ClockEvent, DAY_MS, HOUR_MS, needsConfirmation } from './steady-clock.js';

/** @param atMs When it is told, by the time that is believed. */
export function toClockAlert(
  { fromMs, toMs }: Pick<ClockEvent, 'fromMs' | 'toMs'>,
  atMs: number,
): OutgoingEvent {
  const stepMs = toMs - fromMs;
  const isConfirmationNeeded = needsConfirmation(stepMs);
  const until = isConfirmationNeeded
    ? 'it is back, or an operator has run trustgauge doctor --confirm-clock'
    : 'it is back, or has run steadily for ten minutes';
  return {
    // Several collectors may see steps of their own; each step is told once.
    id: `clock-${Math.round(fromMs)}-${Math.round(toMs)}`,
    event: {
      type: 'alert.clock',
      timestamp: new Date(atMs).toISOString(),
      alert: null,
      clock: { from: isoOf(fromMs), to: isoOf(toMs), isConfirmationNeeded },
      text: `The collector’s clock jumped ${stepMs > 0 ? 'forward' : 'back'} by ${lengthOf(Math.abs(stepMs))}, from ${minuteOf(fromMs)} to ${minuteOf(toMs)}. Until ${until}, no day is finished, nothing is deleted, and answers count on the open day.`,
    },
  };
}

export function lengthOf(ms: number): string {
  const [unit, unitMs] = ms >= 2 * DAY_MS ? ['days', DAY_MS] : ['hours', HOUR_MS];
  return `${Math.round(ms / Number(unitMs))} ${unit}`;
}

function isoOf(epochMs: number): string {
  return new Date(Math.round(epochMs)).toISOString();
}
