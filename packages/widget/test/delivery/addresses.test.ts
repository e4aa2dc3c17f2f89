import { expect } from 'chai';
import type { TrustGaugeElement } from '../../dist/index.js';
import { siteConfiguration } from '../../dist/testing.js';
import {
  answerAll,
  inFrame,
  LIVE_KEY,
  openSheet,
  press,
  settle,
  stored,
  until,
  vectorSurvey,
} from '../harness.ts';
import { type OtherPage, openPage } from './other-page.ts';

describe('the collector’s address', () => {
  let other: OtherPage;
  let asked: string[];
  beforeEach(async () => {
    localStorage.clear();
    sessionStorage.clear();
    other = await openPage();
    asked = [];
    other.answer = (url, { method }) => {
      asked.push(url);
      return method === 'POST'
        ? stored()
        : Response.json(siteConfiguration({ site: LIVE_KEY, surveys: [vectorSurvey] }));
    };
    await other.load('define');
    const base = other.page.document.createElement('base');
    base.href = 'https://cdn.example/assets/';
    other.page.document.head.append(base);
  });
  afterEach(() => other.close());

  const mount = (collector: string) => {
    const { customElements, document } = other.page;
    Object.assign(customElements.get('trust-gauge') ?? {}, { momentMs: 20, thanksMs: 20 });
    const gauge = document.createElement('trust-gauge') as TrustGaugeElement;
    Object.assign(gauge, { site: LIVE_KEY, collector, allowAutomated: true });
    document.body.append(gauge);
    return gauge;
  };

  for (const [given, address] of [
    ['/', location.origin],
    ['/trust/', `${location.origin}/trust`],
    ['trust', `${location.origin}/packages/widget/trust`],
    ['//collector.example', `${location.protocol}//collector.example`],
    ['https://Collector.Example', 'https://collector.example'],
    ['https://collector.example///', 'https://collector.example'],
    ['https://collector.example:443/a/b//', 'https://collector.example/a/b'],
    [' https://collector.example ', 'https://collector.example'],
  ] as const)
    it(`"${given}" is resolved once, against the page’s own address, for question, answer and sheet`, async () => {
      const gauge = mount(given);
      await until(() => inFrame(gauge, '.frame') !== null);
      await openSheet(gauge);
      expect(inFrame(gauge, '.sheet')?.textContent).to.contain(`goes to ${new URL(address).host}:`);
      press(gauge, '‹ Back to the question');
      await answerAll(gauge);
      expect([...new Set(asked)]).to.deep.equal([
        `${address}/v1/sites/${LIVE_KEY}`,
        `${address}/v1/submissions`,
      ]);
      expect(other.warnings).to.deep.equal([]);
    });

  for (const given of ['https://', 'https://collector.example:99999', 'http://[collector'])
    it(`"${given}" is none: nothing is asked, one warning, nothing throws`, async () => {
      const gauge = mount(given);
      await gauge.open();
      await settle();
      expect(inFrame(gauge, '.frame') === null).to.equal(true);
      expect(asked).to.deep.equal([]);
      expect(other.warnings).to.have.length(1);
      expect(other.failures).to.deep.equal([]);
    });
});
