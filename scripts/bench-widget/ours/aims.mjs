/**
 * What the project aims at, and whether this run has reached it.
 */
import { whole } from '../measures.mjs';

const times = (value) => `${value.toFixed(2)}×`;
const shift = (value) => value.toFixed(3);
/** Rounded as the table shows it. */
const asWritten = (value) => Number(shift(value));

const LARGEST_QUIET_BYTES = 2_600;
const LARGEST_WITH_ELEMENT_BYTES = 14_000;
const MOST_ADDED_BLOCKING_MS = 5;
/** Placements that may move the page, and how far. The bound of all others is 0. */
const SHIFT_BOUNDS = { 'inline by script, otherwise': 0.055 };

/**
 * @param {{ visits: Record<string, Record<string, number>>, blank: Record<string, number>,
 * arrivals: Record<string, Record<string, number>>, shifts: Record<string, number>,
 * quiet: Record<string, import('../watch-requests.mjs').Requests> }} run Medians of each product by its title, of the
 * host page alone and of our other ways onto the page; the largest layout shift of each placement; single quiet visits.
 * @returns {string[][]} The head and the rows: what, measured, aim, reached.
 */
export function aimsOf({ visits, blank, arrivals, shifts, quiet }) {
  const ours = visits.TrustGauge;
  const { slowScript, otherOrigin, serverRendered } = arrivals;
  const { waiting, asksNobody, firstInPause, nextInPause } = quiet;
  const atMost = (title, value, bound, write = whole) => [
    title,
    write(value),
    `≤ ${write(bound)}`,
    value <= bound ? 'yes' : 'no',
  ];
  const fact = (title, text) => [title, text, '', ''];
  return [
    ['', 'measured', 'aim', 'reached'],
    atMost(
      'first answer control: compared with Sentry’s',
      ours.controlMs / visits['Sentry feedback'].controlMs,
      0.75,
      times,
    ),
    atMost(
      'first answer control: compared with PostHog’s',
      ours.controlMs / visits.PostHog.controlMs,
      0.35,
      times,
    ),
    atMost(
      'first answer control: slow deferred script, compared with none',
      slowScript.controlMs / ours.controlMs,
      1.15,
      times,
    ),
    atMost('round trips to the first answer control', ours.roundTrips, 1),
    atMost('round trips: collector on another origin', otherOrigin.roundTrips, 1),
    atMost('connections: collector on another origin', otherOrigin.connections, 1),
    fact('first answer control: collector on another origin, ms', whole(otherOrigin.controlMs)),
    fact('server-rendered: first answer control, ms', whole(serverRendered.controlMs)),
    fact('server-rendered: interactive, ms', whole(serverRendered.interactiveMs)),
    atMost(
      'blocking time beyond the host page’s, ms',
      ours.blockingMs - blank.blockingMs,
      MOST_ADDED_BLOCKING_MS,
    ),
    atMost('asks nobody: requests', asksNobody.requests, 1),
    atMost('asks nobody: bytes of the body', asksNobody.bodyBytes, LARGEST_QUIET_BYTES),
    fact('asks nobody: bytes, headers included', whole(asksNobody.bytes)),
    fact('waits for an event of the page: requests', String(waiting.requests)),
    fact('waits for an event of the page: bytes, headers included', whole(waiting.bytes)),
    atMost('in the pause, first visit: requests', firstInPause.requests, 1),
    atMost(
      'in the pause, first visit: bytes of the body',
      firstInPause.bodyBytes,
      LARGEST_WITH_ELEMENT_BYTES,
    ),
    [
      'in the pause, every other visit',
      `${nextInPause.requests} request, ${nextInPause.bytes} bytes`,
      '1 × 304',
      nextInPause.requests === 1 && nextInPause.notModified === 1 ? 'yes' : 'no',
    ],
    ...Object.entries(shifts).map(([placement, value]) =>
      atMost(`layout shift: ${placement}`, asWritten(value), SHIFT_BOUNDS[placement] ?? 0, shift),
    ),
  ];
}
