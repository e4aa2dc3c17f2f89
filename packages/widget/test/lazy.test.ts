import { TrustGaugeElement } from '@trustgauge/widget';
import '@trustgauge/widget/lazy';
import { expect } from 'chai';
import { eventOf, type FakeCollector, freshPage, inFrame, newGauge, settle } from './harness.ts';

/** What this page has loaded of the part that draws and sends. */
const loaded = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/dist\/element\/(asking|question|view)\.js/.test(name));

describe('@trustgauge/widget/lazy', () => {
  let collector: FakeCollector;

  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(() => collector.restore());

  it('defines the one class that the package exports', () => {
    expect(customElements.get('trust-gauge')).to.equal(TrustGaugeElement);
    expect(newGauge()).to.be.an.instanceOf(TrustGaugeElement);
  });

  it('loads nothing that draws while nobody is to be asked', async () => {
    collector.survey = { ...collector.survey, isPaused: true };
    document.body.append(newGauge());
    await settle();
    expect(collector.requests).to.have.length(1);
    expect(loaded()).to.deep.equal([]);
  });

  it('keeps properties that were set before it was defined', () => {
    const gauge = document.createElement('trust-gauge-early');
    Object.assign(gauge, { site: 'tg_pub_test_early', segments: { plan: 'team' }, allowAutomated: true });
    customElements.define('trust-gauge-early', class extends TrustGaugeElement {});
    document.body.append(gauge);
    const { site, segments, allowAutomated } = gauge as TrustGaugeElement;
    expect([site, segments, allowAutomated]).to.deep.equal(['tg_pub_test_early', { plan: 'team' }, true]);
  });

  it('asks, opens and closes as the whole element does', async () => {
    const gauge = newGauge();
    const shown = eventOf(gauge, 'trustgauge-shown');
    document.body.append(gauge);
    await shown;
    expect(inFrame(gauge, '[role=radiogroup]')).not.to.equal(null);
    gauge.close();
    const shownAgain = eventOf(gauge, 'trustgauge-shown');
    await gauge.open();
    await shownAgain;
    expect(loaded()).not.to.deep.equal([]);
  });
});
