/**
 * The three engines for tests that need a server's headers, several pages, or a page that is left:
 *
 *     for (const engine of ENGINES) {
 *       describe(`in ${engine}`, () => {
 *         before(async () => { browser = await openEngine(engine); });
 *
 * and then `visit(browser)` of stage.ts, whose pages can do the same in each: {@link DrivenPage}. What a test needs
 * beyond that (screenshots, accessibility trees, being offline) is bound to Chromium: `openBrowser`.
 */
import puppeteer, { type Frame, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../../../../scripts/browser.mjs';
import { openBrowser } from '../../../../scripts/open-browser.mjs';
import { ensureWebKit } from '../../../../scripts/webkit/ensure-webkit.mjs';
import { openWebKit } from '../../../../scripts/webkit/open-webkit.mjs';

export type Engine = 'chromium' | 'firefox' | 'webkit';

const webKit = ensureWebKit();

/** WebKit is among them wherever it can be had: {@link ensureWebKit}. */
export const ENGINES: readonly Engine[] = ['chromium', 'firefox', ...(webKit ? (['webkit'] as const) : [])];

export type DrivenFrame = Pick<Frame, 'url' | 'evaluate'>;

export type DrivenPage = Pick<
  Page,
  'goto' | 'goBack' | 'reload' | 'title' | 'evaluate' | 'keyboard' | 'mouse' | 'setViewport' | 'close'
> & { waitForFrame(isWanted: (frame: DrivenFrame) => boolean): Promise<DrivenFrame> };

export interface DrivenContext {
  newPage(): Promise<DrivenPage>;
  close(): Promise<void>;
}

export interface DrivenBrowser {
  /** With nothing stored. */
  createBrowserContext(): Promise<DrivenContext>;
  close(): Promise<void>;
}

/** A browser without a window that anybody sees; close it. Rejects with the reason where it does not start. */
export function openEngine(engine: Engine): Promise<DrivenBrowser> {
  if (engine === 'chromium') return openBrowser();
  if (engine === 'firefox')
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: ensureFirefox(),
      extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
    });
  if (webKit === null) throw new Error('there is no WebKit here: take the engines from ENGINES');
  return openWebKit(webKit) as unknown as Promise<DrivenBrowser>;
}
