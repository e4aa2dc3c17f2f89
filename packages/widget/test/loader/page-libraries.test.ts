import { expect } from 'chai';
import { until } from '../harness.ts';
import { addressOf, closePages, documentOf, type FramePage, openServedPage, TAG } from './open-page.ts';

const script = (path: string) => `<script src="/packages/widget/node_modules/${path}"></script>`;
const TURBO = script('@hotwired/turbo/dist/turbo.es2017-umd.js');
const IDIOMORPH = script('idiomorph/dist/idiomorph.js');
const HTMX = script('htmx.org/dist/htmx.js');

/** The parts of the libraries that are used here. */
interface Globals {
  readonly Turbo: {
    visit(address: string, options?: { action: string }): void;
    renderStreamMessage(html: string): void;
  };
  readonly Idiomorph: { morph(old: Element, fresh: string | Element, options?: object): void };
  readonly htmx: { process(element: Element): void };
  readonly Swup: new (options: object) => { navigate(address: string): void };
}

interface NextPage {
  /** What is in its body. */
  readonly body: string;
  /** The whole document. */
  readonly html: string;
  readonly address: string;
}

interface Library {
  readonly head: string;
  /** Wraps the content in what the library looks for. */
  readonly around?: (content: string) => string;
  readonly go: (opened: FramePage, next: NextPage) => void;
  readonly hasHistory?: boolean;
}

const libraryOf = ({ page }: FramePage) => page as unknown as Globals;

function clickBoosted(opened: FramePage, { address }: NextPage): void {
  const link = opened.document.createElement('a');
  link.href = address;
  opened.document.querySelector('[hx-boost]')?.append(link);
  libraryOf(opened).htmx.process(link);
  link.click();
}

const LIBRARIES: Record<string, Library> = {
  'a visit by Turbo 8': {
    head: TURBO,
    go: (opened, { address }) => libraryOf(opened).Turbo.visit(address),
    hasHistory: true,
  },
  'a page refresh by Turbo 8, which morphs': {
    head: `<meta name="turbo-refresh-method" content="morph">${TURBO}`,
    go: (opened, { html }) => libraryOf(opened).Turbo.visit(addressOf('first', html), { action: 'replace' }),
  },
  'a frame of Turbo 8': {
    head: TURBO,
    around: (content) => `<turbo-frame id="frame">${content}</turbo-frame>`,
    go: ({ document }, { address }) => document.querySelector('turbo-frame')?.setAttribute('src', address),
  },
  'streams of Turbo 8 that take the question out': {
    head: TURBO,
    around: (content) => `<div id="content">${content}</div>`,
    go: (opened, { body }) =>
      libraryOf(opened).Turbo.renderStreamMessage(
        `<turbo-stream action="remove" targets="trust-gauge"></turbo-stream>
         <turbo-stream action="replace" target="content"><template>${body}</template></turbo-stream>`,
      ),
  },
  'Idiomorph on the body': {
    head: IDIOMORPH,
    go(opened, { html }) {
      const { body } = new opened.page.DOMParser().parseFromString(html, 'text/html');
      libraryOf(opened).Idiomorph.morph(opened.document.body, body);
    },
  },
  'Idiomorph in the body': {
    head: IDIOMORPH,
    go: (opened, { body }) =>
      libraryOf(opened).Idiomorph.morph(opened.document.body, body, { morphStyle: 'innerHTML' }),
  },
  'Idiomorph on the document and its head': {
    head: IDIOMORPH,
    go: (opened, { html }) =>
      libraryOf(opened).Idiomorph.morph(opened.document.documentElement, html, { head: { style: 'merge' } }),
  },
  'hx-boost of htmx 2': {
    head: HTMX,
    around: (content) => `<div hx-boost="true"></div>${content}`,
    go: clickBoosted,
    hasHistory: true,
  },
  'hx-boost of htmx 2 with Idiomorph': {
    head: HTMX + script('idiomorph/dist/idiomorph-ext.js'),
    around: (content) =>
      `<div hx-boost="true" hx-ext="morph" hx-swap="morph:innerHTML" hx-target="body"></div>${content}`,
    go: clickBoosted,
    hasHistory: true,
  },
  'swup 4': {
    head: script('swup/dist/Swup.umd.js'),
    around: (content) => `<div id="swup">${content}</div>`,
    go(opened, { address }) {
      const { Swup } = libraryOf(opened);
      new Swup({ animationSelector: false }).navigate(address);
    },
    hasHistory: true,
  },
};

/** `pulse` has a button that stays on the page, `second` has none. */
const SURVEYS = {
  survey: { presentation: { placement: 'corner', tab: true } },
  second: { presentation: { placement: 'corner', tab: false } },
} as const;

const tagOf = (survey: string) => `<trust-gauge survey="${survey}"></trust-gauge>`;
const nextPage = (head: string, name: string, body: string): NextPage => {
  const html = documentOf(head, body);
  return { body, html, address: addressOf(name, html) };
};
const isAt = ({ document }: FramePage, name: string) =>
  until(() => document.querySelector('h1')?.textContent === name);
const surveysOf = (opened: FramePage) => opened.gauges().map((tag) => tag.getAttribute('survey'));
const outcomes = ({ sent }: FramePage) => sent.map(({ survey, outcome }) => `${survey} ${outcome}`);
const asks = (opened: FramePage, survey: string, parent: string) => {
  const [tag, another] = opened.asking();
  return !another && tag?.getAttribute('survey') === survey && tag.parentElement?.localName === parent;
};

