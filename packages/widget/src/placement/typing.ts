/** Whether something is being typed, also in a frame of the page's own origin. */
import { unshadowed } from '../unshadowed.js';
import type { Changes } from './changes.js';
import { focused } from './focused.js';
import { isFrame, takesText } from './takes-text.js';

/** A field in which nothing has been typed for so long, in milliseconds, is only where the focus was left. */
const SILENT_MS = 10_000;

/** The focus goes or arrives, or something is typed. */
const INPUTS = ['blur', 'focus', 'keydown', 'input', 'compositionupdate'];

export class Typing {
  readonly #changes: Changes;
  /** When it was last heard of, in milliseconds of the page's clock. */
  #heardMs = performance.now();
  /** Whether the focus has come back from a frame. In WebKit the frame stays the active element then. */
  #isBack = false;

  constructor(changes: Changes) {
    this.#changes = changes;
    this.#listen(window);
  }

  /** In how many milliseconds a field in which nothing is typed holds nothing up any more. */
  get leftMs(): number {
    return this.#heardMs + SILENT_MS - performance.now();
  }

  /**
   * What is being typed into, or the frame that holds it. Of a frame of another origin nothing is heard, so it counts
   * as long as it has the focus.
   */
  field(): Element | undefined {
    const outermost = focused();
    let element = outermost;
    for (let inner = documentIn(element); inner; inner = documentIn(element)) {
      if (inner.defaultView) this.#listen(inner.defaultView);
      element = focused(inner);
    }
    if (!outermost || !element || !takesText(element)) return undefined;
    return (isFrame(element) ? !this.#isBack : this.leftMs > 0) ? outermost : undefined;
  }

  /** Ignored where it listens already. */
  #listen(view: Window): void {
    this.#changes.listen(view);
    const { signal } = this.#changes;
    for (const name of INPUTS)
      view.addEventListener(name, this.#hear, { capture: true, passive: true, signal });
  }

  readonly #hear = ({ type, target }: Event): void => {
    if (target === window) this.#isBack = type === 'focus';
    this.#heardMs = performance.now();
  };
}

/** The document in a frame of the same origin. */
function documentIn(element: Element | null): Document | null {
  return element && isFrame(element)
    ? (unshadowed(element as HTMLIFrameElement, 'contentDocument') ?? null)
    : null;
}
