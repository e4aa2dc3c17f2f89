import { expect } from 'chai';
import '../dist/define.js';
import { TrustGaugeElement } from '../dist/element/trust-gauge.js';
import {
  type FakeCollector,
  freshPage,
  inFrame,
  LIVE_KEY,
  mountAsked,
  newGauge,
  press,
  settle,
  until,
  vectorSurvey,
} from './harness.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Two frames drawn: what an observer of intersections was to say, it has said. */
const painted = async () => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await pause(120);
};

describe('shown means seen', () => {
  let collector: FakeCollector;
  let shown: string[];
  const onShown = (event: Event) => shown.push((event as CustomEvent).detail.survey);
  beforeEach(() => {
    collector = freshPage();
    shown = [];
    document.addEventListener('trustgauge-shown', onShown);
  });
  afterEach(async () => {
    document.removeEventListener('trustgauge-shown', onShown);
    await collector.restore();
    scrollTo(0, 0);
  });

  const counted = () => collector.submissions.filter(({ outcome }) => outcome === 'shown').length;
  const mountIn = async (around: HTMLElement, inner: HTMLElement = around) => {
    const gauge = newGauge();
    inner.append(gauge);
    document.body.append(around);
    await settle();
    await painted();
    return gauge;
  };
  const element = (name: string, style = '') => {
    const made = document.createElement(name);
    made.style.cssText = style;
    return made;
  };
  const expectNothing = () => expect([shown.length, counted()]).to.deep.equal([0, 0]);
  const expectOnce = async () => {
    await until(() => shown.length > 0 && counted() > 0);
    await painted();
    expect([shown.length, counted()]).to.deep.equal([1, 1]);
  };

  it('not below the window; once when it has been scrolled into view', async () => {
    const place = element('div');
    place.append(element('div', 'height:9000px'));
    const gauge = await mountIn(place);
    await until(() => inFrame(gauge, '.frame') !== null);
    await painted();
    expectNothing();
    gauge.scrollIntoView();
    await expectOnce();
  });

  it('not in closed details; once when they are opened', async () => {
    const details = element('details') as HTMLDetailsElement;
    await mountIn(details);
    expectNothing();
    details.open = true;
    await expectOnce();
  });

  it('not in an inert part; once when it is no longer inert, and it steps aside when it becomes so', async () => {
    const main = element('main');
    main.inert = true;
    const gauge = await mountIn(main);
    expectNothing();
    expect(inFrame(gauge, '.frame')).to.equal(null);
    main.inert = false;
    await expectOnce();
    main.inert = true;
    await until(() => getComputedStyle(inFrame(gauge, '.frame') as Element).visibility === 'hidden');
    main.inert = false;
    await until(() => getComputedStyle(inFrame(gauge, '.frame') as Element).visibility === 'visible');
    await painted();
    expect([shown.length, counted()]).to.deep.equal([1, 1]);
  });

  it('not while a modal dialog of the page is open over it', async () => {
    const dialog = element('dialog') as HTMLDialogElement;
    document.body.append(dialog);
    dialog.showModal();
    await mountIn(element('div'));
    expectNothing();
    dialog.close();
    await expectOnce();
  });

  it('not before it has been in view for its time', async () => {
    TrustGaugeElement.seenMs = 400;
    await mountIn(element('div'));
    expectNothing();
    await expectOnce();
  });

  it('at once where it is answered before that, and where it is closed', async () => {
    TrustGaugeElement.seenMs = 60_000;
    for (const [label, outcome] of [
      ['Very', 'answer'],
      ['Close', 'dismissal'],
    ]) {
      const gauge = await mountIn(element('div'));
      await until(() => inFrame(gauge, '.frame') !== null);
      press(gauge, label as string);
      expect(shown.splice(0)).to.deep.equal(['pulse']);
      gauge.leave();
      await settle();
      expect(collector.submissions.map((submission) => submission.outcome)).to.deep.equal(['shown', outcome]);
      collector.requests.length = 0;
      gauge.remove();
      localStorage.clear();
    }
  });

  it('not in the part of a long frame that is out of view, where the page is framed by another', async () => {
    collector.survey = { ...vectorSurvey, presentation: { placement: 'corner' } };
    const frame = element('iframe', 'width:600px;height:3000px;border:0') as HTMLIFrameElement;
    frame.srcdoc = `<!doctype html><title>Framed</title><body><script type="module">
      const survey = ${JSON.stringify(collector.survey)};
      window.fetch = async (url, { method } = {}) => method === 'POST'
        ? Response.json({ outcome: 'stored' }, { status: 202 })
        : Response.json({ version: 1, site: '${LIVE_KEY}', environment: 'test', product: 'Acme', surveys: [survey] });
      await import('${new URL('../dist/define.js', import.meta.url).href}');
      customElements.get('trust-gauge').seenMs = 0;
      document.addEventListener('trustgauge-shown', () => parent.postMessage('framed'));
      const gauge = document.createElement('trust-gauge');
      gauge.allowAutomated = true;
      gauge.collector = 'https://collector.example';
      gauge.site = '${LIVE_KEY}';
      document.body.append(gauge);
    </script>`;
    let isSeen = false;
    addEventListener('message', ({ data }) => {
      isSeen ||= data === 'framed';
    });
    document.body.append(frame);
    await until(
      () => !!frame.contentDocument?.querySelector('trust-gauge')?.shadowRoot?.querySelector('.frame'),
    );
    await painted();
    expect(isSeen).to.equal(false);
    scrollTo(0, 3000);
    await until(() => isSeen);
    frame.remove();
  });

  it('tells the page beforehand, which may still say no: then nobody sees it and nothing is counted', async () => {
    let told = 0;
    document.addEventListener(
      'trustgauge-before-shown',
      (event) => {
        told += 1;
        event.preventDefault();
      },
      { once: true },
    );
    const gauge = await mountIn(element('div'));
    await until(() => told === 1);
    await painted();
    expect(inFrame(gauge, '.frame')).to.equal(null);
    expectNothing();
  });
});

