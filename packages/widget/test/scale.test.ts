/** How the five options stand. In a frame of the page's own origin: no window of WebKit is as narrow as a telephone. */
import { expect } from 'chai';
import type { TrustGaugeElement } from '../dist/element/trust-gauge.js';
import { freshPage, inFrame, settle, until, vectorSurvey } from './harness.ts';

const PHONE = [375, 667] as const;
const OVER_THE_PAGE = ['corner', 'bar'] as const;
const LANGUAGES = [
  ...['en', 'ar', 'cs', 'da', 'de', 'el', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hu', 'id', 'it', 'ja', 'ko'],
  ...['nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sv', 'th', 'tr', 'uk', 'vi', 'zh-Hans', 'zh-Hant'],
];

interface Shown {
  readonly gauge: TrustGaugeElement;
  readonly page: Window & typeof globalThis;
}

describe('how the options stand', () => {
  const collector = freshPage();
  let shown: HTMLIFrameElement[] = [];

  afterEach(() => {
    for (const iframe of shown) iframe.remove();
    shown = [];
  });
  after(() => collector.restore());

  /** A page of its own, so wide and so high, that asks. */
  async function ask(
    [width, height]: readonly [number, number],
    attributes: Record<string, string> = {},
    { survey = vectorSurvey, product = 'Acme', css = '' } = {},
  ): Promise<Shown> {
    const iframe = document.createElement('iframe');
    iframe.style.cssText = `position:fixed;inset:0;border:0;width:${width}px;height:${height}px`;
    iframe.srcdoc = `<!doctype html><html lang="en"><head><style>body{margin:0}${css}</style></head><body></body></html>`;
    document.body.append(iframe);
    shown.push(iframe);
    await new Promise((resolve) => iframe.addEventListener('load', resolve, { once: true }));
    const page = iframe.contentWindow as Shown['page'];
    page.localStorage.clear();
    // Firefox and WebKit say that they are driven.
    Object.defineProperty(page.Navigator.prototype, 'webdriver', { get: () => false, configurable: true });
    page.fetch = async () =>
      Response.json({
        version: 1,
        site: 'tg_pub_live_vectors',
        environment: 'live',
        product,
        surveys: [survey],
      });
    const script = Object.assign(page.document.createElement('script'), {
      type: 'module',
      src: '/packages/widget/dist/define.js',
    });
    page.document.head.append(script);
    await new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
    const gauge = page.document.createElement('trust-gauge') as TrustGaugeElement;
    const all = { site: 'tg_pub_live_vectors', collector: 'https://collector.example', ...attributes };
    for (const [name, value] of Object.entries(all)) gauge.setAttribute(name, value);
    page.document.body.append(gauge);
    await until(() => inFrame(gauge, '[role=radio]') !== null);
    return { gauge, page };
  }

  const boxesOf = ({ gauge }: Shown, selector: string) =>
    [...(gauge.shadowRoot?.querySelectorAll(selector) ?? [])].map((element) =>
      element.getBoundingClientRect(),
    );
  const frameOf = ({ gauge }: Shown) => inFrame(gauge, '.frame') as HTMLElement;
  const isRow = (boxes: readonly DOMRect[]) => new Set(boxes.map(({ top }) => top)).size === 1;
  const isStack = (boxes: readonly DOMRect[]) => new Set(boxes.map(({ left }) => left)).size === 1;
  const labelled = (labels: readonly string[]) => ({
    ...vectorSurvey,
    headline: {
      ...vectorSurvey.headline,
      options: vectorSurvey.headline.options.map((option, index) => ({
        ...option,
        label: labels[index] ?? '',
      })),
    },
  });
  /** Labels that are wider than their button. */
  const cutOff = ({ gauge, page }: Shown) =>
    [...(gauge.shadowRoot?.querySelectorAll('[role=radio]') ?? [])]
      .filter((radio) => {
        const range = page.document.createRange();
        range.selectNodeContents(radio);
        const [text, box] = [range.getBoundingClientRect(), radio.getBoundingClientRect()];
        return text.left < box.left - 1 || text.right > box.right + 1 || text.height > box.height;
      })
      .map(({ textContent }) => textContent);

  for (const presentation of OVER_THE_PAGE) {
    it(`on a phone, ${presentation}: short labels stand in one row of cells of one width`, async () => {
      const page = await ask(PHONE, { presentation });
      const options = boxesOf(page, '.option');
      expect(options).to.have.length(5);
      expect(isRow(options)).to.equal(true);
      const widths = options.map(({ width }) => width);
      expect(Math.max(...widths) - Math.min(...widths)).to.be.below(1.5);
      for (const { height } of options) expect(height).to.be.at.least(44);
      expect(cutOff(page)).to.deep.equal([]);
    });

    it(`on a phone, ${presentation}: where one label is long, all stand in five rows of 32 with nothing between them`, async () => {
      for (const label of ['Completely so', 'Somewhatconfidentinit', 'As confident as can be, all in all']) {
        const survey = labelled(['Not at all', 'Slightly', label, 'Very', 'Extremely']);
        const page = await ask(PHONE, { presentation }, { survey });
        const options = boxesOf(page, '.option');
        expect(isStack(options), label).to.equal(true);
        for (const { height } of options) expect(height).to.be.within(32, 34);
        expect(cutOff(page)).to.deep.equal([]);
        const [first, last] = [options[0], options[4]] as [DOMRect, DOMRect];
        const tree = page.gauge.shadowRoot as ShadowRoot;
        const notPressed = [];
        for (let y = Math.ceil(first.top) + 1; y < last.bottom - 1; y += 1) {
          if (tree.elementFromPoint(first.left + first.width / 2, y)?.role !== 'radio') notPressed.push(y);
        }
        expect(notPressed).to.deep.equal([]);
        expect(frameOf(page).offsetHeight).to.be.at.most(260);
      }
    });

    it(`on a phone, ${presentation}: at most 260 high and two fifths of the screen in every language, and nothing has to be scrolled to`, async () => {
      const wrong: string[] = [];
      const page = await ask(PHONE, { presentation });
      for (const lang of LANGUAGES) {
        page.gauge.lang = lang;
        await until(() => frameOf(page).lang.toLowerCase() === lang.toLowerCase());
        await settle();
        const frame = frameOf(page);
        const { width, height } = frame.getBoundingClientRect();
        const share = (width * height) / (PHONE[0] * PHONE[1]);
        if (height > 260 || share > 0.4) wrong.push(`${lang}: ${height} high, ${share} of the screen`);
        // A machine without letters of the script draws a wide box for each, and the last line becomes two.
        const isLastLineOne = isRow(boxesOf(page, '.quiet'));
        if (isLastLineOne && frame.scrollHeight > frame.clientHeight)
          wrong.push(`${lang}: ${frame.scrollHeight} to scroll`);
        const options = boxesOf(page, '.option');
        if (!isRow(options) && !isStack(options)) wrong.push(`${lang}: neither row nor list`);
        wrong.push(...cutOff(page).map((label) => `${lang}: ${label}`));
        for (const { width: wide, height: high } of boxesOf(page, 'button'))
          if (Math.min(wide, high) < 24) wrong.push(`${lang}: a target of ${wide} × ${high}`);
      }
      expect(wrong).to.deep.equal([]);
    }).timeout(60_000);

    it(`on a phone, ${presentation}: what is longer scrolls inside the 260`, async () => {
      const page = await ask(
        PHONE,
        { presentation },
        { product: 'the Very Long Name of a Bank that Merged with Others More than Once' },
      );
      const frame = frameOf(page);
      expect(frame.offsetHeight).to.be.at.most(260);
      const last = boxesOf(page, '.end')[0] as DOMRect;
      frame.scrollTop = frame.scrollHeight;
      expect(boxesOf(page, '.end')[0]?.bottom).to.be.at.most(frame.getBoundingClientRect().bottom);
      expect(last.height).to.be.at.least(24);
    });

    it(`on a phone, ${presentation}, with text of twice the size: scrolls, and may be taller`, async () => {
      const page = await ask(PHONE, { presentation }, { css: ':root{--trust-gauge-font-size:32px}' });
      const frame = frameOf(page);
      expect(frame.offsetHeight).to.be.within(300, PHONE[1]);
      expect(frame.scrollWidth).to.equal(frame.clientWidth);
      expect(cutOff(page)).to.deep.equal([]);
    });
  }

  it('on a phone, may be higher once it has been answered', async () => {
    const page = await ask(PHONE, { presentation: 'corner' }, { css: ':root{--trust-gauge-font-size:20px}' });
    inFrame(page.gauge, '.option')?.click();
    await until(() => inFrame(page.gauge, '.list') !== null);
    await until(() => frameOf(page).offsetHeight > 300);
  });

  it('turns from a row into a list and back as the room changes, without an error on the page', async () => {
    const page = await ask([720, 667]);
    const errors: unknown[] = [];
    page.page.addEventListener('error', (event) => errors.push(event.message));
    expect(isRow(boxesOf(page, '.option'))).to.equal(true);
    const iframe = shown[0] as HTMLIFrameElement;
    for (const presentation of ['inline', 'corner']) {
      page.gauge.leave();
      page.gauge.setAttribute('presentation', presentation);
      iframe.style.width = '720px';
      await page.gauge.open();
      await until(() => isRow(boxesOf(page, '.option')));
      iframe.style.width = '300px';
      await until(() => isStack(boxesOf(page, '.option')));
      iframe.style.width = '720px';
      await until(() => isRow(boxesOf(page, '.option')));
    }
    expect(errors).to.deep.equal([]);
  });

  it('in the page, the rows of a list are as high as a thumb wants them', async () => {
    const page = await ask([320, 800]);
    const options = boxesOf(page, '.option');
    expect(isStack(options)).to.equal(true);
    for (const { height } of options) expect(height).to.be.at.least(48);
    expect(page.page.document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('marks both ends of the scale where it is a list, and nothing between them', async () => {
    for (const lang of ['en', 'ar']) {
      const page = await ask([320, 667], { presentation: 'corner', lang });
      await until(() => frameOf(page).lang === lang);
      const caps = [...(page.gauge.shadowRoot?.querySelectorAll('.option') ?? [])].map((option) => {
        const { borderTopWidth, borderBottomWidth } = page.page.getComputedStyle(option, '::before');
        return `${borderTopWidth} ${borderBottomWidth}`;
      });
      expect(caps).to.deep.equal(['2px 0px', '0px 0px', '0px 0px', '0px 0px', '0px 2px']);
    }
  });

  it('has "I don’t know" as a quiet option with the edge and the ground of the others', async () => {
    for (const presentation of ['inline', 'corner', 'bar', 'dialog']) {
      const page = await ask([800, 700], { presentation });
      const tree = page.gauge.shadowRoot as ShadowRoot;
      const [option, quiet, text] = ['.option', '.quiet[role=radio]', '.end'].map((selector) =>
        page.page.getComputedStyle(tree.querySelector(selector) as Element),
      ) as [CSSStyleDeclaration, CSSStyleDeclaration, CSSStyleDeclaration];
      for (const name of ['backgroundColor', 'borderTopColor', 'borderTopWidth', 'borderTopStyle'] as const)
        expect(quiet[name], name).to.equal(option[name]);
      expect(quiet.color).to.equal(text.color);
      expect(quiet.color).not.to.equal(option.color);
    }
  });

  it('in the page, fills its column up to 720 pixels', async () => {
    const wide = await ask([1280, 700]);
    expect(frameOf(wide).offsetWidth).to.equal(720);
    const narrow = await ask([640, 700]);
    expect(frameOf(narrow).offsetWidth).to.equal(640);
  });

  it('in the page, has a margin of its own that the page may set', async () => {
    const marginOf = async (css: string) => {
      const page = await ask([800, 700], {}, { css });
      const { top } = frameOf(page).getBoundingClientRect();
      return [top, page.gauge.getBoundingClientRect().bottom - frameOf(page).getBoundingClientRect().bottom];
    };
    expect(await marginOf('')).to.deep.equal([16, 16]);
    expect(await marginOf(':root{--trust-gauge-margin:40px 8px}')).to.deep.equal([40, 8]);
    expect(await marginOf(':root{--trust-gauge-margin:0}')).to.deep.equal([0, 0]);
  });
});
