/**
 * The built page in a frame: with an address, a width and a device of its own, under the policy that the collector
 * serves it with. And a reader, who finds what is on it however deep it stands.
 */
import type { FakeCollector } from './fake-collector.ts';

const DIST = '/packages/dashboard/dist';
const EMPTY = '/packages/dashboard/test/empty.html';
const html = (await (await fetch(`${DIST}/index.html`)).text())
  // The test's own server adds itself to whatever it serves.
  .replaceAll(/<script [^>]*__web-dev-server__.*?<\/script>/gs, '');
const { styleHashes } = (await (await fetch(`${DIST}/policy.json`)).json()) as { styleHashes: string[] };

/** As packages/collector/src/http/page-routes.ts sends it, but for what only a header can say. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleHashes.join(' ')}`,
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

export interface PageOptions {
  /** What follows the path in the address: `?site=acme#sign-in=token`. */
  readonly address?: string;
  readonly widthPx?: number;
  /** What the browser asks for, most wanted first. */
  readonly languages?: readonly string[];
  /** Part of the path of those files that can't be fetched. */
  readonly withholds?: string;
}

export interface SavedFile {
  readonly name: string;
  readonly content: Blob;
}

type PageWindow = Window & typeof globalThis;

export class DashboardPage {
  readonly frame = document.createElement('iframe');
  /** Whatever the browser or the policy complained about. */
  readonly problems: string[] = [];
  /** Its own name among the pages of the test. */
  readonly #name = `page-${crypto.randomUUID()}`;

  /** Opens it, and does not wait for what it does. */
  static async open(
    collector: FakeCollector,
    { address = '', widthPx = 1000, languages, withholds }: PageOptions = {},
  ): Promise<DashboardPage> {
    const page = new DashboardPage();
    const { frame } = page;
    document.body.style.margin = '0';
    frame.style.cssText = `border: 0; display: block; width: ${widthPx}px; height: 900px`;
    frame.src = EMPTY;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    page.#remainIn2026();
    if (languages) Object.defineProperty(page.window.navigator, 'languages', { get: () => languages });
    if (withholds !== undefined) await page.withhold(withholds);
    page.#write(collector, address, withholds === undefined ? DIST : `/all-but/${page.#name}${DIST}`);
    return page;
  }

