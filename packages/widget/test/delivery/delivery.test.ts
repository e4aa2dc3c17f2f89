import { expect } from 'chai';
import '../../dist/define.js';
import { deliver, resumeDelivery, stopDelivery } from '../../dist/delivery/deliver.js';
import {
  answerAll,
  answerHeadline,
  COLLECTOR,
  eventOf,
  type FakeCollector,
  freshPage,
  mountAsked,
  press,
  settle,
  stored,
  until,
} from '../harness.ts';
import { openPage } from './other-page.ts';

const HOUR_MS = 3_600_000;
const PREFIX = 'trustgauge-queue/';
const waiting = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

/** As an earlier page has left it; a minute ago, unless it says otherwise. */
function leaveBehind(id: string, untilMs = Date.now() + 48 * HOUR_MS - 60_000): void {
  const entry = { collector: COLLECTOR, body: JSON.stringify({ id }), untilMs };
  localStorage.setItem(PREFIX + id, JSON.stringify(entry));
}

const submit = (id: string, onResult: (told: string) => void = () => {}) =>
  deliver(COLLECTOR, { id }, { id, onResult });

describe('delivery', () => {
  let collector: FakeCollector;
  beforeEach(async () => {
    collector = freshPage();
    await resumeDelivery();
  });
  afterEach(async () => {
    stopDelivery();
    await collector.restore();
  });

  it('posts text/plain without cookies, referrer or cache, and goes on when the page is left', async () => {
    await answerAll(await mountAsked());
    const { url, init } = collector.requests.filter(({ init }) => init.method === 'POST').at(-1);
    expect(url).to.equal(`${COLLECTOR}/v1/submissions`);
    expect(init.headers).to.deep.equal({ 'Content-Type': 'text/plain;charset=UTF-8' });
    const { credentials, referrerPolicy, keepalive, cache } = init;
    expect({ credentials, referrerPolicy, keepalive, cache }).to.deep.equal({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      keepalive: true,
      cache: 'no-store',
    });
  });

  it('never uses a beacon', async () => {
    const { sendBeacon } = navigator;
    let beacons = 0;
    navigator.sendBeacon = () => {
      beacons += 1;
      return true;
    };
    const gauge = await mountAsked();
    press(gauge, 'Very');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await settle();
    navigator.sendBeacon = sendBeacon;
    expect(beacons).to.equal(0);
    expect(collector.answers).to.have.length(1);
  });

  it('keeps on the device what could not be delivered, as it would have been sent, and forgets it once delivered', async () => {
    collector.replies = ['unreachable'];
    let result: string | undefined;
    submit('one', (told) => {
      result = told;
    });
    await settle();
    expect(Object.keys(localStorage)).to.deep.equal(['trustgauge-queue/one']);
    const { untilMs, ...kept } = JSON.parse(localStorage.getItem('trustgauge-queue/one') ?? '');
    expect(kept).to.deep.equal({ collector: COLLECTOR, body: '{"id":"one"}' });
    expect(untilMs).to.be.within(Date.now() + 47.9 * HOUR_MS, Date.now() + 48 * HOUR_MS);
    await resumeDelivery();
    expect(result).to.equal('delivered');
    expect(localStorage.length).to.equal(0);
    expect(collector.submissions).to.deep.equal([{ id: 'one' }, { id: 'one' }]);
  });

  for (const status of [408, 429, 500, 503]) {
    it(`tries again after ${status}, with the same id`, async () => {
      collector.replies = [new Response('', { status })];
      submit('again');
      await settle();
      expect(waiting()).to.have.length(1);
      await resumeDelivery();
      expect(collector.submissions.map(({ id }) => id)).to.deep.equal(['again', 'again']);
      expect(waiting()).to.have.length(0);
    });
  }

  for (const status of [400, 403, 404, 409, 413, 422]) {
    it(`gives up after ${status} and says the collector’s code to the page`, async () => {
      const gauge = await mountAsked();
      collector.replies = [Response.json({ error: { code: 'option_unknown', message: '' } }, { status })];
      const failed = eventOf(gauge, 'trustgauge-failed');
      await answerHeadline(gauge);
      press(gauge, 'Skip');
      expect((await failed).detail).to.deep.equal({ survey: 'pulse', code: 'option_unknown' });
      expect(waiting()).to.have.length(0);
    });
  }

  it('tries again by itself', async () => {
    const { setTimeout: realSetTimeout } = window;
    const delaysMs = [];
    // Only the waiting is cut short.
    window.setTimeout = ((work, delayMs) => {
      delaysMs.push(delayMs);
      return realSetTimeout(work, 0);
    }) as typeof setTimeout;
    try {
      collector.replies = ['unreachable', 'unreachable', 'unreachable'];
      submit('stubborn');
      await until(() => collector.submissions.length === 4);
    } finally {
      window.setTimeout = realSetTimeout;
    }
    const retriesMs = delaysMs.filter((delayMs) => delayMs >= 1000);
    expect(retriesMs.length).to.be.at.least(3);
    for (const delayMs of retriesMs) expect(delayMs).to.be.within(1000, 300_000);
    await until(() => waiting().length === 0);
  });

  it('gives up after 48 hours and forgets it', async () => {
    leaveBehind('old', Date.now() - 1);
    leaveBehind('young', Date.now() + 47 * HOUR_MS);
    await resumeDelivery();
    expect(collector.submissions).to.deep.equal([{ id: 'young' }]);
    expect(waiting()).to.have.length(0);
  });

  it('tells the page that it has given up, where the page is still there', async () => {
    collector.replies = ['unreachable'];
    let result: string | undefined;
    submit('late', (told) => {
      result = told;
    });
    await settle();
    leaveBehind('late', Date.now() - 1);
    await resumeDelivery();
    expect(result).to.equal('submission_expired');
  });

  it('drops what is no entry, silently, and touches nothing else on the device', async () => {
    localStorage.setItem('trustgauge-queue-of-the-page', 'theirs');
    for (const nonsense of ['{', '7', 'null', '[null, 5]', '{"body": 1}']) {
      localStorage.setItem(`${PREFIX}x`, nonsense);
      await resumeDelivery();
    }
    expect(collector.requests).to.deep.equal([]);
    expect(Object.keys(localStorage)).to.deep.equal(['trustgauge-queue-of-the-page']);
  });

  it('keeps twenty at most, the youngest', async () => {
    const youngest = Date.now() + 40 * HOUR_MS;
    for (let age = 1; age <= 23; age += 1) leaveBehind(`${age}`, youngest - age);
    await resumeDelivery();
    const sent = collector.submissions.map(({ id }) => Number(id));
    expect(sent).to.deep.equal(Array.from({ length: 20 }, (_, index) => 20 - index));
    expect(waiting()).to.have.length(0);
  });

  it('does not let a collector that is away hold up another', async () => {
    leaveBehind('one', Date.now() + 40 * HOUR_MS);
    leaveBehind('two', Date.now() + 40 * HOUR_MS);
    const body = '{"id":"other"}';
    const other = { collector: 'https://other.example', body, untilMs: Date.now() + 47.9 * HOUR_MS };
    localStorage.setItem(`${PREFIX}other`, JSON.stringify(other));
    collector.replies = ['unreachable'];
    await resumeDelivery();
    expect(collector.requests.map(({ url }) => new URL(url).host)).to.have.members([
      'collector.example',
      'other.example',
    ]);
    expect(waiting()).to.have.length(2);
  });

  it('leaves to the page that has just written it its first try', async () => {
    leaveBehind('fresh', Date.now() + 48 * HOUR_MS - 1000);
    await resumeDelivery();
    expect(collector.requests).to.deep.equal([]);
    expect(waiting()).to.have.length(1);
  });

  it('tries again at once when the connection is back, and when the page is restored', async () => {
    for (const event of [new Event('online'), new PageTransitionEvent('pageshow', { persisted: true })]) {
      collector.replies = ['unreachable'];
      submit('back');
      await settle();
      expect(waiting()).to.have.length(1);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
      await settle();
      expect(waiting(), 'a page that only loads waits').to.have.length(1);
      window.dispatchEvent(event);
      await until(() => waiting().length === 0);
    }
    expect(collector.submissions).to.have.length(4);
  });

  it('listens to the page, and has a timer, only while something waits', async () => {
    const { addEventListener, removeEventListener } = window;
    const listening = new Map<unknown, number>();
    const count = (by: number) => (type: string, listener: EventListener) => {
      if (by > 0) listening.set(listener, 1);
      else listening.delete(listener);
      return (by > 0 ? addEventListener : removeEventListener).call(window, type, listener);
    };
    Object.assign(window, { addEventListener: count(1), removeEventListener: count(-1) });
    try {
      submit('quick');
      await settle();
      expect(listening.size).to.equal(0);
      collector.replies = ['unreachable'];
      submit('slow');
      await settle();
      expect(listening.size).to.equal(2);
      await resumeDelivery();
      expect(listening.size).to.equal(0);
    } finally {
      Object.assign(window, { addEventListener, removeEventListener });
    }
  });

  it('goes on sending what a host takes out of the page meanwhile, and tells nobody an error', async () => {
    const gauge = await mountAsked();
    await answerHeadline(gauge);
    let release = (_: Response) => {};
    const slow = new Promise<Response>((resolve) => {
      release = resolve;
    });
    const { fetch } = window;
    window.fetch = async (...given) => {
      await fetch(...given);
      return slow;
    };
    press(gauge, 'Skip');
    gauge.remove();
    await settle();
    expect(waiting()).to.have.length(1);
    release(stored());
    await until(() => waiting().length === 0);
    window.fetch = fetch;
    expect(collector.answers).to.have.length(1);
  });

  describe('in several tabs', () => {
    const ids = Array.from({ length: 8 }, (_, index) => `entry-${index}`);

    const openTab = async () => {
      const tab = await openPage();
      tab.answer = async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return stored();
      };
      return Object.assign(
        tab,
        await tab.load<typeof import('../../dist/delivery/deliver.js')>('delivery/deliver'),
      );
    };
    const idsIn = (tabs: readonly { posted: readonly string[] }[]) =>
      tabs.flatMap(({ posted }) => posted.map((body) => JSON.parse(body).id)).sort();

    it('one sends at a time, and each entry arrives exactly once', async () => {
      const tabs = [await openTab(), await openTab(), await openTab()];
      for (const id of ids) leaveBehind(id);
      await Promise.all(tabs.map((tab) => tab.resumeDelivery()));
      await until(() => waiting().length === 0);
      expect(idsIn(tabs)).to.deep.equal(ids);
      expect(tabs.filter(({ posted }) => posted.length > 0)).to.have.length(1);
      for (const tab of tabs) tab.stopDelivery();
    });

    it('what several write at the same time is all there', async () => {
      const tabs = [await openTab(), await openTab()];
      for (const tab of tabs)
        tab.answer = () => {
          throw new TypeError('Failed to fetch');
        };
      for (const [index, id] of ids.entries())
        tabs[index % 2]?.deliver(COLLECTOR, { id }, { id, onResult: () => {} });
      await settle();
      for (const tab of tabs) tab.stopDelivery();
      expect(waiting().sort()).to.deep.equal(ids.map((id) => PREFIX + id));
    });

    it('without locks each entry arrives, and the same id lets the collector count it once', async () => {
      const tabs = [await openTab(), await openTab()];
      for (const { page } of tabs) Object.defineProperty(page.navigator, 'locks', { value: undefined });
      for (const id of ids) leaveBehind(id);
      await Promise.all(tabs.map((tab) => tab.resumeDelivery()));
      expect([...new Set(idsIn(tabs))]).to.deep.equal(ids);
      expect(waiting()).to.have.length(0);
      for (const tab of tabs) tab.stopDelivery();
    });
  });

  it('delivers where storage is blocked', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      await answerAll(await mountAsked());
      expect(collector.answers).to.have.length(1);
      collector.replies = ['unreachable'];
      submit('in memory');
      await settle();
      await resumeDelivery();
      expect(collector.submissions.filter(({ id }) => id === 'in memory')).to.have.length(2);
    } finally {
      if (descriptor) Object.defineProperty(window, 'localStorage', descriptor);
    }
  });
});
