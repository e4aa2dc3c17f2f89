import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from './fake-collector.ts';
import { DashboardPage } from './page.ts';
import { accountingOf, breach, dataPage, emptySummary, fall, summaryOf } from './summaries.ts';

describe('the layout', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  before(() => setViewport({ width: 1440, height: 900 }));
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async (address: string, widthPx: number, isThere: RegExp) => {
    page = await DashboardPage.open(collector, { address, widthPx });
    await page.untilText(isThere);
  };
  const box = (selector: string) => page.find(selector).getBoundingClientRect();
  const overflow = () =>
    page.document.documentElement.scrollWidth - page.document.documentElement.clientWidth;

  for (const widthPx of [320, 375, 900, 1440]) {
    describe(`at ${widthPx} pixels`, () => {
      it('lets nothing stand out of the overview, with its table and a crowd of incidents', async () => {
        collector.summary = () =>
          summaryOf({
            incidents: ['2026-06-10', '2026-09-14', '2026-09-18', '2026-11-20'].map((date) => ({
              ...breach,
              date,
              title: `Something with a long name that happened on ${date}`,
            })),
          });
        await open('?site=fernhill&survey=checkout&environment=test&table=open', widthPx, /Incidents/);
        await page.found('svg.confidence-line');
        expect(overflow()).to.equal(0);
      });

      it('lets nothing stand out of the pages of alerts, and of before and after', async () => {
        const title = 'Something with a long name and a verylongwordthatcannotbebrokenanywhereatall in it';
        collector.actions.alerts = [{ ...fall, dimension: 'plan', value: 'enterprise' }];
        collector.actions.receivers = [
          { id: 'r', kind: 'webhook', label: title, target: `https://${'a'.repeat(60)}.example` },
        ];
        await open('?site=acme&view=alerts', widthPx, /What was sent/);
        expect(overflow()).to.equal(0);
        page.close();
        collector.actions.incidents = [{ ...breach, title }];
        collector.actions.steps = [{ ...dataPage, title, outcome: title }];
        await open('?site=acme&view=effect&mark=breach', widthPx, /What may be concluded/);
        expect(overflow()).to.equal(0);
      });

      it('lets nothing stand out of the installation page', async () => {
        collector.accounting = accountingOf(
          { stored: 12_345 },
          { stored: 1_234_567, refused: { content_type_unsupported: 123_456 } },
        );
        await open('?site=acme&view=installation', widthPx, /content_type_unsupported/);
        expect(overflow()).to.equal(0);
      });

      it('lets nothing stand out of the page of a sign-in link, however long the addresses', async () => {
        const email = `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example`;
        collector.freshTokens.add('fresh');
        collector.email = email;
        collector.linkOpens = { email, role: 'owner', site: 'acme', product: 'W'.repeat(80) };
        await open('#sign-in=fresh', widthPx, /Stay signed in as/);
        expect(overflow()).to.equal(0);
      });

      it('lets nothing stand out of the sign-in page', async () => {
        collector.isSignedIn = false;
        await open('', widthPx, /Or paste the link/);
        expect(overflow()).to.equal(0);
      });

      it('shows every label of the chart in full', async () => {
        await open('?site=acme', widthPx, /Incidents/);
        await page.found('svg.confidence-line');
        const plot = box('.drawing');
        for (const label of page.all('svg.confidence-line text')) {
          const { left, right, top, bottom } = label.getBoundingClientRect();
          const name = label.textContent ?? '';
          expect(left, name).to.be.at.least(plot.left - 0.5);
          expect(right, name).to.be.at.most(plot.right + 0.5);
          expect(top, name).to.be.at.least(plot.top - 0.5);
          expect(bottom, name).to.be.at.most(plot.bottom + 0.5);
        }
      });

      it('lets no label of the chart cover another', async () => {
        collector.summary = () =>
          summaryOf({
            incidents: [
              breach,
              { ...breach, id: 'a', date: '2026-09-18', title: 'We wrote to everybody' },
              { ...breach, id: 'b', date: '2026-11-20', title: 'Second factor for all' },
            ],
            steps: [dataPage],
            alarms: ['2026-09-27', '2026-10-02', '2026-11-22'].map((raisedOn) => ({
              id: raisedOn,
              startedOn: '2026-09-14',
              raisedOn,
              floor: 0.57,
              isAcknowledged: false,
            })),
          });
        await open('?site=acme', widthPx, /Incidents/);
        await page.found('svg.confidence-line');
        const labels = page
          .all('svg.confidence-line text')
          .map((label) => ({ name: label.textContent ?? '', ...inner(label.getBoundingClientRect()) }))
          .filter(({ name }) => name !== '');
        for (const a of labels) {
          for (const b of labels) {
            if (a === b) continue;
            const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(isApart, `${a.name} and ${b.name}`).to.equal(true);
          }
        }
      });
    });
  }

  /** Of the letters themselves: a line is a little higher than what stands on it. */
  function inner({ left, right, top, bottom }: DOMRect) {
    return { left: left + 1, right: right - 1, top: top + 3, bottom: bottom - 3 };
  }

  it('has the two choices of the overview in one row on a telephone', async () => {
    await open('?site=acme', 375, /61/);
    const [entry, environment] = page
      .all('.choices select')
      .map((select) => select.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(entry.top).to.equal(environment.top);
    expect(environment.left).to.be.above(entry.right);
    expect(environment.right).to.be.at.most(375 - 20);
  });

  it('has the name, the choice of site and the way out in one row on a telephone', async () => {
    await open('?site=fernhill&survey=checkout', 375, /61/);
    const middles = ['.name', '.choice select', '.sign-out'].map((selector) => {
      const { top, bottom } = box(selector);
      return Math.round((top + bottom) / 2);
    });
    expect(Math.max(...middles) - Math.min(...middles)).to.be.at.most(2);
  });

  it('puts the navigation at the left from 900 pixels on, and above below that', async () => {
    await open('?site=acme', 900, /61/);
    expect(box('main').left).to.be.at.least(box('navigation-rail').right);
    page.close();
    await open('?site=acme', 899, /61/);
    expect(box('main').top).to.be.at.least(box('navigation-rail').bottom);
  });

  it('has targets of at least 24 pixels for a mouse', async () => {
    for (const [address, last] of [
      ['?site=acme&table=open', 'points-table'],
      ['?site=acme&view=effect', 'effect-view'],
      ['?site=acme&view=alerts', 'alerts-view'],
      ['?site=acme&view=installation', 'script-tag'],
    ] as const) {
      await open(address, 900, /Acme/);
      // The list of sites stands there before the page does.
      await page.found(last);
      for (const target of page.all('button, select, nav a, [type=radio]')) {
        const { width, height } = target.getBoundingClientRect();
        if (width > 1) expect(Math.min(width, height), page.text(target)).to.be.at.least(24);
      }
      page.close();
    }
    await open('', 900, /Acme/);
  });

  it('keeps the place of the chart while there is no number yet', async () => {
    collector.summary = () => emptySummary();
    await open('?site=acme', 900, /Not enough answers yet/);
    await page.found('svg.confidence-line');
    expect(box('confidence-chart').height).to.equal(320);
  });

  it('has no line of text longer than 68 characters', async () => {
    await open('?site=acme&view=installation', 1440, /Nothing has arrived/);
    const probe = page.document.createElement('p');
    probe.style.cssText = 'position: absolute; width: 68ch';
    page.document.body.append(probe);
    const widest = probe.getBoundingClientRect().width;
    for (const paragraph of page.all('p:not(.small)')) {
      expect(paragraph.getBoundingClientRect().width, page.text(paragraph)).to.be.at.most(widest + 1);
    }
    probe.remove();
  });

  it('prints the numbers and the line, and no control', async () => {
    await open('?site=acme', 900, /61/);
    await page.found('svg.confidence-line');
    await emulateMedia({ media: 'print' });
    const isPrinted = (element: Element) => element.getClientRects().length > 0;
    expect(page.all('h1, .share, svg.confidence-line').every(isPrinted)).to.equal(true);
    const isNumber = ({ host }: ShadowRoot) => host?.matches('explained-figure:not([asks])');
    const controls = page
      .all('button, select, nav, [type=radio], [role=slider]')
      .filter((control) => isPrinted(control) && !isNumber(control.getRootNode() as ShadowRoot));
    // By name: to describe elements in a message, chai would walk through all of the page.
    expect(controls.map((control) => page.text(control) || control.outerHTML)).to.deep.equal([]);
    await emulateMedia({ media: 'screen' });
  });
});
