import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../dist/define.js';

import {
  answerHeadline,
  type FakeCollector,
  freshPage,
  inFrame,
  mountAsked,
  mountQuiet,
  press,
  settle,
  until,
  vectorSurvey,
} from './harness.ts';

describe('presentation', () => {
  let collector: FakeCollector;
  beforeEach(async () => {
    collector = freshPage();
    await setViewport({ width: 800, height: 700 });
  });
  afterEach(() => collector.restore());

  it('stands where its tag stands, unless the configuration or the tag says corner', async () => {
    const popoverOf = async (attributes: Record<string, string> = {}) => {
      const gauge = await mountAsked(attributes);
      const { popover } = inFrame(gauge, '.frame');
      gauge.remove();
      await settle();
      return popover;
    };
    expect(await popoverOf()).to.equal(null);
    collector.survey = { ...vectorSurvey, presentation: { placement: 'corner' } };
    expect(await popoverOf()).to.equal('manual');
    expect(await popoverOf({ presentation: 'inline' })).to.equal(null);
  });

  it('is a card in the top layer at the lower right, above every z-index, wholly in view', async () => {
    const wall = document.createElement('div');
    wall.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white';
    document.body.append(wall);
    const gauge = await mountAsked({ presentation: 'corner' });
    const frame = inFrame(gauge, '.frame');
    expect(frame.matches(':popover-open')).to.equal(true);
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    expect(800 - right).to.be.within(8, 24);
    expect(700 - bottom).to.be.within(8, 24);
    expect(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)).to.equal(gauge);
  });

  it('stays open through the follow-up, and is gone after closing', async () => {
    const gauge = await mountAsked({ presentation: 'corner' });
    await answerHeadline(gauge);
    expect(inFrame(gauge, '.frame').matches(':popover-open')).to.equal(true);
    press(gauge, 'Close');
    await until(() => inFrame(gauge, '.frame') === null);
  });

  it('fits a screen of 320 pixels, and of 400 percent zoom, by scrolling inside', async () => {
    for (const [width, height] of [
      [320, 640],
      [320, 256],
    ] as const) {
      await setViewport({ width, height });
      document.body.replaceChildren();
      const gauge = await mountAsked({ presentation: 'corner' });
      const { left, right, top, bottom } = inFrame(gauge, '.frame').getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(width);
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(height);
    }
  });

  it('is as dense as the page says, and no target is smaller than 24 pixels', async () => {
    const heights: number[] = [];
    for (const density of ['', '0.75', '1.25', '0']) {
      document.body.replaceChildren();
      document.body.style.setProperty('--trust-gauge-density', density);
      const gauge = await mountAsked();
      heights.push(inFrame(gauge, '.option').offsetHeight);
    }
    document.body.style.removeProperty('--trust-gauge-density');
    const [usual = 0, tight = 0, roomy = 0, least = 0] = heights;
    expect(tight / usual).to.be.closeTo(0.75, 0.03);
    expect(roomy / usual).to.be.closeTo(1.25, 0.03);
    expect(least).to.be.at.least(24);
  });

  it('does not come over a dialog that the page has made modal', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    expect(inFrame(await mountQuiet({ presentation: 'corner' }), '.frame')).to.equal(null);
    dialog.close();
  });
});
