import { expect } from 'chai';
import '../dist/define.js';
import type { TrustGaugeElement } from '../dist/element/trust-gauge.js';
import {
  allInFrame,
  answerHeadline,
  eventOf,
  type FakeCollector,
  freshPage,
  inFrame,
  labelsOf,
  mountAsked,
  press,
  settle,
  titleOf,
  until,
  vectorSurvey,
} from './harness.ts';

/** What a translator of pages does: every text is another node, inside an element of its own. */
function translate(root: Node): void {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walk.nextNode()) nodes.push(walk.currentNode as Text);
  for (const node of nodes) {
    if (!node.data.trim()) continue;
    const font = document.createElement('font');
    font.textContent = node.data;
    node.replaceWith(font);
  }
}

const CHANGES: Readonly<Record<string, (frame: HTMLElement) => void>> = {
  'each text is put into an element of its own': translate,
  'each text is taken out': (frame) => {
    for (const element of frame.querySelectorAll('*')) {
      for (const node of [...element.childNodes]) if (node instanceof Text) node.remove();
    }
  },
  'every comment and empty text is taken out': (frame) => {
    const walk = document.createTreeWalker(frame, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
    const nodes: ChildNode[] = [];
    while (walk.nextNode()) nodes.push(walk.currentNode as ChildNode);
    for (const node of nodes) if (!node.textContent?.trim()) node.remove();
  },
  'the whole frame is written again from its markup': (frame) => {
    const copy = new DOMParser().parseFromString(frame.outerHTML, 'text/html').body.firstElementChild;
    frame.replaceChildren(...(copy?.childNodes ?? []));
  },
  'the frame is emptied': (frame) => frame.replaceChildren(),
  'the frame is taken out': (frame) => frame.remove(),
  'the tree is emptied': (frame) => (frame.getRootNode() as ShadowRoot).replaceChildren(),
};

describe('a page whose texts or nodes were changed from outside', () => {
  let collector: FakeCollector;
  let failures: Event[];
  const onFailure = (event: Event) => failures.push(event);
  beforeEach(() => {
    collector = freshPage();
    failures = [];
    window.addEventListener('error', onFailure);
    window.addEventListener('unhandledrejection', onFailure);
  });
  afterEach(async () => {
    await collector.restore();
    window.removeEventListener('error', onFailure);
    window.removeEventListener('unhandledrejection', onFailure);
    expect(failures).to.deep.equal([]);
  });

  it('asks translators of pages to leave the frame alone: it translates itself', async () => {
    expect(inFrame(await mountAsked(), '.frame')?.translate).to.equal(false);
  });

  it('shows the second question with its own texts, and sends the option that the pressed button was drawn for', async () => {
    const gauge = await mountAsked();
    translate(gauge.shadowRoot as ShadowRoot);
    press(gauge, 'Not at all');
    await until(() => !titleOf(gauge).startsWith('How confident'));
    const asked = vectorSurvey.followUps.find(({ text }) => titleOf(gauge).endsWith(text));
    expect(asked, titleOf(gauge)).not.to.equal(undefined);
    expect(labelsOf(gauge)).to.deep.equal(asked?.options.map(({ label }) => label));
    const delivered = eventOf(gauge, 'trustgauge-delivered');
    press(gauge, asked?.options[1]?.label ?? '');
    await delivered;
    expect(collector.answers.map(({ answers }) => answers)).to.deep.equal([
      { headline: 'not-at-all', [asked?.id ?? '']: asked?.options[1]?.id },
    ]);
  });

  for (const [what, change] of Object.entries(CHANGES)) {
    it(`sends what was chosen before and nothing else where ${what}`, async () => {
      const gauge = await mountAsked();
      const old = allInFrame(gauge, '[role=radio]');
      press(gauge, 'Very');
      change(inFrame(gauge, '.frame') as HTMLElement);
      gauge.lang = 'de';
      await until(() => gauge.shadowRoot?.querySelector('.list') !== null || !inFrame(gauge, '.frame'));
      // Buttons of the first page answer nothing any more, wherever they are.
      for (const radio of old) radio.click();
      gauge.leave();
      await settle();
      expect(collector.answers.map(({ answers }) => answers)).to.deep.equal([{ headline: 'very' }]);
    });

    it(`sends nothing where ${what} and nothing had been chosen`, async () => {
      const gauge = await mountAsked();
      const old = allInFrame(gauge, '[role=radio]');
      change(inFrame(gauge, '.frame') as HTMLElement);
      for (const radio of old) if (!radio.isConnected) radio.click();
      gauge.leave();
      await settle();
      expect(collector.answers).to.deep.equal([]);
    });
  }
});

describe('another survey, site or collector', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
    collector.surveys = [vectorSurvey, { ...vectorSurvey, id: 'second' }];
  });
  afterEach(() => collector.restore());

  const OTHER = {
    survey: 'second',
    site: 'tg_pub_test_other',
    collector: 'https://other.example',
  } as const;
  const asked = () =>
    collector.requests.map(
      ({ url, init }) => `${init.method ?? 'GET'} ${new URL(url).host}${new URL(url).pathname}`,
    );

  for (const [name, value] of Object.entries(OTHER)) {
    for (const [way, set] of [
      ['property', (gauge: HTMLElement) => Object.assign(gauge, { [name]: value })],
      ['attribute', (gauge: HTMLElement) => gauge.setAttribute(name, value)],
    ] as const) {
      it(`is asked and answered in place of the one before where ${name} is set by ${way}`, async () => {
        const gauge = await mountAsked();
        set(gauge);
        await gauge.updateComplete;
        await gauge.open();
        const answered = eventOf(gauge, 'trustgauge-answered');
        await answerHeadline(gauge);
        press(gauge, 'Skip');
        const { survey } = (await answered).detail;
        await until(() => collector.answers.length === 1);
        const [answer] = collector.answers;
        const { url } = collector.requests.at(-1) ?? { url: '' };
        expect({
          survey,
          [name]: { survey: answer?.survey, site: answer?.site, collector: new URL(url).origin }[name],
        }).to.deep.equal({
          survey: name === 'survey' ? 'second' : 'pulse',
          [name]: value,
        });
        expect(collector.submissions.filter(({ outcome }) => outcome === 'dismissal')).to.deep.equal([]);
      });
    }

    it(`is what is asked where ${name} changes while the one before is fetched`, async () => {
      const gauge = document.createElement('trust-gauge') as TrustGaugeElement;
      Object.assign(gauge, { site: 'tg_pub_test_x', collector: 'https://collector.example' });
      document.body.append(gauge);
      await gauge.updateComplete;
      Object.assign(gauge, { [name]: value });
      await eventOf(gauge, 'trustgauge-shown');
      const { survey, site } = collector.submissions.at(-1) ?? {};
      expect({ survey, site, collector: new URL(collector.requests.at(-1)?.url ?? '').origin }).to.deep.equal(
        {
          survey: 'pulse',
          site: 'tg_pub_test_x',
          collector: 'https://collector.example',
          [name]: value,
        },
      );
      expect(asked().filter((request) => request.startsWith('POST'))).to.have.length(1);
    });
  }

  it('sends an answer that has been chosen for the survey that was asked', async () => {
    const gauge = await mountAsked();
    press(gauge, 'Very');
    gauge.survey = 'second';
    await gauge.updateComplete;
    await settle();
    expect(collector.answers.map(({ survey, answers }) => [survey, answers])).to.deep.equal([
      ['pulse', { headline: 'very' }],
    ]);
  });

  it('changes nothing where the value is the same', async () => {
    const gauge = await mountAsked();
    const frame = inFrame(gauge, '.frame');
    gauge.setAttribute('site', gauge.site ?? '');
    gauge.collector = gauge.getAttribute('collector') ?? '';
    gauge.survey = undefined;
    await gauge.updateComplete;
    await settle();
    expect(inFrame(gauge, '.frame')).to.equal(frame);
    expect(asked().filter((request) => request.startsWith('GET'))).to.have.length(1);
  });
});
