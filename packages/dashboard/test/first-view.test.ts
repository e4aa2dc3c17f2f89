import { ROUTES, routeTo } from '@trustgauge/protocol';
import { expect } from 'chai';
import { FakeCollector } from './fake-collector.ts';
import { DashboardPage } from './page.ts';

const DIST = '/packages/dashboard/dist';
/** Part of the path of the file that holds everything but the early questions. */
const CODE = '/assets/dashboard-';

describe('the first view', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
  });
  afterEach(() => page?.close());

  const open = async (address: string, options: { withholds?: string } = {}) => {
    page = await DashboardPage.open(collector, { address, ...options });
  };
  const pathOfSummary = (survey: string) => routeTo(ROUTES.summary, { site: 'acme', survey });
  const tick = () => new Promise((resolve) => setTimeout(resolve, 50));

  it('is two scripts, of which the second imports no other', async () => {
    await open('?site=acme');
    const html = await (await fetch(`${DIST}/index.html`)).text();
    const scripts = [...html.matchAll(/<script type="module"[^>]* src="assets\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(scripts.map((name) => name?.replace(/-[\w-]{8}\.js$/, ''))).to.deep.equal([
      'ask-early',
      'dashboard',
    ]);
    expect(html).not.to.contain('modulepreload');
    const code = await (await fetch(`${DIST}/assets/${scripts[1]}`)).text();
    const imported = [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map(([, name]) => name);
    expect(imported).to.deep.equal([scripts[0]]);
  });

  it('asks for the sites and the summary of the address while its code is still on its way', async () => {
    await open('?site=acme&survey=pulse&granularity=month&entry=opened', { withholds: CODE });
    await page.until(() => collector.askedOf('summary').length > 0);
    expect(page.all('overview-view')).to.have.length(0);
    expect(collector.askedOf('sites')).to.have.length(1);
    expect(collector.askedOf('summary').map(({ path, query }) => [path, query])).to.deep.equal([
      [pathOfSummary('pulse'), { environment: 'live', entry: 'opened', granularity: 'month' }],
    ]);
  });

  it('asks for that of the first survey as soon as it knows the sites, where the address names none', async () => {
    await open('', { withholds: CODE });
    await page.until(() => collector.askedOf('summary').length > 0);
    expect(collector.askedOf('summary')[0]?.path).to.equal(pathOfSummary('pulse'));
  });

  it('asks for no summary early where another page is opened, and for nothing where a link of another kind is', async () => {
    await open('?site=acme&survey=pulse&view=settings', { withholds: CODE });
    await page.until(() => collector.askedOf('sites').length > 0);
    await tick();
    expect(collector.askedOf('summary')).to.have.length(0);
    page.close();
    collector = new FakeCollector();
    await open('?site=acme&survey=pulse#share=secret', { withholds: CODE });
    await tick();
    expect(collector.asked).to.have.length(0);
  });

  it('asks for nothing twice', async () => {
    await open('?site=acme&survey=pulse');
    await page.found('svg.confidence-line');
    expect(collector.askedOf('sites')).to.have.length(1);
    expect(collector.askedOf('summary')).to.have.length(1);
  });

  it('shows what is asked for anew, not an early answer, after signing in', async () => {
    collector.isSignedIn = false;
    await open('?site=acme&survey=pulse');
    await page.found('sign-in-view');
    collector.freshTokens.add('tg_sign_abc');
    page.window.location.hash = '#sign-in=tg_sign_abc';
    await page.found('sign-in-link-view');
    page.button('Sign in as ann@acme.example').click();
    await page.found('.share');
    expect(page.texts('.share')).to.have.length(1);
  });

  it('is drawn with its sentence and number first, and what stands below them once these are painted', async () => {
    await open('?site=acme&survey=pulse');
    const frames: FrameRequestCallback[] = [];
    const { window } = page;
    const draw = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (frame) => frames.push(frame);
    await page.until(() => page.all('.share').length > 0);
    await tick();
    expect(page.all('confidence-chart, segment-figures, trust-notes')).to.have.length(0);
    window.requestAnimationFrame = draw;
    for (const frame of frames) draw(frame);
    await page.found('take-everything');
    const below = page.all('.content > *').map(({ localName }) => localName);
    expect(below.indexOf('h1')).to.be.lessThan(below.indexOf('section'));
    expect(below.indexOf('section')).to.be.lessThan(below.indexOf('segment-figures'));
  });

  it('moves nothing that is seen while the rest comes', async () => {
    await open('?site=acme&survey=pulse');
    let shift = 0;
    new page.window.PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    await page.found('svg.confidence-line');
    await page.found('take-everything');
    await tick();
    expect(shift).to.be.below(0.01);
  });
});