describe('a page that hides the tag', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(() => collector.restore());

  const rules = new CSSStyleSheet();
  document.adoptedStyleSheets.push(rules);
  const WAYS: Readonly<Record<string, [(gauge: HTMLElement) => void, (gauge: HTMLElement) => void]>> = {
    'an important style': [
      (gauge) => gauge.style.setProperty('display', 'none', 'important'),
      (gauge) => gauge.style.removeProperty('display'),
    ],
    'a style': [
      (gauge) => {
        gauge.style.display = 'none';
      },
      (gauge) => gauge.removeAttribute('style'),
    ],
    'a class': [(gauge) => gauge.classList.add('hidden'), (gauge) => gauge.classList.remove('hidden')],
    'the attribute hidden': [
      (gauge) => gauge.setAttribute('hidden', ''),
      (gauge) => gauge.removeAttribute('hidden'),
    ],
    'a hidden parent': [
      (gauge) => gauge.parentElement?.setAttribute('hidden', ''),
      (gauge) => gauge.parentElement?.removeAttribute('hidden'),
    ],
    'a parent that is not visible': [
      (gauge) => gauge.parentElement?.style.setProperty('visibility', 'hidden'),
      (gauge) => gauge.parentElement?.removeAttribute('style'),
    ],
    'a parent without opacity': [
      (gauge) => gauge.parentElement?.style.setProperty('opacity', '0'),
      (gauge) => gauge.parentElement?.style.removeProperty('opacity'),
    ],
    'a style sheet that comes': [
      (gauge) => {
        const sheet = document.createElement('style');
        sheet.id = 'hiding';
        sheet.textContent = 'trust-gauge { opacity: 0; display: block }';
        gauge.parentElement?.append(sheet);
      },
      () => document.querySelector('#hiding')?.remove(),
    ],
    'a rule that a script inserts': [
      () => rules.insertRule('trust-gauge { display: none }'),
      () => rules.deleteRule(0),
    ],
    'a rule of visibility that a script inserts': [
      () => rules.insertRule('trust-gauge { visibility: hidden }'),
      () => rules.deleteRule(0),
    ],
  };
  for (const placement of ['inline', 'corner'] as const)
    for (const [way, [hide, show]] of Object.entries(WAYS))
      it(`${placement}, by ${way}: no box, no event and no count until it shows it again`, async () => {
        collector.survey = { ...vectorSurvey, presentation: { placement } };
        const style = document.createElement('style');
        style.textContent = '.hidden { display: none }';
        const place = document.createElement('div');
        const gauge = newGauge();
        place.append(style, gauge);
        hide(gauge);
        let shown = 0;
        gauge.addEventListener('trustgauge-shown', () => {
          shown += 1;
        });
        document.body.append(place);
        await settle();
        await painted();
        const { width = 0, height = 0 } = inFrame(gauge, '.frame')?.getBoundingClientRect() ?? {};
        expect([width, height, shown, collector.submissions.length]).to.deep.equal([0, 0, 0, 0]);
        show(gauge);
        await until(() => shown === 1);
        expect(inFrame(gauge, '.frame')?.getBoundingClientRect().height).to.be.above(50);
      });

  it('hides a question that is asked already, and it is still there when it shows it again', async () => {
    const gauge = await mountAsked();
    gauge.hidden = true;
    expect(inFrame(gauge, '.frame')?.getBoundingClientRect().height).to.equal(0);
    gauge.hidden = false;
    expect(inFrame(gauge, '.frame')?.getBoundingClientRect().height).to.be.above(50);
  });

  it('is not asked there: another question of the page has the turn', async () => {
    const hidden = newGauge();
    hidden.hidden = true;
    document.body.append(hidden);
    await settle();
    const other = await mountAsked();
    expect(inFrame(other, '.frame')).not.to.equal(null);
  });
});

describe('what stands inside the tag', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(() => collector.restore());

  for (const placement of ['inline', 'corner', 'bar', 'dialog', 'tab'])
    it(`keeps its box and its clicks before, during and after the question: ${placement}`, async () => {
      collector.survey = {
        ...vectorSurvey,
        presentation: placement === 'tab' ? { placement: 'inline', tab: true } : { placement },
      } as typeof vectorSurvey;
      const gauge = newGauge();
      const main = document.createElement('main');
      const pay = document.createElement('button');
      pay.textContent = 'Pay now';
      let clicks = 0;
      pay.addEventListener('click', () => {
        clicks += 1;
      });
      main.append(pay);
      gauge.append(main);
      const expectWhole = () => {
        const { width, height } = pay.getBoundingClientRect();
        expect(width > 20 && height > 10, `${width}×${height}`).to.equal(true);
        pay.click();
      };
      document.body.append(gauge);
      expectWhole();
      await until(() => inFrame(gauge, '.frame') !== null);
      expectWhole();
      gauge.leave();
      await settle();
      expectWhole();
      expect(clicks).to.equal(3);
    });

  it('keeps its box where nobody is asked', async () => {
    collector.configurationReply = 'unreachable';
    const gauge = newGauge();
    gauge.append('the rest of the page');
    document.body.append(gauge);
    await settle();
    const range = document.createRange();
    range.selectNodeContents(gauge);
    expect(range.getBoundingClientRect().width).to.be.above(20);
  });
});
