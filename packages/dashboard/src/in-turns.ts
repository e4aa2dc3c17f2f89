/**
 * Draws a long page in turns: what stands first is painted before the next part is made, so that nobody waits for what
 * they can't see yet, and no part holds up the keyboard for long. A reactive controller of the element that draws them.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterPaint } from './after-paint.js';

export class InTurns implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #count: number;
  #drawn = 1;
  #isBegun = false;
  #takeBack: (() => void) | undefined;

  /** @param count Of all the turns. The first is drawn with the host itself. */
  constructor(host: ReactiveControllerHost, count: number) {
    this.#host = host;
    this.#count = count;
    host.addController(this);
  }

  /** Whether this turn has come, counted from 0. Once all have, they stay. */
  has(turn: number): boolean {
    return turn < this.#drawn;
  }

  get isOver(): boolean {
    return this.#drawn >= this.#count;
  }

  /** The first turn is there: the others follow, each when the one before has been painted. */
  begin(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    this.#next();
  }

  hostUpdated(): void {
    if (this.#isBegun) this.#next();
  }

  hostDisconnected(): void {
    this.#takeBack?.();
    this.#takeBack = undefined;
  }

  #next(): void {
    if (this.isOver || this.#takeBack) return;
    this.#takeBack = afterPaint(() => {
      this.#takeBack = undefined;
      this.#drawn += 1;
      this.#host.requestUpdate();
    });
  }
}
