/**
 * One question at a time on a page, whichever survey, and whichever copy or version of the element asks it: whose
 * turn it is stands in the document, under a symbol that all of them share.
 */
const ASKING = Symbol.for('trustgauge.asking');

interface Asking {
  /** Goes away without counting as closed. */
  leave(): void;
}

type Page = Document & { [ASKING]?: Asking | undefined };

/** Who is asking on this page. */
export function whoseTurn(): Asking | undefined {
  return (document as Page)[ASKING];
}

export function takeTurn(asking: Asking): void {
  (document as Page)[ASKING] = asking;
}

/** Harmless where it is somebody else's. */
export function endTurn(asking: Asking): void {
  if (whoseTurn() === asking) (document as Page)[ASKING] = undefined;
}