describe('a page that a library replaces', () => {
  for (const [title, { head, around = (content) => content, go, hasHistory }] of Object.entries(LIBRARIES)) {
    describe(title, () => {
      let opened: FramePage;
      let pages = 0;
      // The script tag is in the body, where libraries run it again.
      const bodyOf = (content: string) => around(`<main>${content}</main>${TAG}`);
      const goTo = async (content: string) => {
        pages += 1;
        const name = `page-${pages}`;
        go(opened, nextPage(head, name, bodyOf(`<h1>${name}</h1>${content}`)));
        await isAt(opened, name);
      };

      before(async () => {
        opened = await openServedPage(bodyOf('<h1>page-0</h1>'), { ...SURVEYS, head });
        await until(() => opened.asking().length === 1);
      });
      after(closePages);

      it('keeps an open card', async () => {
        const [card] = opened.asking();
        await goTo('');
        await until(() => asks(opened, 'pulse', 'body'));
        expect(opened.asking()[0]).to.equal(card);
        expect(opened.frameOf(card)?.matches(':popover-open')).to.equal(true);
        await until(() => outcomes(opened).length === 1);
        opened.close();
        await until(() => opened.buttons().length === 1);
        expect(outcomes(opened)).to.deep.equal(['pulse shown', 'pulse dismissal']);
      });

      it('asks in the tag of the next page, and shows one button', async () => {
        localStorage.clear();
        await goTo(tagOf('pulse'));
        await until(() => asks(opened, 'pulse', 'main'));
        opened.close();
        await until(() => opened.buttons().length === 1);
        expect(outcomes(opened).slice(2)).to.deep.equal(['pulse shown', 'pulse dismissal']);
      });

      it('asks the survey of the next page’s tag, also when the element is reused', async () => {
        localStorage.clear();
        await goTo(tagOf('second'));
        await until(() => asks(opened, 'second', 'main') && opened.buttons().length === 1);
        expect(surveysOf(opened)).to.have.members(['second', 'pulse']);
      });

      it('sends an answer once when its page is replaced', async () => {
        opened.frameOf(opened.asking()[0])?.querySelector<HTMLElement>('[role=radio]')?.click();
        await goTo('');
        await until(() => outcomes(opened).length === 6);
        expect(outcomes(opened).slice(4)).to.deep.equal(['second shown', 'second answer']);
        expect(opened.asking()).to.have.length(0);
      });

      if (hasHistory)
        it('shows nothing twice in a page restored from history', async () => {
          opened.page.history.back();
          await isAt(opened, 'page-3');
          await until(() => opened.buttons().length === 1);
          expect(surveysOf(opened)).to.have.members(['second', 'pulse']);
        });

      it('has no error and no warning', () => {
        expect([...opened.errors, ...opened.warnings]).to.deep.equal([]);
      });
    });
  }

  describe('special cases', () => {
    afterEach(closePages);
    const library = (title: string) => LIBRARIES[title] as Library;

    it('keeps asking in a tag that Turbo 8 keeps for the next page', async () => {
      const { head, go } = library('a visit by Turbo 8');
      const tag = '<trust-gauge id="kept" survey="second" data-turbo-permanent></trust-gauge>';
      const opened = await openServedPage(tag + TAG, { ...SURVEYS, head });
      await until(() => asks(opened, 'second', 'body'));
      const frame = opened.frameOf(opened.asking()[0]);
      await until(() => outcomes(opened).length === 1);
      go(opened, nextPage(head, 'next', `<h1>next</h1>${tag}`));
      await isAt(opened, 'next');
      await until(() => asks(opened, 'second', 'body'));
      expect(opened.frameOf(opened.asking()[0])).to.equal(frame);
      expect(outcomes(opened)).to.deep.equal(['second shown']);
    });

    it('removes the copy of a card from a page that htmx restores', async () => {
      const { head, go } = library('hx-boost of htmx 2');
      const boost = '<div hx-boost="true"></div>';
      const opened = await openServedPage(`<h1>first</h1>${boost}${TAG}`, { ...SURVEYS, head });
      await until(() => asks(opened, 'pulse', 'body'));
      const [card] = opened.asking();
      let copies = 0;
      new opened.page.MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) if (node.nodeName === 'TRUST-GAUGE' && node !== card) copies += 1;
      }).observe(opened.document, { childList: true, subtree: true });
      go(opened, nextPage(head, 'next', `<h1>next</h1>${boost}`));
      await isAt(opened, 'next');
      opened.page.history.back();
      await isAt(opened, 'first');
      await until(() => copies === 1 && opened.gauges().length === 1);
      expect(opened.gauges()).to.deep.equal([card]);
      expect(asks(opened, 'pulse', 'body')).to.equal(true);
    });

    for (const survey of ['pulse', 'second'])
      it(`asks ${survey} when a morph turns the card’s tag into its tag`, async () => {
        const { head, go } = library('Idiomorph in the body');
        const opened = await openServedPage(`<h1>first</h1>${TAG}`, { ...SURVEYS, head });
        await until(() => asks(opened, 'pulse', 'body'));
        const [card] = opened.asking();
        go(opened, nextPage(head, 'next', `<h1>next</h1>${TAG}${tagOf(survey)}`));
        await until(() => asks(opened, survey, 'body'));
        const tag = opened.asking()[0];
        expect(tag).to.equal(card);
        expect(tag?.attributes).to.have.length(1);
        opened.close();
        await until(() => opened.buttons().length === 1);
        opened.buttons()[0]?.click();
        await until(() => asks(opened, 'pulse', 'body'));
      });
  });
});
