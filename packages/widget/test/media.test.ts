/** What a person has set in the system. In Chromium alone: no other can be told to pretend. */
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../dist/define.js';
import {
  allInFrame,
  type FakeCollector,
  freshPage,
  inFrame,
  mountAsked,
  openSheet,
  paintPage,
  press,
  settle,
} from './harness.ts';

describe('what a person has set in the system', () => {
  let collector: FakeCollector;
  beforeEach(async () => {
    collector = freshPage();
    await setViewport({ width: 800, height: 700 });
  });
  afterEach(async () => {
    await collector.restore();
    paintPage('');
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
  });

  const paper = (gauge: Element) => getComputedStyle(inFrame(gauge, '.frame')).backgroundColor;
  const lightness = (colour: string) => Number(/oklch\(([\d.]+)/.exec(colour)?.[1]);

  it('dark: followed where the page knows both, and not where the page is always light', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const gauge = await mountAsked();
    expect(lightness(paper(gauge))).to.equal(1);
    document.documentElement.style.colorScheme = 'light dark';
    expect(lightness(paper(gauge))).to.be.below(0.3);
  });

  for (const presentation of ['inline', 'corner', 'bar', 'dialog']) {
    it(`forced colours, ${presentation}: every option has an edge, and the chosen one another ground`, async () => {
      await emulateMedia({ forcedColors: 'active' });
      const gauge = await mountAsked({ presentation });
      gauge.constructor.momentMs = 5_000;
      press(gauge, 'Very');
      await gauge.updateComplete;
      const options = allInFrame(gauge, '.option').map((option) => getComputedStyle(option));
      for (const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } of options) {
        expect(`${borderTopStyle} ${borderTopWidth}`).to.equal('solid 1px');
        expect(borderTopColor).not.to.equal(backgroundColor);
      }
      const grounds = options.map(({ backgroundColor }) => backgroundColor);
      expect(new Set(grounds).size).to.equal(2);
      expect(grounds.filter((ground) => ground === grounds[3])).to.have.length(1);
    });

    it(`reduced motion, ${presentation}: nothing moves, as nothing ever does`, async () => {
      for (const reducedMotion of ['reduce', 'no-preference'] as const) {
        await emulateMedia({ reducedMotion });
        const gauge = await mountAsked({ presentation, site: 'tg_pub_test_vectors' });
        expect(gauge.shadowRoot.getAnimations()).to.deep.equal([]);
        await openSheet(gauge);
        expect(gauge.shadowRoot.getAnimations()).to.deep.equal([]);
        gauge.remove();
        await settle();
      }
    });
  }
});
