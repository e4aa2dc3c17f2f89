/**
 * A window of WebKit, under the names that Puppeteer gives to the same things, so that a test and the test runner's
 * commands can drive either. What is not here does not exist for WebKit.
 */
import { WebKitFrame } from './frame.mjs';
import { keyCharacter } from './keys.mjs';

const BUTTONS = { left: 0, middle: 1, right: 2 };
const LIMIT_MS = 20_000;

export class WebKitPage {
  #driver;
  #window;
  #main;

  /**
   * @param {import('./web-driver.mjs').WebDriver} driver
   * @param {string} window Its handle.
   */
  constructor(driver, window) {
    this.#driver = driver;
    this.#window = window;
    this.#main = new WebKitFrame(driver, { window, frame: null });
  }

  /** Resolves once the page has loaded. */
  goto(url) {
    return this.#main.command('POST', '/url', { url });
  }

  goBack() {
    return this.#main.command('POST', '/back');
  }

  reload() {
    return this.#main.command('POST', '/refresh');
  }

  /** @returns {Promise<string>} */
  title() {
    return this.#main.command('GET', '/title');
  }

  evaluate(run, ...given) {
    return this.#main.evaluate(run, ...given);
  }

  /** The first frame of the document that this is true of, as soon as there is one. */
  async waitForFrame(isWanted) {
    const untilMs = Date.now() + LIMIT_MS;
    while (Date.now() < untilMs) {
      const count = await this.evaluate(() => document.querySelectorAll('iframe').length);
      for (let frame = 0; frame < count; frame += 1) {
        const place = { window: this.#window, frame };
        const url = await new WebKitFrame(this.#driver, place).evaluate(() => location.href);
        const found = new WebKitFrame(this.#driver, { ...place, url });
        if (isWanted(found)) return found;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no such frame after ${LIMIT_MS / 1_000} s: ${isWanted}`);
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
    await this.#main.command('POST', '/window/rect', bounds);
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
      await this.#main.command('DELETE', '/actions');
      await this.#pointer([moved(0, 0)]);
    },
  };

  async close() {
    await this.#main.command('DELETE', '/window');
  }

  #keys(actions) {
    return this.#act({ type: 'key', id: 'keyboard', actions });
  }

  #pointer(actions) {
    return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  #act(source) {
    return this.#main.command('POST', '/actions', { actions: [source] });
  }
}

const pressed = (key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: keyCharacter(key) }));

const moved = (x, y) => ({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y });
