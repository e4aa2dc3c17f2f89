import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../dist/define.js';
import { TrustGaugeElement } from '../dist/index.js';
import { type FakeCollector, freshPage, inFrame, mountAsked, newGauge, until } from './harness.ts';

const POINTING = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'mousedown',
  'mousemove',
  'mouseup',
  'click',
  'dblclick',
];
/** Not by the driver: of a finger it knows nothing, and in WebKit it leaves other buttons pressed. */
const MADE = ['touchstart', 'touchmove', 'touchend', 'gotpointercapture', 'auxclick', 'contextmenu'];
/** All that the browser has, by the properties that listen to it, and those that have no property. */
const ALL = new Set(['focusin', 'focusout']);
for (const owner of [window, document, HTMLElement.prototype])
  for (const name in owner) if (name.startsWith('on')) ALL.add(name.slice(2));
/** Tab is a key that the question does not use, and which the page may need. */
const LEFT_TO_THE_PAGE = ['keydown', 'keyup'];

describe('what a person does in the frame', () => {
  let collector: FakeCollector;
  let page: AbortController;
  beforeEach(() => {
    collector = freshPage();
    // Until the choice has been seen here.
    TrustGaugeElement.momentMs = 5_000;
    page = new AbortController();
  });
  afterEach(async () => {
    page.abort();
    await collector.restore();
  });

  /** Of the names, in the order in which the page hears them, on the way down or up. */
  const listenTo = (names: readonly string[]): string[] => {
    const heard: string[] = [];
    for (const target of [document, document.body])
      for (const capture of [false, true])
        for (const name of names)
          target.addEventListener(name, () => heard.push(name), { capture, signal: page.signal });
    return heard;
  };
  const centreOf = (element: Element | null): [number, number] => {
    const { x, y, width, height } = (element as Element).getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };
  const isChosen = (gauge: HTMLElement) => inFrame(gauge, '[aria-checked=true]') !== null;
  const besideFrame = () => {
    const beside = document.createElement('button');
    beside.textContent = 'Beside';
    document.body.prepend(beside);
    page.signal.addEventListener('abort', () => beside.remove());
    return beside;
  };

  it('is heard by no listener of the document, by whatever event: neither a move, nor a press, nor the focus', async () => {
    const beside = besideFrame();
    const gauge = await mountAsked();
    const heard = new Set<string>();
    const isInFrame = (event: Event) => {
      const [first] = event.composedPath();
      return first instanceof Node && first.getRootNode() === gauge.shadowRoot;
    };
    let isEach = true;
    for (const target of [document, document.body, gauge])
      for (const capture of [false, true])
        for (const name of ALL)
          target.addEventListener(name, (event) => (isEach || isInFrame(event)) && heard.add(name), {
            capture,
            signal: page.signal,
          });
    await sendMouse({ type: 'click', position: centreOf(beside) });
    expect([...heard]).to.include.members(['pointerover', 'pointermove', 'mouseup', 'click', 'focusin']);
    isEach = false;
    heard.clear();
    const radioAt = (nth: number) => centreOf(inFrame(gauge, `[role=radio]:nth-child(${nth})`));
    for (const nth of [1, 3]) await sendMouse({ type: 'move', position: radioAt(nth) });
    await sendMouse({ type: 'click', position: radioAt(3) });
    await until(() => isChosen(gauge));
    for (const key of ['ArrowLeft', ' ', 'Tab']) await sendKeys({ press: key });
    expect([...heard].filter((name) => !LEFT_TO_THE_PAGE.includes(name))).to.deep.equal([]);
  });

  it('is not heard where it comes from a finger or another button', async () => {
    const gauge = await mountAsked();
    const heard = listenTo(MADE);
    for (const name of MADE) {
      const event = new UIEvent(name, { bubbles: true, composed: true, cancelable: true });
      inFrame(gauge, '[role=radio]')?.dispatchEvent(event);
    }
    expect(heard).to.deep.equal([]);
  });

  it('closes no panel of the page that a click elsewhere closes', async () => {
    const beside = besideFrame();
    const gauge = await mountAsked();
    let isOpen = true;
    for (const name of ['pointerdown', 'mousedown', 'click'])
      document.addEventListener(
        name,
        () => {
          isOpen = false;
        },
        { signal: page.signal },
      );
    await sendMouse({ type: 'click', position: centreOf(inFrame(gauge, '[role=radio]')) });
    await until(() => isChosen(gauge));
    expect(isOpen).to.equal(true);
    await sendMouse({ type: 'click', position: centreOf(beside) });
    expect(isOpen).to.equal(false);
  });

  it('leaves the page what it drags over the frame, to its end', async () => {
    const beside = besideFrame();
    const gauge = await mountAsked();
    const radio = inFrame(gauge, '[role=radio]');
    await sendMouse({ type: 'move', position: centreOf(beside) });
    await sendMouse({ type: 'down' });
    const heard = listenTo(POINTING);
    await sendMouse({ type: 'move', position: centreOf(radio) });
    await sendMouse({ type: 'up' });
    expect(heard).to.include.members(['pointermove', 'mousemove', 'pointerup', 'mouseup']);
    expect(isChosen(gauge)).to.equal(false);
    heard.length = 0;
    const [x, y] = centreOf(radio);
    await sendMouse({ type: 'move', position: [x + 3, y] });
    expect(heard).to.deep.equal([]);
  });

  it('answers within a closed tree of the page too, by mouse and by key', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    page.signal.addEventListener('abort', () => host.remove());
    const tree = host.attachShadow({ mode: 'closed' });
    for (const key of [undefined, ' ']) {
      const gauge = newGauge();
      tree.append(gauge);
      await gauge.open();
      await until(() => inFrame(gauge, '[role=radio]') !== null);
      const radio = inFrame(gauge, '[role=radio]') as HTMLElement;
      if (key) {
        radio.focus();
        await sendKeys({ press: key });
      } else await sendMouse({ type: 'click', position: centreOf(radio) });
      await until(() => isChosen(gauge));
      gauge.remove();
    }
  });
});
