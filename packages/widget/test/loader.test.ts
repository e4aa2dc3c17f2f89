import { expect } from 'chai';
import { monthFromNow } from '../dist/device-memory.js';
import { type FakeCollector, freshPage, inFrame, settle, until, vectorSurvey } from './harness.ts';

const LOADER = '/packages/widget/dist/script/trustgauge.js';

describe('the script tag', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
    delete window.trustgauge;
  });
  afterEach(async () => {
    window.trustgauge?.('destroy');
    await collector.restore();
  });

  const load = (data: Record<string, string> = {}) =>
    new Promise<void>((resolve) => {
      const script = document.createElement('script');
      script.src = LOADER;
      Object.assign(script.dataset, {
        site: 'tg_pub_live_vectors',
        collector: 'https://collector.example',
        ...data,
      });
      script.addEventListener('load', () => resolve());
      document.body.append(script);
    });
  const gauge = () => document.querySelector('trust-gauge');
  const asked = () => until(() => gauge()?.shadowRoot?.querySelector('.frame') != null);
  const chunkLoads = () =>
    performance.getEntriesByType('resource').filter(({ name }) => /\/trust-gauge-[\w-]+\.js$/.test(name))
      .length;

  it('does not load the element for somebody who is not to be asked', async () => {
    const before = chunkLoads();
    // Not longer than the survey's own pause: a longer one may come from a wrong clock, and the element decides.
    const later = { 'tg_pub_live_vectors/pulse': monthFromNow(2) };
    localStorage.setItem('trustgauge', JSON.stringify(later));
    await load();
    await until(() => collector.requests.length === 1);
    await settle();
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    window.trustgauge('destroy');
    delete window.trustgauge;
    await load();
    await settle();
    delete navigator.globalPrivacyControl;
    expect(collector.requests).to.have.length(1, 'with the signal not even the configuration is fetched');
    expect(chunkLoads()).to.equal(before);
    expect(gauge()).to.equal(null);
  });

  it('asks where the page has put the tag', async () => {
    const tag = document.createElement('trust-gauge');
    document.body.append(tag);
    await load();
    await asked();
    expect(document.querySelectorAll('trust-gauge')).to.have.length(1);
    expect(inFrame(tag, '.frame').popover).to.equal(null);
    expect(collector.requests.filter(({ init }) => init.method !== 'POST')).to.have.length(
      1,
      'the configuration is fetched once',
    );
  });

  it('asks in the corner where the page has no tag', async () => {
    await load();
    await asked();
    expect(inFrame(gauge(), '.frame').popover).to.equal('manual');
  });

  it('runs the commands that were given before it had loaded', async () => {
    const queue: unknown[][] = [];
    const calls = Object.assign((...given: unknown[]) => queue.push(given), { q: queue });
    window.trustgauge = calls;
    calls('segments', { plan: 'team' });
    calls('open', 'pulse');
    Object.defineProperty(navigator, 'doNotTrack', { value: '1', configurable: true });
    await load();
    await asked();
    delete navigator.doNotTrack;
    expect(gauge().segments).to.deep.equal({ plan: 'team' });
  });

  it('is harmless the second time', async () => {
    await load();
    await asked();
    const { trustgauge } = window;
    await load();
    await settle();
    expect(window.trustgauge).to.equal(trustgauge);
    expect(document.querySelectorAll('trust-gauge')).to.have.length(1);
  });

  it('leaves no other name on the page', async () => {
    const before = new Set(Object.keys(window));
    await load();
    await asked();
    const added = Object.keys(window).filter((name) => !before.has(name));
    expect(
      added.filter((name) => !/^(litElementVersions|litHtmlVersions|reactiveElementVersions)$/.test(name)),
    ).to.deep.equal(['trustgauge']);
  });

  it('is gone after destroy', async () => {
    await load();
    await asked();
    window.trustgauge('destroy');
    expect(gauge()).to.equal(null);
    window.trustgauge('open');
    await settle();
    expect(gauge()).to.equal(null);
  });

  it('asks nothing where the survey is paused', async () => {
    collector.survey = { ...vectorSurvey, isPaused: true };
    await load();
    await until(() => collector.requests.length === 1);
    await settle();
    expect(gauge()).to.equal(null);
  });

  it('delivers what an earlier page could not, also to somebody who is not asked', async () => {
    localStorage.setItem('trustgauge', JSON.stringify({ 'tg_pub_live_vectors/pulse': '9999-12' }));
    const waiting = {
      collector: 'https://collector.example',
      body: '{"id":"left over"}',
      untilMs: Date.now() + 1e6,
    };
    localStorage.setItem('trustgauge-queue/left-over', JSON.stringify(waiting));
    await load();
    await until(() => collector.submissions.length === 1);
    expect(collector.submissions).to.deep.equal([{ id: 'left over' }]);
  });

  describe('when and where to ask', () => {
    const tabOf = (tag: Element | null) =>
      tag?.shadowRoot?.querySelector('trust-gauge-tab')?.shadowRoot?.querySelector('button');
    const schedule = (more: object) => {
      collector.survey = { ...vectorSurvey, schedule: { ...vectorSurvey.schedule, ...more } };
    };
    const isQuiet = async () => {
      for (let turn = 0; turn < 3; turn += 1) await settle();
      return gauge()?.shadowRoot?.querySelector('.frame') == null;
    };

    it('waits for a trigger without the element, and loads it then', async () => {
      schedule({ triggers: [{ on: 'event', event: 'card-saved' }] });
      await load();
      expect(await isQuiet()).to.equal(true);
      expect(gauge()).to.equal(null);
      await until(() => {
        window.dispatchEvent(new Event('card-saved'));
        return gauge() !== null;
      });
      await asked();
      await until(() => collector.submissions.length > 0);
      expect(collector.submissions.map(({ entry }) => entry)).to.deep.equal(['invited']);
    });

    it('asks by call', async () => {
      schedule({ triggers: [{ on: 'call' }] });
      await load();
      expect(await isQuiet()).to.equal(true);
      window.trustgauge('invite');
      await asked();
    });

    it('waits for what the page says of the person, and keeps it to the page', async () => {
      const { warn } = console;
      console.warn = () => {};
      schedule({ sampleRate: 1, firstUseDays: 30 });
      await load();
      expect(await isQuiet()).to.equal(true);
      console.warn = warn;
      window.trustgauge('person', { key: 'account-4711', firstUse: '2020-01-31' });
      await asked();
      expect(JSON.stringify(collector.requests)).not.to.contain('4711');
      expect(document.documentElement.outerHTML).not.to.contain('4711');
    });

    it('asks only people of the targeted segments, given early or late', async () => {
      collector.survey = { ...vectorSurvey, targeting: { segments: { plan: ['team'] } } };
      await load();
      window.trustgauge('segments', { plan: 'free' });
      expect(await isQuiet()).to.equal(true);
      window.trustgauge('segments', { plan: 'team' });
      await asked();
    });

    it('forgets what it waited for after destroy', async () => {
      schedule({ triggers: [{ on: 'event', event: 'card-saved' }] });
      await load();
      await isQuiet();
      window.trustgauge('destroy');
      window.dispatchEvent(new Event('card-saved'));
      expect(await isQuiet()).to.equal(true);
    });

    for (const placement of ['bar', 'dialog'] as const) {
      it(`asks in the configured ${placement} where the page has no tag`, async () => {
        collector.survey = { ...vectorSurvey, presentation: { placement } };
        await load();
        await asked();
        expect(
          inFrame(gauge(), '.frame').matches(placement === 'bar' ? '.bar:popover-open' : ':modal'),
        ).to.equal(true);
      });
    }

    it('stands a button without the element or, with Global Privacy Control, the configuration', async () => {
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
      await load({ tab: 'Is your data safe?' });
      await until(() => tabOf(gauge()) != null);
      expect(collector.requests).to.deep.equal([]);
      expect(tabOf(gauge())?.textContent).to.equal('Is your data safe?');
      tabOf(gauge())?.click();
      await asked();
      delete navigator.globalPrivacyControl;
      expect(collector.requests).to.have.length(1);
      expect(gauge()?.shadowRoot?.querySelectorAll('trust-gauge-tab')).to.have.length(1);
      window.trustgauge('destroy');
      expect(gauge()).to.equal(null);
    });

    it('stands a button where the tag stands, and the configured one at the edge', async () => {
      schedule({ triggers: [{ on: 'call' }] });
      const tag = document.createElement('trust-gauge');
      tag.setAttribute('tab', '');
      document.body.append(tag);
      await load();
      await until(() => tabOf(tag) != null);
      expect(tabOf(tag)?.popover).to.equal(null);
      window.trustgauge('destroy');
      expect(tabOf(tag)).to.equal(undefined);
      tag.remove();
      collector.survey = { ...collector.survey, presentation: { placement: 'inline', tab: true } };
      await load();
      await until(() => tabOf(gauge()) != null);
      expect(tabOf(gauge())?.matches(':popover-open')).to.equal(true);
    });
  });
});
