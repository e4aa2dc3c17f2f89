/**
 * One question at a time on a page, whichever survey, and whichever copy or version of the element asks it: whose
 * turn it is stands in the document, under a symbol that all of them share.
 */
const ASKING = Symbol.for('trustgauge.asking');
const WAITING = Symbol.for('trustgauge.waiting');

interface Asking {
  /** Goes away without counting as closed. */
  leave(): void;
}

interface Page {
  [ASKING]?: Asking | undefined;
  /** What to call when the question that is asked now has left. */
  [WAITING]?: Set<() => void>;
}

const page = () => document as Page;

/** Who is asking on this page. */
export function whoseTurn(): Asking | undefined {
  return page()[ASKING];
}

export function takeTurn(asking: Asking | undefined): void {
  page()[ASKING] = asking;
}

/** Ignored where it is another one's turn. */
export function endTurn(asking: Asking): void {
  if (whoseTurn() !== asking) return;
  takeTurn(undefined);
  for (const go of page()[WAITING] ?? []) go();
}

/** Calls with the end of each turn, until the signal ends it. */
export function onTurnEnd(call: () => void, signal: AbortSignal): void {
  const waiting = page()[WAITING] ?? new Set();
  page()[WAITING] = waiting.add(call);
  signal.addEventListener('abort', () => waiting.delete(call));
}
