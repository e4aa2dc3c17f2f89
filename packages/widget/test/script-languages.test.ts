import { expect } from 'chai';
import { type FakeCollector, freshPage, inFrame, titleOf, until } from './harness.ts';

describe('the script tag on a page in another language', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(async () => {
    window.trustgauge?.('destroy');
    document.documentElement.lang = 'en';
    await collector.restore();
  });

  it('speaks it, from files beside the loader with names that their content gave them', async () => {
    document.documentElement.lang = 'ar-EG';
    const script = document.createElement('script');
    script.src = '/packages/widget/dist/script/trustgauge.js';
    Object.assign(script.dataset, { site: 'tg_pub_live_vectors', collector: 'https://collector.example' });
    document.body.append(script);
    const gauge = () => document.querySelector('trust-gauge');
    await until(() => gauge()?.shadowRoot?.querySelector('.frame') != null);
    expect(titleOf(gauge())).to.equal('ما مدى ثقتكم بأن بياناتكم آمنة لدى \u2068Acme\u2069؟');
    expect(inFrame(gauge(), '.frame')?.dir).to.equal('rtl');
    const files = performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /\/dist\/script\/(locale-.+)-[\w-]{8}\.js$/.exec(name)?.[1] ?? []);
    expect(files.sort()).to.deep.equal(['locale-ar', 'locale-ar.follow-ups']);
  });
});
