import { expect } from 'chai';
import { until } from '../harness.ts';
import { closePages, type FramePage, openPage, quiet, TAG } from './open-page.ts';

const configuredTab = { presentation: { placement: 'corner', tab: true } } as const;
const NEW_BODY = '<main><h1>Next</h1><trust-gauge survey="second"></trust-gauge></main>';

type Swap = (page: Document, html: string) => void;

/** What libraries and applications do to a body, each reduced to what arrives at the document. */
const SWAPS: Record<string, Swap> = {
  'another body': (page, html) => {
    const body = page.createElement('body');
    body.innerHTML = html;
    page.body.replaceWith(body);
  },
  'a body that is assigned': (page, html) => {
    const body = page.createElement('body');
    body.innerHTML = html;
    page.body = body;
  },
  'a body that is emptied, and filled': (page, html) => {
    page.body.textContent = '';
    page.body.insertAdjacentHTML('beforeend', html);
  },
  'a body that is set': (page, html) => {
    page.body.innerHTML = html;
  },
  'a body that comes a while after the old one has gone': (page, html) => {
    page.body.remove();
    setTimeout(() => {
      const body = page.createElement('body');
      body.innerHTML = html;
      page.documentElement.append(body);
    }, 50);
  },
  'a whole document': (page, html) => {
    const root = page.createElement('html');
    root.innerHTML = `<head><title>next</title></head><body>${html}</body>`;
    page.replaceChild(root, page.documentElement);
  },
  'what a morph leaves of a body': (page, html) => {
    const body = page.createElement('body');
    body.innerHTML = html;
    const old = page.body.firstElementChild;
    for (const child of [...page.body.children]) if (child !== old) child.remove();
    if (old) old.replaceChildren(...(body.firstElementChild?.childNodes ?? []));
    else page.body.append(...body.childNodes);
  },
};

describe('a body that is replaced without a page load', () => {
  afterEach(closePages);

  const isQuiet = ({ errors, warnings }: FramePage) =>
    expect({ errors, warnings }).to.deep.equal({ errors: [], warnings: [] });
  const outcomes = ({ sent }: FramePage) => sent.map(({ outcome }) => outcome);
  const forget = () => localStorage.clear();

  for (const [title, swap] of Object.entries(SWAPS)) {
    it(`asks in the new page’s tag as on a fresh page: ${title}`, async () => {
      const opened = await openPage(`<main><h1>First</h1></main>${TAG}`);
      await until(() => opened.asking().length === 1);
      opened.close();
      await until(() => opened.asking().length === 0);
      forget();
      swap(opened.document, NEW_BODY);
      await until(() => opened.asking().length === 1);
      const [tag] = opened.asking();
      expect(tag?.parentElement?.localName).to.equal('main');
      expect(tag?.getAttribute('survey')).to.equal('second');
      isQuiet(opened);
    });

    it(`asks in the new page’s tag where nobody was asked before: ${title}`, async () => {
      const opened = await openPage(
        `<main><h1>First</h1></main>${TAG.replace('data-site', 'data-survey="unknown" data-site')}`,
      );
      await until(() => opened.warnings.length === 1);
      swap(opened.document, NEW_BODY);
      await until(() => opened.asking().length === 1);
      expect(opened.warnings).to.have.length(1);
    });

    it(`shows one button: ${title}`, async () => {
      const opened = await openPage(`<main><h1>First</h1></main>${TAG}`, { survey: configuredTab });
      await until(() => opened.asking().length === 1);
      opened.close();
      await until(() => opened.buttons().length === 1);
      for (let visit = 0; visit < 3; visit += 1) {
        swap(opened.document, '<main><h1>Next</h1></main>');
        await until(
          () => opened.buttons().length === 1 && opened.buttons()[0]?.matches(':popover-open') === true,
        );
      }
      await quiet();
      expect(opened.buttons()).to.have.length(1);
      opened.buttons()[0]?.click();
      await until(() => opened.asking().length === 1);
      isQuiet(opened);
    });

    it(`counts no dismissal of an open card, and its showing once: ${title}`, async () => {
      const opened = await openPage(`<main><h1>First</h1></main>${TAG}`);
      await until(() => outcomes(opened).includes('shown'));
      swap(opened.document, '<main><h1>Next</h1></main>');
      await quiet(2_000);
      expect(outcomes(opened)).to.deep.equal(['shown']);
      expect(localStorage.getItem('trustgauge')).to.equal(null);
      isQuiet(opened);
    });
  }

  it('leaves an open card where it is, above the new page', async () => {
    const opened = await openPage(`<main></main>${TAG}`);
    await until(() => opened.asking().length === 1);
    const [tag] = opened.asking();
    SWAPS['another body']?.(opened.document, '<main></main>');
    await until(() => tag?.isConnected === true);
    expect(opened.frameOf(tag)?.matches(':popover-open')).to.equal(true);
    opened.close();
    expect(outcomes(opened)).to.include('dismissal');
  });

  it('shows the button of a new page’s tag where the browser says that it must not be tracked', async () => {
    const opened = await openPage(`<main></main>${TAG}`);
    Object.defineProperty(opened.page.navigator, 'globalPrivacyControl', { value: true });
    await until(() => 'trustgauge' in opened.page);
    SWAPS['another body']?.(opened.document, '<trust-gauge tab></trust-gauge>');
    await until(() => opened.buttons().length === 1);
  });

  it('goes on waiting for the survey’s time', async () => {
    const schedule = {
      monthsAfterAnswer: 4,
      monthsAfterDismissal: 7,
      triggers: [{ on: 'event' as const, event: 'saved' }],
    };
    const opened = await openPage(`<trust-gauge survey="second"></trust-gauge>${TAG}`, {
      survey: { schedule },
    });
    await until(() => 'trustgauge' in opened.page);
    await quiet();
    SWAPS['another body']?.(opened.document, NEW_BODY);
    await quiet();
    expect(opened.asking()).to.have.length(0);
    opened.page.dispatchEvent(new Event('saved'));
    await until(() => opened.asking().length === 1);
    expect(opened.asking()[0]?.parentElement?.localName).to.equal('main');
    await quiet();
    expect(opened.asking()).to.have.length(1);
  });

  it('ends a fight with a page that takes out what it does not know', async () => {
    const opened = await openPage(`<main></main>${TAG}`);
    await until(() => opened.asking().length === 1);
    let removals = 0;
    new opened.page.MutationObserver(() => {
      for (const tag of opened.gauges()) {
        tag.remove();
        removals += 1;
      }
    }).observe(opened.document.body, { childList: true });
    opened.gauges()[0]?.remove();
    await quiet(1_500);
    expect(removals).to.be.below(20);
    expect(outcomes(opened)).not.to.include('dismissal');
    isQuiet(opened);
  });

  it('sets no timer while nothing changes', async () => {
    const opened = await openPage(`<main></main>${TAG}`);
    await until(() => opened.asking().length === 1);
    await quiet(2_500);
    let timers = 0;
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const original = opened.page[name];
      Object.assign(opened.page, {
        [name]: (...given: Parameters<typeof setTimeout>) => {
          timers += 1;
          return original(...given);
        },
      });
    }
    await quiet(1_500);
    expect(timers).to.equal(0);
  });
});
