/** WebKit on a display that nobody sees, under the names that Puppeteer gives to a browser and its contexts. */
import { WebKitPage } from './page.mjs';
import { startDisplay } from './virtual-display.mjs';
import { startWebDriver } from './web-driver.mjs';

/**
 * @param {{ webKitDriver: string, xvfb: string }} paths
 * @returns {Promise<WebKitBrowser>}
 */
export async function openWebKit({ webKitDriver, xvfb }) {
  return new WebKitBrowser(webKitDriver, await startDisplay(xvfb));
}

class WebKitBrowser {
  #webKitDriver;
  #display;
  #contexts = new Set();

  constructor(webKitDriver, display) {
    this.#webKitDriver = webKitDriver;
    this.#display = display;
  }

  /** A browser process of its own: nothing is stored from one to the other, nor kept when it is closed. */
  async createBrowserContext() {
    const driver = await startWebDriver({ webKitDriver: this.#webKitDriver, display: this.#display.name });
    let isFirst = true;
    const context = {
      newPage: async () => {
        const window = isFirst ? driver.firstWindow : await driver.newWindow();
        isFirst = false;
        return new WebKitPage(driver, window);
      },
      close: () => {
        this.#contexts.delete(context);
        return driver.stop();
      },
    };
    this.#contexts.add(context);
    return context;
  }

  async close() {
    await Promise.all([...this.#contexts].map((context) => context.close()));
    await this.#display.stop();
  }
}
