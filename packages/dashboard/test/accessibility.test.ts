import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from './fake-collector.ts';
import { DashboardPage } from './page.ts';
import { accountingOf, emptySummary, fullSummary } from './summaries.ts';

interface State {
  readonly address: string;
  readonly isThere: RegExp;
  /** What a person then does to come there. */
  readonly andThen?: (page: DashboardPage) => Promise<void>;
}

describe('for everybody', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });

  /** Every view and every state that a person can meet, each with how it comes about. */
  const STATES: Record<string, (collector: FakeCollector) => State> = {
    overview: () => ({ address: '?site=fernhill&survey=checkout&environment=test', isThere: /Incidents/ }),
    'overview with all its parts': (collector) => {
      collector.summary = () => fullSummary();
      return { address: '?site=acme', isThere: /How far to trust it/ };
    },
    'overview with its table': () => ({ address: '?site=acme&table=open', isThere: /May 25/ }),
    'not enough answers': (collector) => {
      collector.summary = () => emptySummary();
      return { address: '?site=acme', isThere: /Not enough answers yet/ };
    },
    installation: (collector) => {
      collector.accounting = accountingOf({ stored: 3 }, { stored: 4, refused: { origin_not_allowed: 2 } });
      return { address: '?site=acme&view=installation', isThere: /origin_not_allowed/ };
    },
    'sign-in': (collector) => {
      collector.isSignedIn = false;
      return { address: '', isThere: /Or paste the link/ };
    },
    'a used link': (collector) => {
      collector.isSignedIn = false;
      return { address: '#sign-in=used', isThere: /has been used already/ };
    },
    'an unreachable collector': (collector) => {
      collector.troubles.summary = 'unreachable';
      return { address: '?site=acme', isThere: /could not be reached/ };
    },
    'an unknown site': () => ({ address: '?site=nowhere', isThere: /does not exist/ }),
    'no site': (collector) => {
      collector.sites = [];
      return { address: '', isThere: /The name that people know you by/ };
    },
    'no site, and no right to make one': (collector) => {
      collector.sites = [];
      collector.session = { site: null, role: 'viewer' };
      return { address: '', isThere: /An owner of all sites can make one/ };
    },
    'a new site with something wrong in it': (collector) => {
      collector.sites = [];
      return {
        address: '',
        isThere: /The name that people know you by/,
        andThen: async (page) => {
          page.button('Make the site').click();
          await page.untilText(/Write the name/);
        },
      };
    },
    'the first steps of a site': (collector) => {
      collector.accounting = accountingOf({ stored: 3 }, { stored: 3 });
      return { address: '?site=acme&view=set-up', isThere: /3 messages have arrived/ };
    },
    'a number that explains itself': () => ({
      address: '?site=acme&table=open',
      isThere: /Incidents/,
      andThen: async (page) => {
        page.find('.share explained-figure').shadowRoot?.querySelector('button')?.click();
        await page.untilText(/how many said/);
      },
    }),
    'the commands': () => ({
      address: '?site=acme',
      isThere: /Incidents/,
      andThen: async (page) => {
        page.find('button.commands').click();
        await page.until(() => page.all('dialog[open]').length > 0);
      },
    }),
    waiting: (collector) => {
      collector.troubles.summary = 'silence';
      return { address: '?site=acme', isThere: /Loading/ };
    },
  };

  for (const colorScheme of ['light', 'dark'] as const) {
    describe(colorScheme, () => {
      before(() => emulateMedia({ colorScheme }));
      after(() => emulateMedia({ colorScheme: 'light' }));
      for (const [name, prepare] of Object.entries(STATES)) {
        it(`has no axe violation: ${name}`, async () => {
          const { address, isThere, andThen } = prepare(collector);
          for (const widthPx of [375, 1000]) {
            page?.close();
            page = await DashboardPage.open(collector, { address, widthPx });
            await page.untilText(isThere);
            await andThen?.(page);
            expect((await axeProblems()).join('\n'), `${widthPx} pixels`).to.equal('');
          }
        });
      }
    });
  }

  it('has one main part, one first heading and a language in each view', async () => {
    for (const [name, prepare] of Object.entries(STATES)) {
      if (name === 'waiting' || name === 'an unreachable collector') continue;
      const { address, isThere } = prepare(collector);
      page = await DashboardPage.open(collector, { address });
      await page.untilText(isThere);
      expect(
        [page.all('main').length, page.all('h1').length, page.document.documentElement.lang],
        name,
      ).to.deep.equal([1, 1, 'en']);
      page.close();
      collector = new FakeCollector();
    }
    page = await DashboardPage.open(collector);
  });

  it('is walked through by the Tab key in the order of reading, from the way past the navigation on', async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme' });
    await page.found('[role=slider]');
    page.window.focus();
    const stops: string[] = [];
    for (let press = 0; press < 18; press += 1) {
      await sendKeys({ press: 'Tab' });
      const { focused } = page;
      if (focused)
        stops.push(focused.ariaLabel ?? page.text((focused as HTMLInputElement).labels?.[0] ?? focused));
    }
    expect(stops.map((stop) => stop.slice(0, 14))).to.deep.equal([
      'Skip to the co',
      'Go to… Ctrl K',
      'Acme',
      'Fernhill',
      'Overview',
      'Installation',
      'First steps',
      'Sign out',
      'Answers of Peo',
      'Key Live answe',
      'Period Newest ',
      '61\u202f%',
      '58–63\u202f%',
      '1,503 answers',
      'Week',
      'Point in time',
      'Show as a tabl',
      'Read more: Bre',
    ]);
  });

  it('shows the way past the navigation as soon as it has the focus, and only then', async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme' });
    await page.found('[role=slider]');
    const skip = page.link('Skip to the content');
    expect(skip.getBoundingClientRect().height).to.be.at.most(1);
    skip.focus();
    expect(skip.getBoundingClientRect().height).to.be.above(24);
  });

  it('shows where the focus is by an outline of two pixels, wherever it is', async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme' });
    await page.found('[role=slider]');
    page.window.focus();
    for (let press = 0; press < 12; press += 1) {
      await sendKeys({ press: 'Tab' });
      const { focused } = page;
      if (!focused) throw new Error('expected something to have the focus');
      const { outlineStyle, outlineWidth } = page.window.getComputedStyle(focused);
      expect(`${outlineStyle} ${outlineWidth}`, page.text(focused)).to.equal('solid 2px');
    }
  });

  it('says what is new to those who listen: politely what changed, at once what went wrong', async () => {
    collector.troubles.accounting = 'unreachable';
    page = await DashboardPage.open(collector, { address: '?site=acme&view=installation' });
    await page.untilText(/could not be reached/);
    expect(page.all('.state [role=status]')).to.have.length(1);
    expect(page.all('trouble-note')).to.have.length(1);
    expect(page.text('[role=alert]')).to.match(/could not be reached/);
  });

  it('moves nothing where a person wants no motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    page = await DashboardPage.open(collector, { address: '?site=acme' });
    await page.found('[role=slider]');
    for (const element of page.all('button, a, [type=radio]')) {
      const { transitionDuration } = page.window.getComputedStyle(element);
      expect(transitionDuration.split(', ').every((lasts) => Number.parseFloat(lasts) === 0)).to.equal(true);
    }
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('can be read with colours that the system forces', async () => {
    await emulateMedia({ forcedColors: 'active' });
    page = await DashboardPage.open(collector, { address: '?site=acme' });
    await page.found('[role=slider]');
    const chosen = page.find('[type=radio]:checked');
    const other = page.find('[type=radio]:not(:checked)');
    const ground = (element: HTMLElement) => page.window.getComputedStyle(element).backgroundColor;
    expect(ground(chosen)).to.not.equal(ground(other));
    await emulateMedia({ forcedColors: 'none' });
  });

  async function axeProblems(): Promise<string[]> {
    const { document, window } = page;
    if (!('axe' in window)) {
      const script = document.createElement('script');
      script.src = '/node_modules/axe-core/axe.min.js';
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      document.head.append(script);
      await loaded;
    }
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document.body);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  before(() => setViewport({ width: 1000, height: 900 }));
});
