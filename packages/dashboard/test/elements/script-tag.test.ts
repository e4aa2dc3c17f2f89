import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { acme } from '../summaries.ts';

describe('the tag', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  let copied: string[];
  beforeEach(() => {
    collector = new FakeCollector();
    copied = [];
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async (address = '') => {
    page = await DashboardPage.open(collector, { address: `?site=acme&view=installation${address}` });
    await page.found('.copying');
  };
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(page.window.navigator, 'clipboard', { configurable: true, value: { writeText } });
  const tagWith = (key: string) =>
    `<script async src="${location.origin}/trustgauge/${key}.js" crossorigin="anonymous" referrerpolicy="no-referrer" data-survey="pulse"></script>`;
  const status = () => page.text('.copying [role=status]');

  it('names the collector that serves this page, the site’s key and the survey', async () => {
    await open();
    expect(page.text('pre')).to.equal(tagWith('tg_pub_live_acme'));
  });

  it('has the test key where that is chosen', async () => {
    await open('&environment=test');
    expect(page.text('pre')).to.equal(tagWith('tg_pub_test_acme'));
  });

  it('says nothing of copying until somebody copies', async () => {
    await open();
    expect(status()).to.equal('');
    expect(page.find('.copying [role=status]').tagName).to.equal('P');
  });

  it('is copied to the last character by the button, which then says so politely', async () => {
    await open();
    clipboard(async (text) => {
      copied.push(text);
    });
    page.button('Copy').click();
    await page.until(() => status() === 'Copied.');
    expect(copied).to.deep.equal([tagWith('tg_pub_live_acme')]);
  });

  it('is selected instead where the browser refuses to copy', async () => {
    await open();
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    page.button('Copy').click();
    await page.until(() => status() !== '');
    expect(status()).to.match(/would not copy. The text is selected/);
    const selection = page.window.getSelection() as Selection;
    expect(selection.toString().replaceAll(/\s+/g, ' ')).to.equal(tagWith('tg_pub_live_acme'));
  });

  it('is selected instead where there is nothing to copy with, as on a page without https', async () => {
    await open();
    Object.defineProperty(page.window.navigator, 'clipboard', { configurable: true, value: undefined });
    page.button('Copy').click();
    await page.until(() => /The text is selected/.test(status()));
  });

  it('no longer says that it was copied when it is another tag', async () => {
    await open();
    clipboard(async () => {});
    page.button('Copy').click();
    await page.until(() => status() === 'Copied.');
    page.all('[type=radio]')[1]?.click();
    await page.until(() => page.text('pre') === tagWith('tg_pub_test_acme'));
    expect(status()).to.equal('');
  });

  it('breaks its lines between attributes, never inside of one that fits', async () => {
    collector.sites = [{ ...acme, keys: { ...acme.keys, live: 'tg_pub_live_my-shop' } }];
    page = await DashboardPage.open(collector, { address: '?site=acme&view=installation', widthPx: 375 });
    await page.found('.copying');
    const attributes = page.all('.attribute');
    expect(attributes).to.have.length(4);
    const [, crossOrigin, , survey] = attributes.map((attribute) => attribute.getBoundingClientRect().height);
    expect(crossOrigin).to.equal(survey);
    const { right } = page.find('.tag').getBoundingClientRect();
    for (const attribute of attributes) expect(attribute.getBoundingClientRect().right).to.be.below(right);
  });
});
