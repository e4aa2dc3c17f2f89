/**
 * The window of one WebKit, under the names that Puppeteer gives to the same things, so that a test and the test
 * runner's commands can drive either.
 */
import { keyCharacter } from './keys.mjs';

const BUTTONS = { left: 0, middle: 1, right: 2 };

export class WebKitPage {
  #driver;

  /** @param {import('./web-driver.mjs').WebDriver} driver */
  constructor(driver) {
    this.#driver = driver;
  }

  /** Resolves once the page has loaded. */
  goto(url) {
    return this.#driver.command('POST', '/url', { url });
  }

  goBack() {
    return this.#driver.command('POST', '/back');
  }

  reload() {
    return this.#driver.command('POST', '/refresh');
  }

  /** @returns {Promise<string>} */
  url() {
    return this.#driver.command('GET', '/url');
  }

  /** @returns {Promise<string>} */
  title() {
    return this.#driver.command('GET', '/title');
  }

  /**
   * Runs a function in the page and waits for what it returns or promises: something that JSON can hold.
   * @param {Function} run Uses nothing from around it.
   */
  async evaluate(run, ...given) {
    const script = `const done = arguments[arguments.length - 1];
      const given = [...arguments].slice(0, -1);
      (async () => (${run})(...given))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.#driver.command('POST', '/execute/async', { script, args: given });
    if (error !== undefined) throw new Error(error);
    return value ?? undefined;
  }

  /**
   * Sets the size of what the page has, in CSS pixels, up to that of the screen. The window goes to the middle of the
   * screen: there the pointer of the display is, and without a window manager the window under it has the focus.
   */
  async setViewport({ width, height }) {
    const bounds = await this.evaluate(
      (width, height) => {
        const outer = [width + outerWidth - innerWidth, height + outerHeight - innerHeight];
        const [x, y] = [screen.width - outer[0], screen.height - outer[1]].map((rest) =>
          Math.floor(rest / 2),
        );
        return { x, y, width: outer[0], height: outer[1] };
      },
      width,
      height,
    );
    await this.#driver.command('POST', '/window/rect', bounds);
    // The window has its size at once, what depends on it in the page with the next frame.
    const got = await this.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      return [innerWidth, innerHeight];
    });
    if (got[0] !== width || got[1] !== height)
      throw new Error(`wanted a viewport of ${width} × ${height}, got ${got[0]} × ${got[1]}`);
  }

  keyboard = {
    down: (key) => this.#keys([{ type: 'keyDown', value: keyCharacter(key) }]),
    up: (key) => this.#keys([{ type: 'keyUp', value: keyCharacter(key) }]),
    press: (key) => this.#keys(pressed(key)),
    type: (text) => this.#keys([...text].flatMap(pressed)),
  };

  mouse = {
    move: (x, y) => this.#pointer([moved(x, y)]),
    down: ({ button = 'left' } = {}) => this.#pointer([{ type: 'pointerDown', button: BUTTONS[button] }]),
    up: ({ button = 'left' } = {}) => this.#pointer([{ type: 'pointerUp', button: BUTTONS[button] }]),
    click: (x, y, { button = 'left' } = {}) =>
      this.#pointer([
        moved(x, y),
        { type: 'pointerDown', button: BUTTONS[button] },
        { type: 'pointerUp', button: BUTTONS[button] },
      ]),
    reset: async () => {
      await this.#driver.command('DELETE', '/actions');
      await this.#pointer([moved(0, 0)]);
    },
  };

  close() {
    return this.#driver.stop();
  }

  #keys(actions) {
    return this.#act({ type: 'key', id: 'keyboard', actions });
  }

  #pointer(actions) {
    return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  #act(source) {
    return this.#driver.command('POST', '/actions', { actions: [source] });
  }
}

const pressed = (key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: keyCharacter(key) }));

const moved = (x, y) => ({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y });
