/**
 * A page of a careful company, into which its server has drawn a question, and what a person sees of it.
 */
import type { Page } from 'puppeteer-core';
import { fetchSite, type RenderOptions, renderQuestion } from '../../dist/server.js';
import { LIVE_KEY, type Stage } from '../strictness/stage.ts';

/** A host that remembers who has been asked. */
export const SURVEY = { schedule: { storage: 'host' } };

/** The strictest policy that a script of ours and one style can live with. */
const policyFor = (styleSource: string) =>
  `default-src 'none'; script-src 'self'; style-src ${styleSource}; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;

/** The page's own script: what a page is told, where a test can read it. */
const WATCH = `
  const told = { violations: [], warnings: [], shifts: 0, events: [] };
  document.told = told;
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    // Of the icon that browsers ask for by themselves.
    if (effectiveDirective !== 'img-src') told.violations.push(effectiveDirective + ' ' + blockedURI);
  });
  console.warn = (...words) => told.warnings.push(words.join(' '));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) told.shifts += value;
    }).observe({ type: 'layout-shift', buffered: true });
  for (const name of ['shown', 'answered', 'dismissed', 'delivered'])
    addEventListener('trustgauge-' + name, () => told.events.push(name));
  addEventListener('let-script-come', () => import('/take-over.js'));
`;

export interface Told {
  readonly violations: readonly string[];
  readonly warnings: readonly string[];
  readonly shifts: number;
  readonly events: readonly string[];
}

export const told = (page: Page): Promise<Told> =>
  page.evaluate(() => (document as unknown as { told: Told }).told);

/** Serves the page at `/`, with the question between two lines of its own. */
export async function servePage(
  stage: Stage,
  options: Partial<RenderOptions> = {},
  head = '',
): Promise<void> {
  // It gives up after a moment, which is all that a page should wait for.
  let configuration: RenderOptions['configuration'] = null;
  while (configuration === null)
    configuration = await fetchSite({ collector: stage.collector, site: LIVE_KEY, origin: stage.origin });
  const { html, styleSource, reason } = await renderQuestion({
    configuration,
    collector: stage.collector,
    headers: {},
    person: { lastAsked: null },
    style: 'hash',
    allowAutomated: true,
    ...options,
  });
  if (reason) throw new Error(`the server draws no question: ${reason}`);
  stage.scripts.set('/watch.js', WATCH);
  stage.policies.set('/', policyFor(styleSource));
  stage.pages.set(
    '/',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Account</title>
    <script src="/watch.js"></script>${head}</head>
    <body><h1>Account</h1>${html}<p id="after">After</p></body></html>`,
  );
}

/** For a page that is drawn without the script: WebKit's driver would wait for one that is held back. */
export const letScriptCome = (page: Page) => page.evaluate(() => dispatchEvent(new Event('let-script-come')));

/** Whether the element asks, by buttons of its own. */
export const isTakenOver = () =>
  document.querySelector('trust-gauge')?.shadowRoot?.querySelector('button') != null;

/** Whether there is no question in the page, drawn or asked. */
export const isEmpty = () =>
  document.querySelector('trust-gauge')?.shadowRoot?.querySelector('.frame, style') === null;

/** Whether the collector has said that it has what the person did. */
export const isDelivered = () => (document as unknown as { told: Told }).told.events.includes('delivered');

/** Every part that is seen: its text, where it is, how large, and how it looks. */
export const seen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('trust-gauge')?.shadowRoot;
    const parts = root?.querySelectorAll('.frame, .question, .close, .scale, .option, .quiet') ?? [];
    return [...parts, document.querySelector('#after') as Element].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const { color, backgroundColor, fontSize, borderTopColor, textAlign } = getComputedStyle(part);
      const [look] = part.className.split(' ');
      return [
        look,
        part.textContent,
        x,
        y,
        width,
        height,
        color,
        backgroundColor,
        fontSize,
        borderTopColor,
        textAlign,
      ].join('|');
    });
  });

/** The middle of the nth control that was drawn: the close button, the options, what is sent. */
export const middleOf = (page: Page, index: number) =>
  page.evaluate((nth) => {
    const control = document.querySelector('trust-gauge')?.shadowRoot?.querySelectorAll('label')[nth];
    const { x, y, width, height } = (control as Element).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, index);

/** As a person does, before any script has come. */
export async function pressDrawn(page: Page, index: number): Promise<void> {
  const { x, y } = await middleOf(page, index);
  await page.mouse.click(x, y);
}
