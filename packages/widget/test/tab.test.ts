import { sendKeys, setViewport } from '@web/test-runner-commands';
import 'axe-core';
import { expect } from 'chai';
import '../dist/define.js';
import '../dist/schedule/schedule.js';
import '../dist/placement/tab.js';
import {
  answerAll,
  type FakeCollector,
  freshPage,
  inFrame,
  mountQuiet,
  paintPage,
  settle,
  until,
  vectorSurvey,
} from './harness.ts';

const tabOf = (gauge: Element) => inFrame(gauge, 'trust-gauge-tab');
const buttonOf = (gauge: Element) => tabOf(gauge)?.shadowRoot?.querySelector('button') ?? null;
const stands = (gauge: Element) => until(() => buttonOf(gauge) !== null);

describe('the feedback tab', () => {
  let collector: FakeCollector;
  beforeEach(async () => {
    collector = freshPage();
    await setViewport({ width: 800, height: 700 });
    // Asks nobody by itself.
    collector.survey = {
      ...vectorSurvey,
      schedule: { ...vectorSurvey.schedule, triggers: [{ on: 'call' }] },
    };
  });
  afterEach(async () => {
    await collector.restore();
    paintPage('');
  });

  it('has a written tabindex: without one, Safari on the Mac does not tab to it', async () => {
    const gauge = await mountQuiet({ tab: '', presentation: 'corner' });
    await stands(gauge);
    expect(buttonOf(gauge)?.getAttribute('tabindex')).to.equal('0');
  });

  it('says what it is, in the language of the page, and follows it', async () => {
    const gauge = await mountQuiet({ tab: '', presentation: 'corner' });
    await stands(gauge);
    const said = () => [buttonOf(gauge)?.textContent, buttonOf(gauge)?.lang];
    expect(said()).to.deep.equal(['How safe do you feel here?', 'en']);
    for (const [lang, label] of [
      ['de', 'Wie sicher fühlen Sie sich hier?'],
      ['ar', 'ما مدى شعورك بالأمان هنا؟'],
      ['zh-TW', '您覺得這裡有多安全？'],
      ['en-GB', 'How safe do you feel here?'],
    ]) {
      gauge.lang = lang as string;
      await until(() => said()[0] === label);
    }
  });

  it('says what the page gives it, whatever the language', async () => {
    const gauge = await mountQuiet({ tab: 'Feedback', presentation: 'corner', lang: 'de' });
    await stands(gauge);
    await settle();
    expect([buttonOf(gauge)?.textContent, buttonOf(gauge)?.lang]).to.deep.equal(['Feedback', '']);
  });

  it('shows no English before the label of another language is there', async () => {
    const gauge = await mountQuiet({ tab: '', presentation: 'corner', lang: 'ja' });
    const seen: (string | null | undefined)[] = [];
    await until(() => {
      const text = buttonOf(gauge)?.textContent;
      if (text !== undefined) seen.push(text);
      return seen.length > 3;
    });
    expect(new Set(seen)).to.deep.equal(new Set(['ここは安心して使えますか？']));
  });

  it('opens the question, whose answer is counted apart', async () => {
    const gauge = await mountQuiet({ tab: '', presentation: 'corner' });
    await stands(gauge);
    buttonOf(gauge).click();
    await until(() => inFrame(gauge, '.frame') !== null);
    await answerAll(gauge);
    expect(collector.submissions.map(({ entry, outcome }) => `${entry} ${outcome}`)).to.deep.equal([
      'opened answer',
    ]);
  });

  it('stands where the configuration says so too', async () => {
    collector.survey = { ...collector.survey, presentation: { placement: 'corner', tab: true } };
    await stands(await mountQuiet());
  });

  it('stands with Global Privacy Control without fetching anything before it is pressed', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    const gauge = await mountQuiet({ tab: '' });
    await stands(gauge);
    expect(collector.requests).to.deep.equal([]);
    expect({ ...localStorage }).to.deep.equal({});
    buttonOf(gauge).click();
    await until(() => inFrame(gauge, '.frame') !== null);
    delete navigator.globalPrivacyControl;
    expect(collector.requests).to.have.length(1);
  });

  it('says what the page wants it to say', async () => {
    const gauge = await mountQuiet({ tab: 'Is your data safe with us?' });
    await stands(gauge);
    expect(buttonOf(gauge).textContent).to.equal('Is your data safe with us?');
  });

  it('makes room while the question is open, and has the focus again afterwards', async () => {
    const gauge = await mountQuiet({ tab: '', presentation: 'corner' });
    await stands(gauge);
    buttonOf(gauge).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => inFrame(gauge, '.frame') !== null);
    await until(() => gauge.shadowRoot.activeElement?.role === 'radio');
    expect(tabOf(gauge).hidden).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => tabOf(gauge)?.hidden === false);
    await until(() => tabOf(gauge)?.shadowRoot.activeElement === buttonOf(gauge));
  });

  it('stands in the page where the question does, otherwise at the edge in the top layer', async () => {
    const inline = await mountQuiet({ tab: '' });
    await stands(inline);
    expect(buttonOf(inline).popover).to.equal(null);
    const corner = await mountQuiet({ tab: '', presentation: 'corner' });
    await stands(corner);
    const { right, bottom, height } = buttonOf(corner).getBoundingClientRect();
    expect(buttonOf(corner).matches(':popover-open')).to.equal(true);
    expect([800 - right, 700 - bottom].map(Math.round)).to.deep.equal([16, 16]);
    expect(height).to.be.at.least(44);
  });

  it('is not in the way of what has the focus', async () => {
    const gauge = await mountQuiet({ tab: '', presentation: 'corner' });
    await stands(gauge);
    const link = Object.assign(document.createElement('button'), { textContent: 'Pay' });
    link.style.cssText = 'position:fixed;right:20px;bottom:20px';
    document.body.append(link);
    link.focus();
    expect(buttonOf(gauge).getBoundingClientRect().bottom).to.be.below(link.getBoundingClientRect().top);
  });

  it('is there once, and gone with the element', async () => {
    const gauge = await mountQuiet({ tab: '', presentation: 'corner' });
    await stands(gauge);
    gauge.tab = 'Other words';
    await gauge.updateComplete;
    await settle();
    expect(gauge.shadowRoot.querySelectorAll('trust-gauge-tab')).to.have.length(1);
    gauge.remove();
    await settle();
    expect(tabOf(gauge)).to.equal(null);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no axe violation, ${colorScheme}`, async () => {
      paintPage(colorScheme);
      const main = document.createElement('main');
      main.append(Object.assign(document.createElement('h1'), { textContent: 'Page' }));
      document.body.append(main);
      const gauge = await mountQuiet({ tab: '' });
      main.append(gauge);
      await stands(gauge);
      const { violations } = await window.axe.run(document.body);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
    });
  }
});
