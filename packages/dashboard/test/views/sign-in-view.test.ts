import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';

describe('the sign-in page', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(async () => {
    localStorage.clear();
    collector = new FakeCollector();
    collector.isSignedIn = false;
    page = await DashboardPage.open(collector);
    await page.found('#token');
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const field = () => page.find<HTMLInputElement>('#token');
  const tokensAsked = () =>
    collector.askedOf('signInLink').map(({ init }) => JSON.parse(String(init.body)).token);
  const type = async (text: string) => {
    field().focus();
    await sendKeys({ type: text });
    await sendKeys({ press: 'Enter' });
  };

  it('says how to get a link, on which machine, and that it holds once', () => {
    expect(page.text()).to.match(/run this on the machine that runs the collector/);
    expect(page.text('pre')).to.equal('trustgauge token sign-in');
    expect(page.text()).to.contain('A link signs one browser in, once, within the hour.');
  });

  it('takes the token out of a pasted link, by the Enter key too', async () => {
    await type('https://collector.example/#sign-in=tg_sign_abc');
    await page.until(() => tokensAsked().length > 0);
    expect(tokensAsked()).to.deep.equal(['tg_sign_abc']);
  });

  it('takes a token alone', async () => {
    await type('tg_sign_abc');
    await page.until(() => tokensAsked().length > 0);
    expect(tokensAsked()).to.deep.equal(['tg_sign_abc']);
  });

  it('says of anything else what it expects, next to the field, and sends nothing', async () => {
    await type('hello there');
    await page.untilText(/That is neither a sign-in link nor a token\./);
    expect(tokensAsked()).to.be.empty;
    expect(field().ariaInvalid).to.equal('true');
    expect(page.find(`#${field().getAttribute('aria-describedby')}`).textContent).to.match(/neither/);
    expect(page.focused).to.equal(field());
  });

  it('takes one link at a time', async () => {
    collector.troubles.signInLink = 'silence';
    await type('tg_sign_abc');
    await page.untilText(/Signing in…/);
    expect((page.button('Signing in…') as HTMLButtonElement).disabled).to.equal(true);
  });

  it('says what is wrong with a link that the collector refuses', async () => {
    await type('tg_sign_old');
    await page.untilText(/This sign-in link has expired or has been used already\./);
    expect(page.text()).to.match(/To get another, run this/);
  });

  it('has a label for its field, and no autofill for a thing that holds once', () => {
    expect(page.text('label[for=token]')).to.equal('Or paste the link, or the token in it, here');
    expect(field().autocomplete).to.equal('off');
  });
});
