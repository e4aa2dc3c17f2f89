/** A document in a window of WebKit: the window's own, or one of its frames. */
export class WebKitFrame {
  #driver;
  #place;
  #url;

  /**
   * @param {import('./web-driver.mjs').WebDriver} driver
   * @param {{ window: string, frame: number | null, url?: string }} place `url` is where a frame was when it was found.
   */
  constructor(driver, { window, frame, url = '' }) {
    this.#driver = driver;
    this.#place = { window, frame };
    this.#url = url;
  }

  url() {
    return this.#url;
  }

  /**
   * Runs a function in the document and waits for what it returns or promises: something that JSON can hold.
   * @param {Function} run Uses nothing from around it.
   */
  async evaluate(run, ...given) {
    const script = `const done = arguments[arguments.length - 1];
      const given = [...arguments].slice(0, -1);
      (async () => (${run})(...given))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.command('POST', '/execute/async', { script, args: given });
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** A command of the protocol: {@link import('./web-driver.mjs').WebDriver.command}. */
  command(method, path, body) {
    return this.#driver.command(this.#place, method, path, body);
  }
}
