import 'axe-core';
import { expect } from 'chai';
import { renderQuestion } from '../../dist/server.js';
import '../../dist/take-over.js';
import { siteConfiguration } from '../../dist/testing.js';
import {
  allInFrame,
  COLLECTOR,
  eventOf,
  type FakeCollector,
  freshPage,
  inFrame,
  LIVE_KEY,
  settle,
  titleOf,
  until,
  vectorSurvey,
} from '../harness.ts';

const SURVEY = {
  ...vectorSurvey,
  schedule: { monthsAfterAnswer: 4, monthsAfterDismissal: 7, storage: 'host' },
  presentation: { placement: 'inline' },
} as const;

/** Sets what the browser says of itself until the returned function is called. */
function pretend(name: string, value: unknown): () => void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  return () => {
    delete navigator[name];
  };
}

describe('a question that a server has drawn', () => {
  let collector: FakeCollector;
  let html: string;
  let gauge: HTMLElement;
  before(async () => {
    const rendered = await renderQuestion({
      configuration: siteConfiguration({ site: LIVE_KEY, surveys: [SURVEY] }),
      collector: COLLECTOR,
      headers: new Headers(),
      person: { lastAsked: null },
      style: 'hash',
      script: false,
    });
    expect(rendered.reason).to.equal(undefined);
    html = rendered.html;
  });
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(() => collector.restore());

  /** In a document that is not shown, so that a person can act before the element comes. */
  const drawn = () => {
    const holder = document.implementation.createHTMLDocument().body;
    holder.setHTMLUnsafe(html);
    gauge = holder.querySelector('trust-gauge') as HTMLElement;
    return gauge;
  };
  const controls = () => allInFrame(gauge, 'input') as HTMLInputElement[];
  const isAsked = () => inFrame(gauge, 'button') !== null;
  const isEmpty = () => inFrame(gauge, '.frame, style, trust-gauge-rendered') === null;

  it('asks in the same tree, and sends what is answered in it', async () => {
    document.body.append(drawn());
    await until(isAsked);
    expect(allInFrame(gauge, '.frame')).to.have.length(1);
    allInFrame(gauge, '[role=radio]')[3]?.click();
    await until(() => inFrame(gauge, '.list') !== null);
    inFrame(gauge, '.close')?.click();
    await until(isEmpty);
    await until(() => collector.answers.length > 0);
    expect(collector.answers[0]).to.include({ entry: 'invited', series: SURVEY.series });
    expect(collector.answers[0].answers).to.deep.equal({ headline: 'very' });
    expect(
      collector.requests.map(({ url }) => url).filter((url) => url.includes('/v1/sites/')),
    ).to.deep.equal([]);
  });

  it('keeps an answer that was chosen and then closed', async () => {
    drawn();
    const [close, first] = controls();
    if (first) first.checked = true;
    if (close) close.checked = true;
    document.body.append(gauge);
    await until(() => collector.answers.length > 0);
    expect(collector.answers[0].answers).to.deep.equal({ headline: 'not-at-all' });
    expect(collector.submissions.map(({ outcome }) => outcome).sort()).to.deep.equal(['answer', 'shown']);
    await until(isEmpty);
  });

  it('opens what is sent where that was pressed', async () => {
    drawn();
    const whatWeSend = controls().at(-1);
    if (whatWeSend) whatWeSend.checked = true;
    document.body.append(gauge);
    await until(() => inFrame(gauge, '.sheet') !== null);
  });

  it('is taken away where the page has something more urgent to show', async () => {
    drawn();
    gauge.addEventListener('trustgauge-before-shown', (event) => event.preventDefault());
    const asked = eventOf(gauge, 'trustgauge-before-shown');
    document.body.append(gauge);
    await asked;
    await until(isEmpty);
    expect(collector.requests).to.deep.equal([]);
  });

  it('is taken away where this device was asked not long ago by another survey of the site', async () => {
    const soon = new Date();
    soon.setUTCMonth(soon.getUTCMonth() + 2, 1);
    localStorage.setItem(
      'trustgauge',
      JSON.stringify({ [`${LIVE_KEY}/other`]: soon.toISOString().slice(0, 7) }),
    );
    document.body.append(drawn());
    await until(isEmpty);
    expect(collector.requests).to.deep.equal([]);
  });

  for (const [name, value] of [
    ['globalPrivacyControl', true],
    ['doNotTrack', '1'],
    ['webdriver', true],
  ] as const)
    it(`is taken away, and nothing is fetched, with ${name} that only scripts see`, async () => {
      const restore = pretend(name, value);
      try {
        document.body.append(drawn());
        await settle();
        expect(isEmpty()).to.equal(true);
        expect(collector.requests).to.deep.equal([]);
      } finally {
        restore();
      }
    });

  it('leaves the focus where it was', async () => {
    drawn();
    // Without what brings the element, until the focus is there.
    const bringer = gauge.shadowRoot?.querySelector('trust-gauge-rendered') as HTMLElement;
    bringer.remove();
    document.body.append(gauge);
    controls()[3]?.focus();
    gauge.shadowRoot?.append(bringer);
    await until(isAsked);
    await settle();
    expect(gauge.shadowRoot?.activeElement).to.equal(allInFrame(gauge, '[role=radio]')[2]);
  });

  it('goes on where it is moved within the page', async () => {
    document.body.append(drawn());
    const section = document.createElement('section');
    document.body.append(section);
    section.append(gauge);
    await until(isAsked);
    expect(titleOf(gauge)).to.match(/^How confident/);
    expect(allInFrame(gauge, '.frame')).to.have.length(1);
  });

  it('has no axe violation before a script has come', async () => {
    drawn();
    gauge.shadowRoot?.querySelector('trust-gauge-rendered')?.remove();
    document.body.append(gauge);
    const { violations } = await window.axe.run(gauge);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).to.deep.equal([]);
  });
});
