/** On paper: no engine but Chromium can be told to draw for it, so the rules for print are made to hold on the screen. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../dist/define.js';
import {
  allInFrame,
  type FakeCollector,
  freshPage,
  inFrame,
  mountAsked,
  mountQuiet,
  settle,
  until,
} from '../harness.ts';

describe('on paper', () => {
  let collector: FakeCollector;
  beforeEach(async () => {
    collector = freshPage();
    await setViewport({ width: 800, height: 700 });
  });
  afterEach(async () => {
    show();
    await collector.restore();
  });

  const printed = new Set<MediaList>();
  const print = (tree: ShadowRoot) => {
    const rules = tree.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    for (const rule of rules) {
      if (!(rule instanceof CSSMediaRule) || rule.media.mediaText !== 'print') continue;
      rule.media.mediaText = 'all';
      printed.add(rule.media);
    }
  };
  const show = () => {
    for (const media of printed) media.mediaText = 'print';
  };

  for (const presentation of ['inline', 'corner', 'bar', 'dialog']) {
    it(`there is no question, and on the screen it is as it was: ${presentation}`, async () => {
      const style = document.createElement('style');
      style.textContent = 'trust-gauge::part(frame) { display: block }';
      const invoice = document.createElement('p');
      invoice.textContent = 'Invoice';
      document.body.append(style, invoice);
      const gauge = await mountAsked({ presentation });
      const state = () => {
        const frame = inFrame(gauge, '.frame');
        const { x, y, width, height } = frame.getBoundingClientRect();
        const isOnTop = frame.matches(':popover-open, :modal');
        return {
          x,
          y,
          width,
          height,
          isOnTop,
          text: frame.textContent,
          backdrop: getComputedStyle(frame, '::backdrop').display,
        };
      };
      const before = state();
      expect(before.height).to.be.above(50);

      print(gauge.shadowRoot);
      for (const part of [inFrame(gauge, '.frame'), ...allInFrame(gauge, '.frame *')])
        expect(part.getClientRects()).to.have.length(0);
      expect(invoice.getClientRects()).to.have.length(1);

      show();
      expect(state()).to.deep.equal(before);
    });
  }

  for (const presentation of ['inline', 'corner']) {
    it(`there is no tab, and on the screen it is as it was: ${presentation}`, async () => {
      const gauge = await mountQuiet({ presentation, tab: 'Feedback', survey: 'unknown' });
      await until(() => inFrame(gauge, 'trust-gauge-tab') !== null);
      const button = inFrame(gauge, 'trust-gauge-tab').shadowRoot.querySelector('button');
      const box = () => JSON.stringify(button.getBoundingClientRect());
      const before = box();
      expect(button.getClientRects()).to.have.length(1);
      print(inFrame(gauge, 'trust-gauge-tab').shadowRoot);
      expect(button.getClientRects()).to.have.length(0);
      show();
      expect(box()).to.equal(before);
      await settle();
    });
  }
});
