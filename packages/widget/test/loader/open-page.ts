/** A page of its own in a frame, at an address of its own, with a collector that answers. */
import type { PublicSurvey } from '@trustgauge/protocol';
import { vectorSurvey } from '../harness.ts';

export const SCRIPTS = '/packages/widget/dist/script/';
export const SITE = 'tg_pub_live_x';

/** Folder of the built scripts, which stands for the collector's address. */
export const HOME = new URL(SCRIPTS, location.href).href;

export const tagWith = (attributes: string) =>
  `<script async src="${SCRIPTS}trustgauge.js" data-site="${SITE}" data-allow-automated ${attributes}></script>`;
export const TAG = tagWith('');

export interface OpenPageOptions {
  /** What differs from the usual survey, in both surveys. */
  readonly survey?: Partial<PublicSurvey>;
  /** What differs in the second survey only. */
  readonly second?: Partial<PublicSurvey>;
  readonly head?: string;
}

type FrameWindow = Window & typeof globalThis;
export type FramePage = ReturnType<typeof equip>;

const frames: HTMLIFrameElement[] = [];

export function closePages(): void {
  for (const frame of frames.splice(0)) frame.remove();
  localStorage.clear();
  sessionStorage.clear();
}

export async function openPage(body: string, { head = '', ...surveys }: OpenPageOptions = {}) {
  const frame = await openFrame('/packages/widget/test/empty.html');
  const page = frame.contentWindow as FrameWindow;
  page.document.open();
  const opened = equip(page, surveys);
  page.document.write(documentOf(head, body));
  page.document.close();
  return opened;
}

export const documentOf = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>page</title>${head}</head><body>${body}</body></html>`;

/** Where the test runner serves this page. */
export const addressOf = (name: string, html: string) =>
  `/given-pages/${name}?html=${encodeURIComponent(html)}`;

/** A page that is loaded from an address, for libraries that fetch the next page. */
export async function openServedPage(body: string, { head = '', ...surveys }: OpenPageOptions = {}) {
  let opened: FramePage | undefined;
  Object.assign(window, {
    equipPage(page: FrameWindow) {
      opened = equip(page, surveys);
    },
  });
  const first = documentOf(`<script>parent.equipPage(window)</script>${head}`, body);
  await openFrame(addressOf('first', first));
  return opened as unknown as FramePage;
}

async function openFrame(src: string): Promise<HTMLIFrameElement> {
  closePages();
  const frame = document.createElement('iframe');
  frames.push(frame);
  Object.assign(frame, { src, width: '800', height: '600' });
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  document.body.append(frame);
  await loaded;
  frame.onload = null;
  return frame;
}

/** Gives the page a collector that answers, and watches it. */
function equip(page: FrameWindow, { survey, second }: Omit<OpenPageOptions, 'head'>) {
  const { document: inner, fetch: fetchPage } = page;
  /** Addresses that were fetched. */
  const fetched: string[] = [];
  /** Submissions, parsed. */
  const sent: Record<string, unknown>[] = [];
  const errors: string[] = [];
  const warnings: string[] = [];
  page.addEventListener('error', ({ message }) => errors.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  page.console.warn = (...words: unknown[]) => {
    warnings.push(words.join(' '));
  };
  page.fetch = async (address, init) => {
    const { href, pathname } = new URL(
      address instanceof page.Request ? address.url : String(address),
      inner.baseURI,
    );
    if (pathname.startsWith('/given-pages/')) return fetchPage.call(page, address, init);
    fetched.push(href);
    if (init?.method === 'POST') {
      sent.push(JSON.parse(String(init.body)));
      return Response.json({ outcome: 'stored' }, { status: 202 });
    }
    return Response.json({
      version: 1,
      site: SITE,
      environment: 'live',
      product: 'Acme',
      mayAnswer: true,
      surveys: [
        { ...vectorSurvey, ...survey },
        { ...vectorSurvey, ...survey, ...second, id: 'second' },
      ],
    });
  };

  const gauges = () => [...inner.querySelectorAll('trust-gauge')];
  const tabsIn = (gauge: Element) => [
    ...(gauge.shadowRoot?.querySelectorAll('trust-gauge-tab:not([hidden])') ?? []),
  ];
  /** Tags that ask at the moment. */
  const asking = () => gauges().filter(({ shadowRoot }) => shadowRoot?.querySelector('.frame'));
  const frameOf = (gauge: Element | undefined) =>
    gauge?.shadowRoot?.querySelector<HTMLElement>('.frame') ?? null;
  return {
    page,
    document: inner,
    fetched,
    sent,
    errors,
    warnings,
    gauges,
    asking,
    /** Presses the close button of the tag that asks. */
    close: () => frameOf(asking()[0])?.querySelector<HTMLElement>('.close')?.click(),
    /** Buttons that are shown. */
    buttons: () =>
      gauges()
        .flatMap(tabsIn)
        .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button') ?? [])]),
    frameOf,
    /** Inserts a script as a page's own code does, and so that it runs. */
    insert(html: string): HTMLScriptElement {
      const template = inner.createElement('template');
      template.innerHTML = html;
      const { attributes, textContent } = template.content.firstElementChild as Element;
      const script = inner.createElement('script');
      for (const { name, value } of attributes) script.setAttribute(name, value);
      script.textContent = textContent;
      inner.body.append(script);
      return script;
    },
    /** The function of the page. */
    command: (...given: unknown[]) =>
      (page as unknown as { trustgauge: (...given: unknown[]) => void }).trustgauge(...given),
  };
}

/** Long enough for everything that the loader does by itself. */
export const quiet = (ms = 600) => new Promise((resolve) => setTimeout(resolve, ms));
