/**
 * The code of a page, which is fetched when the page is first opened: whether it is there, and another try where it is
 * not. A reactive controller of the element that shows pages.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mountedAt } from './mount.js';

type Load = () => Promise<unknown>;

export class PageCode implements ReactiveController {
  /** `missing`: this machine is not connected, or another version was put in place and the file is gone. */
  state: 'there' | 'coming' | 'missing' = 'there';

  readonly #host: ReactiveControllerHost;
  readonly #reload: () => void;
  #load: Load | undefined;

  /** @param reload Loads the whole page anew, by its address. */
  constructor(host: ReactiveControllerHost, reload = () => location.reload()) {
    this.#host = host;
    this.#reload = reload;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
  }

  /** Wants a page's code; undefined where it came along. Asked of the same page again, it changes nothing. */
  want(load: Load | undefined): void {
    if (load === this.#load) return;
    this.#load = load;
    this.state = load ? 'coming' : 'there';
    if (load) void this.#fetch(load);
  }

  /**
   * Fetches it once more. Where that fails though the collector answers, the whole page is loaded anew, which loses
   * nothing: what is shown stands in the address. Either the files have been replaced by those of another version, or
   * the browser remembers the failure (Chromium does, for as long as a document lives).
   */
  async tryAgain(): Promise<void> {
    if (!this.#load || (await this.#fetch(this.#load))) return;
    const answers = await fetch(`${mountedAt()}/`, { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) this.#reload();
  }

  /** @returns Whether it is there. */
  async #fetch(load: Load): Promise<boolean> {
    const isThere = await load().then(
      () => true,
      () => false,
    );
    // Meanwhile another page may have been opened.
    if (load === this.#load) {
      this.state = isThere ? 'there' : 'missing';
      this.#host.requestUpdate();
    }
    return isThere;
  }

  readonly #onOnline = () => {
    if (this.state === 'missing') void this.tryAgain();
  };
}
