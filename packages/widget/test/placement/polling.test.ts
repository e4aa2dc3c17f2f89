/** What is waited for is heard of: while nothing changes in the page, no timer of the widget runs out again and again. */
import { expect } from 'chai';
import '../../dist/define.js';
import '../../dist/placement/interruption.js';
import {
  type FakeCollector,
  freshPage,
  inFrame,
  mountAsked,
  newGauge,
  press,
  until,
  vectorSurvey,
} from '../harness.ts';

const WATCHED_MS = 3_000;

describe('while nothing changes in the page', () => {
  const home = location.href;
  const real = {
    setTimeout,
    setInterval,
    requestAnimationFrame,
    requestIdleCallback: window.requestIdleCallback,
  };
  let calls: string[];
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
    calls = [];
    for (const [name, schedule] of Object.entries(real)) {
      if (!schedule) continue;
      const counted = (work: () => void, ...rest: unknown[]) =>
        Reflect.apply(schedule, window, [
          (...given: unknown[]) => {
            calls.push(`${name} ${String(work)}`);
            Reflect.apply(work, window, given);
          },
          ...rest,
        ]);
      Object.assign(window, { [name]: counted });
    }
  });
  afterEach(async () => {
    Object.assign(window, real);
    history.replaceState(null, '', home);
    await collector.restore();
  });

  const isAsked = () => {
    const gauge = document.querySelector('trust-gauge:last-of-type');
    return gauge !== null && inFrame(gauge, '.frame') !== null;
  };
  const pause = (ms: number) => new Promise((resolve) => real.setTimeout.call(window, resolve, ms));
  /** After what is done once, to begin with. */
  const callsWhileWaiting = async () => {
    await pause(1_500);
    calls = [];
    await pause(WATCHED_MS);
    expect(isAsked()).to.equal(false);
    return calls;
  };

  it('no timer runs out for a field that has the focus', async () => {
    const field = document.createElement('input');
    document.body.append(field, newGauge({ presentation: 'corner' }));
    field.focus();
    expect(await callsWhileWaiting()).to.deep.equal([]);
    field.blur();
    await until(isAsked);
  });

  it('no timer runs out for an open dialog', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog, newGauge({ presentation: 'corner' }));
    dialog.showModal();
    expect(await callsWhileWaiting()).to.deep.equal([]);
    dialog.close();
    await until(isAsked);
  });

  it('no timer runs out for another question that is asked', async () => {
    const first = await mountAsked({ site: 'tg_pub_test_vectors' });
    document.body.append(newGauge({ site: 'tg_pub_test_vectors' }));
    expect(await callsWhileWaiting()).to.deep.equal([]);
    press(first, 'Close');
    await until(isAsked);
  });

  for (const api of ['a', 'no']) {
    it(`no timer runs out for a path to arrive at, with ${api} Navigation API`, async () => {
      const navigation = Object.getOwnPropertyDescriptor(window, 'navigation');
      if (api === 'no') Object.defineProperty(window, 'navigation', { value: undefined, configurable: true });
      try {
        collector.survey = {
          ...vectorSurvey,
          schedule: { ...vectorSurvey.schedule, triggers: [{ on: 'page', path: '/elsewhere' }] },
        };
        document.body.append(newGauge());
        expect(await callsWhileWaiting()).to.deep.equal([]);
        history.pushState(null, '', '/elsewhere');
        document.title = 'Elsewhere';
        await until(isAsked);
      } finally {
        if (navigation) Object.defineProperty(window, 'navigation', navigation);
        else Reflect.deleteProperty(window, 'navigation');
      }
    });
  }
});
