import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from './fake-collector.ts';
import { DashboardPage } from './page.ts';
import { FakeSettings } from './settings/fake-settings.ts';
import {
  accountingOf,
  ann,
  dataPage,
  effectOf,
  emptySummary,
  fall,
  fullSummary,
  idea,
  shareLink,
  summaryOf,
} from './summaries.ts';

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
    'overview with steps and an alarm, as an average': (collector) => {
      const { id, startedOn, raisedOn, floor } = fall;
      const alarms = [{ id, startedOn, raisedOn, floor, isAcknowledged: false }];
      const live = { since: '2026-09-14', lastDay: '2026-11-23', alpha: 0.05, metrics: {} as never };
      collector.summary = () => summaryOf({ live, steps: [dataPage, idea], alarms });
      return {
        address: '?site=acme&line=live',
        isThere: /Average since the start.*Owner: Ada.*How far to trust it/,
      };
    },
    'before and after': (collector) => {
      collector.actions.steps = [dataPage, idea];
      const { before, after, change } = effectOf();
      const difference = change?.change as never;
      const exposure = { dimension: 'plan', exposedChange: difference, otherChange: difference, difference };
      collector.actions.effect = () =>
        effectOf({
          before,
          after,
          change,
          declaresExposure: true,
          exposure,
          conclusion: { change: 'lower', touched: 'less-favourably' },
        });
      return { address: '?site=acme&view=effect', isThere: /What may be concluded.*Rewrite the mail/ };
    },
    'before and after, too early': (collector) => {
      collector.actions.effect = () =>
        effectOf({
          after: null,
          change: null,
          conclusion: { change: 'early', touched: 'undeclared' },
        });
      return { address: '?site=acme&view=effect', isThere: /too early/ };
    },
    'before and after without a mark': (collector) => {
      collector.actions.incidents = [];
      return { address: '?site=acme&view=effect', isThere: /Nothing stands on the line yet/ };
    },
    alerts: (collector) => {
      collector.actions.alerts = [
        fall,
        { ...fall, id: 'old', acknowledged: { at: '2026-06-01T10:00:00Z', baseline: 'keep' } },
      ];
      collector.actions.receivers = [
        { id: 'r', kind: 'slack', label: '#trust', target: 'https://hooks.slack.com' },
      ];
      collector.actions.deliveries = [
        {
          eventId: 'e',
          receiver: 'r',
          type: 'alert.fall',
          attempt: 1,
          at: '2026-09-28T04:00:00.000Z',
          outcome: 'delivered',
          detail: '200',
        },
      ];
      return { address: '?site=acme&view=alerts', isThere: /One alert waits.*delivered/ };
    },
    'alerts where there are none': () => ({
      address: '?site=acme&view=alerts',
      isThere: /No alarm has been raised.*Nothing has been sent yet/,
    }),
    installation: (collector) => {
      collector.accounting = accountingOf({ stored: 3 }, { stored: 4, refused: { origin_not_allowed: 2 } });
      return { address: '?site=acme&view=installation', isThere: /origin_not_allowed/ };
    },
    sharing: (collector) => {
      collector.shareLinks.set('tg_share_a', shareLink);
      return { address: '?site=acme&view=sharing', isThere: /the board/ };
    },
    'sharing with mailboxes': (collector) => {
      collector.receivers = [ann];
      return { address: '?site=acme&view=sharing', isThere: /ann@example\.com/ };
    },
    'the end of a weekly mail': (collector) => {
      collector.isSignedIn = false;
      return { address: '#unsubscribe=tg_stop_a', isThere: /End the weekly summary/ };
    },
    'sharing as a viewer': (collector) => {
      collector.role = 'viewer';
      return { address: '?site=acme&view=sharing', isThere: /Whoever is an editor/ };
    },
    'a shared overview': (collector) => {
      collector.isSignedIn = false;
      collector.shareLinks.set('tg_share_a', shareLink);
      return { address: '#share=tg_share_a', isThere: /Confidence over time/ };
    },
    'a share link that has ended': () => ({
      address: '#share=tg_share_a',
      isThere: /does not open anything/,
    }),
    ...Object.fromEntries(
      (
        [
          ['site', /Name of the product/],
          ['keys', /tg_pub_live_before/],
          ['surveys', /Segments/],
          ['days', /Stuffed by a script/],
          ['people', /bob@acme.example/],
          ['access', /Prometheus/],
          ['log', /Changed the settings/],
        ] as const
      ).map(([section, isThere]) => [
        `settings: ${section}`,
        (collector: FakeCollector) => {
          new FakeSettings(collector);
          return { address: `?site=acme&view=settings&section=${section}`, isThere };
        },
      ]),
    ),
    'settings of a viewer': (collector) => {
      const settings = new FakeSettings(collector);
      settings.session = { ...settings.session, role: 'viewer' };
      return { address: '?site=acme&view=settings', isThere: /An owner of this site/ };
    },
    'sign-in with every way': (collector) => {
      collector.isSignedIn = false;
      collector.offer = { mail: true, provider: 'Acme ID' };
      return { address: '', isThere: /Sign in with Acme ID/ };
    },
    'sign-in': (collector) => {
      collector.isSignedIn = false;
      return { address: '', isThere: /Or paste the link/ };
    },
    'a sign-in link': (collector) => {
      collector.freshTokens.add('fresh');
      collector.email = 'bob@acme.example';
      return { address: '#sign-in=fresh', isThere: /Stay signed in as bob@acme\.example/ };
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
      collector.role = 'viewer';
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
          // Two widths with everything on the page take a busy machine longer than the ten seconds of other tests.
        }).timeout(60_000);
      }
    });
  }

  for (const [name, prepare] of Object.entries(STATES)) {
    if (name === 'waiting' || name === 'an unreachable collector') continue;
    it(`has one main part, one first heading and a language: ${name}`, async () => {
      const { address, isThere } = prepare(collector);
      page = await DashboardPage.open(collector, { address });
      await page.untilText(isThere);
      const { lang } = page.document.documentElement;
      expect([page.all('main').length, page.all('h1').length, lang]).to.deep.equal([1, 1, 'en']);
    });
  }

  it('is walked through by the Tab key in the order of reading, from the way past the navigation on', async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme' });
    await page.found('[role=slider]');
    page.window.focus();
    const stops: string[] = [];
    for (let press = 0; press < 28; press += 1) {
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
      'Before and aft',
      'Alerts',
      'Sharing',
      'Installation',
      'Settings',
      'First steps',
      'Sign out',
      'Answers of Peo',
      'Key Live answe',
      'Period Newest ',
      '61\u202f%',
      '58–63\u202f%',
      '1,503 answers',
      'Week',
      'Each period',
      'Point in time',
      'Show as a tabl',
      'CSV: Confidenc',
      'JSON: Confiden',
      'SVG: Confidenc',
      'PNG: Confidenc',
      'Read more: Bre',
      'Before and aft',
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
