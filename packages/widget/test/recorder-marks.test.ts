import { expect } from 'chai';
import '../dist/define.js';
import { allInFrame, type FakeCollector, freshPage, inFrame, newGauge, openSheet, until } from './harness.ts';

/** By which each tool leaves out an element or its words, as its documentation or source has it. */
const SELECTORS = {
  Amplitude: '.amp-block',
  Clarity: '[data-clarity-mask]',
  Datadog: '[data-dd-privacy=hidden]',
  FullStory: '.fs-exclude',
  Hotjar: '[data-hj-suppress]',
  LogRocket: '[data-private]',
  Mouseflow: '[data-mf-replace]',
  'New Relic': '.nr-block',
  OpenReplay: '[data-openreplay-hidden]',
  Pendo: '.pendo-ignore',
  PostHog: '.ph-no-capture',
  rrweb: '.rr-block',
  Sentry: '.sentry-block',
  Smartlook: '[data-sl=exclude]',
};

describe('marks for recorders', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(() => collector.restore());

  for (const placement of ['inline', 'corner', 'bar', 'dialog'])
    it(`are on the frame, and on each of its buttons, in the placement ${placement}`, async () => {
      const gauge = newGauge({ placement });
      document.body.append(gauge);
      await gauge.open();
      await until(() => inFrame(gauge, '[role=radio]') !== null);
      const frame = inFrame(gauge, '[part=frame]');
      for (const [tool, selector] of Object.entries(SELECTORS))
        expect(frame?.matches(selector), tool).to.equal(true);
      await openSheet(gauge);
      for (const button of allInFrame(gauge, 'button')) expect(button.matches('.mp-no-track')).to.equal(true);
    });
});
