import { sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../dist/define.js';
import '../dist/schedule/schedule.js';
import { matchesPath } from '../dist/schedule/page-address.js';
import { whenTriggered } from '../dist/schedule/triggers.js';
import {
  eventOf,
  type FakeCollector,
  freshPage,
  inFrame,
  mountQuiet,
  settle,
  until,
  vectorSurvey,
} from './harness.ts';

describe('what a survey waits for', () => {
  const home = location.href;
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(async () => {
    await collector.restore();
    history.replaceState(null, '', home);
  });

  const waitFor = (...triggers: object[]) => {
    collector.survey = { ...vectorSurvey, schedule: { ...vectorSurvey.schedule, triggers } };
  };
  const asks = (gauge: Element) => inFrame(gauge, '.frame') !== null;
  const asked = (gauge: Element) => until(() => asks(gauge));
  const quiet = async (gauge: Element) => {
    await settle();
    expect(asks(gauge)).to.equal(false);
  };

  it('an event of the page on an element that the selector matches, also one that does not bubble', async () => {
    waitFor({ on: 'event', event: 'upload-finished', selector: '#photos' });
    const gauge = await mountQuiet();
    const place = document.createElement('div');
    document.body.append(place);
    place.dispatchEvent(new Event('upload-finished', { bubbles: true }));
    await quiet(gauge);
    place.id = 'photos';
    place.append(document.createElement('button'));
    place.firstElementChild.dispatchEvent(new Event('upload-finished'));
    await asked(gauge);
  });

  it('an event without a selector, wherever it comes from, also the window', async () => {
    waitFor({ on: 'event', event: 'card-saved' });
    const gauge = await mountQuiet();
    await quiet(gauge);
    window.dispatchEvent(new Event('card-saved'));
    await asked(gauge);
  });

  it('an event inside an open shadow tree', async () => {
    waitFor({ on: 'event', event: 'click', selector: 'button.save' });
    const gauge = await mountQuiet();
    const host = document.createElement('div');
    document.body.append(host);
    const button = Object.assign(document.createElement('button'), { className: 'save' });
    host.attachShadow({ mode: 'open' }).append(button);
    button.click();
    await asked(gauge);
  });

  it('a delay, and any one of several triggers is enough', async () => {
    waitFor({ on: 'delay', seconds: 3600 }, { on: 'delay', seconds: 1 });
    const gauge = await mountQuiet();
    await quiet(gauge);
    await asked(gauge);
  });

  it('so long without any input', async () => {
    waitFor({ on: 'idle', seconds: 1 });
    const gauge = await mountQuiet();
    let inputs = 0;
    const moving = setInterval(() => {
      inputs += 1;
      window.dispatchEvent(new PointerEvent('pointermove'));
    }, 50);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(asks(gauge)).to.equal(false);
    expect(inputs).to.be.above(5);
    clearInterval(moving);
    await asked(gauge);
  });

  it('a mouse that leaves by the upper edge, not by another, and never a finger', async () => {
    waitFor({ on: 'exit' });
    const gauge = await mountQuiet();
    const leave = (pointerType: string, clientY: number) =>
      document.documentElement.dispatchEvent(new PointerEvent('pointerleave', { pointerType, clientY }));
    leave('touch', -1);
    leave('mouse', 300);
    await quiet(gauge);
    leave('mouse', -1);
    await asked(gauge);
  });

  it('a real mouse over the page is no exit', async () => {
    await setViewport({ width: 800, height: 600 });
    waitFor({ on: 'exit' });
    const gauge = await mountQuiet();
    await sendMouse({ type: 'move', position: [400, 300] });
    await sendMouse({ type: 'move', position: [400, 5] });
    await quiet(gauge);
  });

  it('a page, also one that is reached without loading a document, by whatever the page uses', async () => {
    waitFor({ on: 'page', path: '/account/*' });
    const functions = [history.pushState, history.replaceState, window.onpopstate, window.fetch];
    const gauge = await mountQuiet();
    await quiet(gauge);
    history.pushState(null, '', '/accounts');
    await quiet(gauge);
    history.pushState(null, '', '/account/payment?tab=cards');
    await asked(gauge);
    expect([history.pushState, history.replaceState, window.onpopstate, window.fetch]).to.deep.equal(
      functions,
    );
    expect(Object.hasOwn(history, 'pushState')).to.equal(false, 'nothing of the page is wrapped');
  });

  describe('without the Navigation API', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'navigation');
    // The one that an element of that id would give the page: `<nav id="navigation">`.
    beforeEach(() =>
      Object.defineProperty(window, 'navigation', {
        value: document.createElement('nav'),
        configurable: true,
      }),
    );
    afterEach(() => {
      Reflect.deleteProperty(window, 'navigation');
      if (own) Object.defineProperty(window, 'navigation', own);
    });
    const moves: Record<string, () => void> = {
      'a change of the fragment': () => {
        location.hash = 'elsewhere';
      },
      'pushState, then the page draws': () => {
        history.pushState(null, '', '/#elsewhere');
        document.body.append('Elsewhere');
      },
      'the page draws, then pushState in the same turn': () => {
        document.title = 'Elsewhere';
        history.pushState(null, '', '/#elsewhere');
      },
      'replaceState in a handler of a click': () => {
        const button = document.createElement('button');
        document.body.append(button);
        button.addEventListener('click', () => history.replaceState(null, '', '/#elsewhere'));
        button.click();
      },
      'pushState, then the person moves the mouse': () => {
        history.pushState(null, '', '/#elsewhere');
        window.dispatchEvent(new PointerEvent('pointermove'));
      },
      'pushState alone, in the first seconds': () => history.pushState(null, '', '/#elsewhere'),
    };
    for (const [how, move] of Object.entries(moves)) {
      it(`a page, also one that is reached by ${how}`, async () => {
        waitFor({ on: 'page', path: '/*#elsewhere' });
        const gauge = await mountQuiet();
        await quiet(gauge);
        move();
        await asked(gauge);
      });
    }
  });

  it('a delay that names a page counts from arriving there, and not elsewhere', async () => {
    waitFor({ on: 'delay', seconds: 1, path: '/checkout' });
    const gauge = await mountQuiet();
    history.pushState(null, '', '/checkout');
    await new Promise((resolve) => setTimeout(resolve, 300));
    history.pushState(null, '', '/cart');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(asks(gauge)).to.equal(false);
    history.pushState(null, '', '/checkout');
    await asked(gauge);
  });

  it('a call, and then nothing else', async () => {
    waitFor({ on: 'call' });
    const gauge = await mountQuiet();
    await quiet(gauge);
    await gauge.invite();
    await asked(gauge);
    await until(() => collector.submissions.length > 0);
    expect(collector.submissions.map(({ entry, outcome }) => `${entry} ${outcome}`)).to.deep.equal([
      'invited shown',
    ]);
  });

  it('a call asks nobody who was asked not long ago', async () => {
    waitFor({ on: 'call' });
    localStorage.setItem('trustgauge', JSON.stringify({ 'tg_pub_live_vectors/pulse': '9999-12' }));
    const gauge = await mountQuiet();
    await gauge.invite();
    await quiet(gauge);
  });

  it('nothing that the person has to do before the tab: it opens at once, counted as opened', async () => {
    waitFor({ on: 'call' });
    const gauge = await mountQuiet();
    await gauge.open();
    expect(asks(gauge)).to.equal(true);
    expect(collector.submissions).to.deep.equal([]);
  });

  it('an unknown kind of trigger and a selector that is none: nothing, with one warning for the latter', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warned.push(text);
    waitFor({ on: 'full-moon' }, { on: 'event', event: 'click', selector: '##' });
    const gauge = await mountQuiet();
    document.body.click();
    await quiet(gauge);
    console.warn = warn;
    expect(warned).to.have.length(1);
    expect(warned[0]).to.match(/^\[trustgauge\] trigger_invalid: /);
  });

  it('ends with the element: no listener and no timer of the schedule is left', async () => {
    const left = new Set<string>();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const [realSetTimeout, realClearTimeout] = [setTimeout, clearTimeout];
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const signal = typeof options === 'object' ? options?.signal : undefined;
      if (
        this === window ||
        this === document ||
        this === document.documentElement ||
        this === window.navigation
      ) {
        if (!signal?.aborted) left.add(type);
        if (signal) addEventListener.call(signal, 'abort', () => left.delete(type));
      }
      return addEventListener.call(this, type, listener, options);
    };
    const timers = new Set();
    Object.assign(window, {
      setTimeout: (work: () => void, ms: number) => {
        const timer = realSetTimeout(() => {
          timers.delete(timer);
          work();
        }, ms);
        timers.add(timer);
        return timer;
      },
      clearTimeout: (timer: number) => {
        timers.delete(timer);
        realClearTimeout(timer);
      },
    });
    const ended = new AbortController();
    const result = whenTriggered(
      [
        { on: 'page', path: '/nowhere' },
        { on: 'event', event: 'never-heard', selector: 'p' },
        { on: 'delay', seconds: 60 },
        { on: 'idle', seconds: 60 },
        { on: 'exit' },
        { on: 'delay', seconds: 60, path: '*' },
      ],
      ended.signal,
      () => {},
    );
    const during = [left.size, timers.size];
    ended.abort();
    const isTime = await result;
    Object.assign(window, { setTimeout: realSetTimeout, clearTimeout: realClearTimeout });
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    expect(during[0]).to.be.above(5);
    expect(during[1]).to.be.at.least(3);
    expect(isTime).to.equal(false);
    expect([...left]).to.deep.equal([]);
    expect(timers.size).to.equal(0);
  });

  it('waits no longer when the element is taken out of the page, and anew when it is put back', async () => {
    waitFor({ on: 'event', event: 'card-saved' });
    const gauge = await mountQuiet();
    gauge.remove();
    await settle();
    window.dispatchEvent(new Event('card-saved'));
    await settle();
    document.body.append(gauge);
    await quiet(gauge);
    window.dispatchEvent(new Event('card-saved'));
    await asked(gauge);
  });

  it('asks once, however often it happens', async () => {
    waitFor({ on: 'event', event: 'card-saved' });
    const gauge = await mountQuiet();
    const shown = eventOf(gauge, 'trustgauge-shown');
    for (let time = 0; time < 3; time += 1) window.dispatchEvent(new Event('card-saved'));
    await shown;
    expect(collector.submissions).to.have.length(1);
  });
});

describe('a path pattern', () => {
  const at = (address: string) => new URL(address, 'https://acme.example') as unknown as Location;
  for (const [pattern, address, fits] of [
    ['/account', '/account', true],
    ['/account', '/account/', false],
    ['/account', '/account?tab=1#x', true],
    ['/account*', '/accounts', true],
    ['/account/*', '/account', false],
    ['*/settings', '/team/7/settings', true],
    ['/a*b*c', '/a-b-b-c', true],
    ['/a*a', '/a', false],
    ['/*?step=3', '/order?step=3', true],
    ['/*?step=3', '/order?step=30', false],
    ['/#/inbox', '/#/inbox', true],
    ['/a.c', '/abc', false],
    ['*', '/', true],
  ] as const) {
    it(`${pattern} ${fits ? 'fits' : 'does not fit'} ${address}`, () => {
      expect(matchesPath(pattern, at(address))).to.equal(fits);
    });
  }
});
