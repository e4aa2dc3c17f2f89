/**
 * One WebKit, driven by the W3C's WebDriver protocol over HTTP.
 * https://www.w3.org/TR/webdriver2/
 */
import { freePort } from '../../packages/collector/test/free-ports.ts';
import { startGroup } from './process-group.mjs';
import { smallToolbar } from './small-toolbar.mjs';

/** Of a start, and of one command: long for a busy machine, finite for a browser that hangs. */
const LIMIT_MS = 60_000;

/**
 * @param {{ webKitDriver: string, display: string }} where Path of WebKitWebDriver, and a value for DISPLAY.
 * @returns {Promise<WebDriver>} Rejects with what the driver printed where it does not start.
 */
export async function startWebDriver({ webKitDriver, display }) {
  const port = await freePort();
  const group = startGroup(webKitDriver, [`--port=${port}`], {
    // The language that pages see is the one that is named here, whether the system has it or not.
    env: {
      ...process.env,
      ...smallToolbar(),
      DISPLAY: display,
      LANG: 'en_US.UTF-8',
      LANGUAGE: '',
      LC_ALL: '',
      TZ: 'Europe/Vienna',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  group.child.stderr.setEncoding('utf8').on('data', (text) => {
    errors = `${errors}${text}`.slice(-2_000);
  });
  try {
    const driver = new WebDriver(`http://127.0.0.1:${port}`, group.stop);
    await driver.open(() => group.child.exitCode === null && group.child.pid !== undefined);
    return driver;
  } catch (error) {
    await group.stop();
    throw new Error(`WebKitWebDriver did not start: ${errors}`, { cause: error });
  }
}

export class WebDriver {
  #address;
  #session = '';
  #stop;
  /** The window and the frame in it that the next command goes to. */
  #place = { window: '', frame: null };
  /** One command at a time: the driver takes no two. */
  #last = Promise.resolve();

  /**
   * @param {string} address Origin of the driver.
   * @param {() => Promise<void>} stop
   */
  constructor(address, stop) {
    this.#address = address;
    this.#stop = stop;
  }

  /** @param {() => boolean} isRunning Whether waiting for the driver still makes sense. */
  async open(isRunning) {
    const untilMs = Date.now() + LIMIT_MS;
    while (!(await this.#isReady())) {
      if (!isRunning() || Date.now() > untilMs) throw new Error('the driver does not answer');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const capabilities = { alwaysMatch: { timeouts: { script: LIMIT_MS, pageLoad: LIMIT_MS } } };
    const { sessionId } = await this.#send('POST', '/session', { capabilities });
    this.#session = `/session/${sessionId}`;
    this.#place.window = await this.#send('GET', `${this.#session}/window`);
  }

  /** Handle of the window that is there from the start. */
  get firstWindow() {
    return this.#place.window;
  }

  /** @returns {Promise<string>} Handle of a new window. */
  async newWindow() {
    return (await this.#inTurn(() => this.#sendInSession('POST', '/window/new', { type: 'window' }))).handle;
  }

  /**
   * @param {{ window: string, frame: number | null }} place Handle of a window, and the index of one of its frames.
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path Below the session, as `/url`.
   * @param {object} [body]
   * @returns {Promise<any>} The reply's `value`. Rejects with the protocol's error and message.
   */
  command(place, method, path, body) {
    return this.#inTurn(async () => {
      await this.#goTo(place);
      return this.#sendInSession(method, path, body);
    });
  }

  /** Ends browser and driver, whatever they do at the moment. */
  stop() {
    return this.#stop();
  }

  async #goTo({ window, frame }) {
    if (window !== this.#place.window) {
      await this.#sendInSession('POST', '/window', { handle: window });
      this.#place = { window, frame: null };
    }
    // A frame that has been navigated is another one.
    if (frame === null && this.#place.frame === null) return;
    await this.#sendInSession('POST', '/frame', { id: null });
    if (frame !== null) await this.#sendInSession('POST', '/frame', { id: frame });
    this.#place.frame = frame;
  }

  #inTurn(run) {
    const result = this.#last.then(run);
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #isReady() {
    try {
      return (await this.#send('GET', '/status')).ready;
    } catch {
      return false;
    }
  }

  #sendInSession(method, path, body) {
    return this.#send(method, this.#session + path, body);
  }

  async #send(method, path, body) {
    const reply = await fetch(this.#address + path, {
      method,
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    const { value } = await reply.json();
    if (!reply.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }
}
