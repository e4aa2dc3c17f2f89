import { expect } from 'chai';
import '../dist/define.js';
import { deliver, resumeDelivery } from '../dist/delivery/deliver.js';
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
  until,
} from './harness.ts';

const HOUR_MS = 3_600_000;
const waiting = () => JSON.parse(localStorage.getItem('trustgauge-queue') ?? '[]');

describe('delivery', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(() => collector.restore());

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
    deliver(COLLECTOR, { id: 'one' }, (told) => {
      result = told;
    });
    await settle();
    expect(waiting().map(({ body, collector }) => [body, collector])).to.deep.equal([
      ['{"id":"one"}', COLLECTOR],
    ]);
    await resumeDelivery();
    expect(result).to.equal('delivered');
    expect(localStorage.getItem('trustgauge-queue')).to.equal(null);
    expect(collector.submissions).to.deep.equal([{ id: 'one' }, { id: 'one' }]);
  });

  for (const status of [408, 429, 500, 503]) {
    it(`tries again after ${status}, with the same id`, async () => {
      collector.replies = [new Response('', { status })];
      deliver(COLLECTOR, { id: 'again' }, () => {});
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
      deliver(COLLECTOR, { id: 'stubborn' }, () => {});
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
    const expired = { collector: COLLECTOR, body: '{"id":"old"}', untilMs: Date.now() - 1 };
    const young = { collector: COLLECTOR, body: '{"id":"young"}', untilMs: Date.now() + 47 * HOUR_MS };
    localStorage.setItem('trustgauge-queue', JSON.stringify([expired, young]));
    await resumeDelivery();
    expect(collector.submissions).to.deep.equal([{ id: 'young' }]);
    expect(waiting()).to.have.length(0);
  });

  it('drops what is no queue, silently', async () => {
    for (const nonsense of ['{', '7', 'null', '[null, 5, {"body": 1}]']) {
      localStorage.setItem('trustgauge-queue', nonsense);
      await resumeDelivery();
    }
    expect(collector.requests).to.deep.equal([]);
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
      deliver(COLLECTOR, { id: 'in memory' }, () => {});
      await settle();
      await resumeDelivery();
      expect(collector.submissions.filter(({ id }) => id === 'in memory')).to.have.length(2);
    } finally {
      if (descriptor) Object.defineProperty(window, 'localStorage', descriptor);
    }
  });
});