  /** The days of the tests are of that year, and are written without it. */
  #remainIn2026(): void {
    const { Date: OfPage } = this.window;
    const now = OfPage.now.bind(OfPage);
    const afterMs = Math.max(0, now() - OfPage.parse('2026-12-31T12:00:00Z'));
    OfPage.now = () => now() - afterMs;
  }

  /** From now on the files whose path holds this text can't be fetched; none: all can. Only where some were at first. */
  async withhold(text: string): Promise<void> {
    await fetch(`/all-but/${this.#name}/=${encodeURIComponent(text)}`);
  }

  #write(collector: FakeCollector, address: string, dist: string): void {
    const { document: page, window } = this;
    page.open();
    window.history.replaceState(null, '', `/dashboard${address}`);
    window.fetch = collector.fetch;
    page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      this.problems.push(`${violatedDirective} violated by ${blockedURI} ${sample}`),
    );
    window.addEventListener('error', ({ message }) => this.problems.push(message));
    window.addEventListener('unhandledrejection', ({ reason }) => this.problems.push(String(reason)));
    const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
    page.write(html.replace('<head>', `<head>${policy}`).replaceAll('"assets/', `"${dist}/assets/`));
    page.close();
  }

  get window(): PageWindow {
    return this.frame.contentWindow as PageWindow;
  }

  get document(): Document {
    return this.frame.contentDocument as Document;
  }

  /** What the address says after its path. */
  get address(): string {
    const { search, hash } = this.window.location;
    return search + hash;
  }

  /** Elements by a selector that holds inside of one shadow root, in the order of the page. */
  all<Found extends HTMLElement = HTMLElement>(selector: string): Found[] {
    return rootsIn(this.document).flatMap((root) => [...root.querySelectorAll<Found>(selector)]);
  }

  /** @throws Where there is none. */
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const [found] = this.all<Found>(selector);
    if (!found) throw new Error(`there is no ${selector} on the page, which reads: ${this.text()}`);
    return found;
  }

  /** Waits until there is one, and until a page that is drawn in turns is drawn. */
  async found<Found extends HTMLElement = HTMLElement>(selector: string): Promise<Found> {
    await this.until(() => this.all(selector).length > 0 && !this.#isDrawnInPart());
    return this.find<Found>(selector);
  }

  /** Every word within an element, or on the page, whether seen or only heard. */
  text(within: string | Element = 'body'): string {
    return textOf(typeof within === 'string' ? this.find(within) : within);
  }

  texts(selector: string): string[] {
    return this.all(selector).map(textOf);
  }

  button(name: string): HTMLElement {
    const buttons = this.all('button, a.button');
    const found = buttons.find((button) => textOf(button) === name);
    if (!found) throw new Error(`there is no button "${name}", only ${buttons.map(textOf).join(', ')}`);
    return found;
  }

  link(name: string): HTMLAnchorElement {
    const links = this.all<HTMLAnchorElement>('a');
    const found = links.find((link) => textOf(link) === name);
    if (!found) throw new Error(`there is no link "${name}", only ${links.map(textOf).join(', ')}`);
    return found;
  }

  /** Chooses an option of a select by what it says, as a person does. */
  choose(select: HTMLSelectElement, label: string): void {
    const index = [...select.options].findIndex((option) => textOf(option) === label);
    if (index === -1) throw new Error(`there is no option "${label}"`);
    select.selectedIndex = index;
    select.dispatchEvent(new this.window.Event('change', { bubbles: true }));
  }

  /** The element that has the focus, however deep it stands. */
  get focused(): HTMLElement | null {
    let element = this.document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element as HTMLElement | null;
  }

  /** Files that the page hands to its person from now on, in place of the browser's taking them. */
  filesSaved(): readonly SavedFile[] {
    const saved: SavedFile[] = [];
    const contents = new Map<string, Blob>();
    const { URL } = this.window;
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (content) => {
      const address = create(content);
      contents.set(address, content as Blob);
      return address;
    };
    this.document.addEventListener('click', (event) => {
      const link = event.target as HTMLAnchorElement;
      const content = contents.get(link.href);
      if (!link.download || !content) return;
      event.preventDefault();
      saved.push({ name: link.download, content });
    });
    return saved;
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async untilText(pattern: RegExp): Promise<void> {
    await this.until(() => pattern.test(this.text()) && !this.#isDrawnInPart());
  }

  /** Whether parts of the page that are drawn in turns are still to come. */
  #isDrawnInPart(): boolean {
    return this.all('.content[aria-busy=true] > h1').length > 0;
  }

  /** The page has answered to what was done, unless it waits for the collector. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  }

  close(): void {
    this.frame.remove();
  }
}

function rootsIn(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? rootsIn(shadowRoot) : [],
  );
  return [root, ...inner];
}

function textOf(element: Element): string {
  return wordsIn(element)
    .replaceAll(/[ \n]+/g, ' ')
    .trim();
}

function wordsIn(node: Node): string {
  const element = node as Element;
  if (['style', 'script', 'noscript'].includes(element.localName)) return '';
  // Neither seen nor heard before it is opened.
  if (node.nodeType === Node.ELEMENT_NODE && element.matches('[popover]:not(:popover-open)')) return '';
  const children = shownIn(element);
  return children.length === 0
    ? (node.nodeType === Node.TEXT_NODE && node.textContent) || ''
    : children.map(wordsIn).join('');
}

/** What a person finds inside: the shadow root in place of the children, and the children where it has their place. */
function shownIn(element: Element): Node[] {
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return [...(element.shadowRoot ?? element).childNodes];
}
