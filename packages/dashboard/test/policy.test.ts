import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from './fake-collector.ts';
import { DashboardPage } from './page.ts';
import { accountingOf } from './summaries.ts';

describe('under the policy that the collector serves it with', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
  });
  afterEach(() => page.close());

  it('is refused a style in the markup, a script in the markup and another origin: the policy is in force', async () => {
    page = await DashboardPage.open(collector);
    await page.found('[role=slider]');
    page.find('h1').setAttribute('style', 'color: red');
    const script = page.document.createElement('script');
    script.textContent = 'window.wasRun = true';
    page.document.head.append(script);
    const image = new page.window.Image();
    image.src = 'https://elsewhere.example/pixel.png';
    await page.until(() => page.problems.length >= 3);
    expect(page.problems.map((problem) => problem.split(' ')[0])).to.have.members([
      'style-src-attr',
      'script-src-elem',
      'img-src',
    ]);
    expect('wasRun' in page.window).to.equal(false);
  });

  it('does everything that it does without a violation', async () => {
    collector.isSignedIn = false;
    collector.freshTokens.add('tg_sign_abc');
    collector.accounting = accountingOf({ stored: 3 }, { stored: 3, refused: { survey_paused: 1 } });
    page = await DashboardPage.open(collector, { address: '?site=acme#sign-in=tg_sign_abc' });
    await page.found('sign-in-link-view');
    page.button('Sign in as ann@acme.example').click();
    const slider = await page.found('[role=slider]');
    slider.focus();
    for (const key of ['ArrowLeft', 'Home', 'End', 't']) await sendKeys({ press: key });
    await page.found('caption');
    page.all('[type=radio]')[2]?.click();
    await page.until(() => collector.askedOf('summary').at(-1)?.query.granularity === 'month');
    page.frame.style.width = '375px';
    await page.settled();
    page.link('Installation').click();
    await page.untilText(/survey_paused/);
    page.button('Copy').click();
    await page.until(() => page.text('.copying [role=status]') !== '');
    collector.troubles.accounting = 'unreachable';
    await page.untilText(/could not be reached/);
    page.button('Sign out').click();
    await page.untilText(/You are signed out/);
    expect(page.problems).to.deep.equal([]);
  });

  it('loads what it needs from its own origin, and its numbers from the collector’s reading API only', async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme' });
    await page.found('svg.confidence-line');
    const loaded = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).origin);
    expect(new Set(loaded)).to.deep.equal(new Set([location.origin]));
    expect(new Set(collector.asked.map(({ path }) => path.split('/')[1]))).to.deep.equal(new Set(['api']));
  });

  it('keeps nothing on the device while somebody is signed in', async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme&view=installation' });
    await page.untilText(/The tag/);
    expect(page.window.localStorage).to.have.length(0);
    expect(page.window.sessionStorage).to.have.length(0);
    expect(page.document.cookie).to.equal('');
  });
});
