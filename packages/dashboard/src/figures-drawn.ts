/**
 * When the overview's words and numbers have been painted: what is heavy and comes with them waits for that, so that
 * nobody reads later for its sake.
 */

import { afterPaint } from './after-paint.js';

/** Whoever waits goes on after this long, in milliseconds, also where there is nothing to be drawn. */
const LONGEST_WAIT_MS = 3_000;

let tell: () => void = () => {};
const drawn = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Called where they have just been put into the page. */
export function tellFiguresDrawn(): void {
  afterPaint(tell);
}

export function figuresDrawn(): Promise<void> {
  return Promise.race([drawn, new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
}
