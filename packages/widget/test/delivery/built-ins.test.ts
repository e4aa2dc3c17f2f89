import { expect } from 'chai';
import type { deliver, resumeDelivery } from '../../dist/delivery/deliver.js';
import type { TrustGaugeElement } from '../../dist/index.js';
import { siteConfiguration } from '../../dist/testing.js';
import { answerAll, inFrame, LIVE_KEY, settle, stored, until, vectorSurvey } from '../harness.ts';
import { type OtherPage, openPage } from './other-page.ts';

type Page = Window & typeof globalThis;
type Patch = (page: Page) => void;

/** As an eager polyfill or a library of the page leaves it behind. */
const set =
  (object: string, name: string, value: string): Patch =>
  (page) =>
    page.eval(`${object}.${name} = ${value}`);

/** What pages have been seen to do to the built-ins. */
const PATCHES: Record<string, Patch> = {
  'Array.prototype.entries gives a list': set(
    'Array.prototype',
    'entries',
    'function () { return this.slice(); }',
  ),
  'Array.prototype.toJSON makes text': set('Array.prototype', 'toJSON', 'function () { return "[…]"; }'),
  'Object.prototype.toJSON makes text': set('Object.prototype', 'toJSON', 'function () { return "{…}"; }'),
  'String.prototype.toJSON quotes': set(
    'String.prototype',
    'toJSON',
    `function () { return '"' + this + '"'; }`,
  ),
  'Date.prototype.toJSON throws': set(
    'Date.prototype',
    'toJSON',
    'function () { throw new Error("toJSON"); }',
  ),
  'Object.prototype has more': (page) =>
    page.eval(
      'Object.prototype.each = function () {}; Object.prototype.isEmpty = () => false; Array.prototype.last = () => 0',
    ),
  'Array.from takes no function': set('Array', 'from', '(list) => Array.prototype.slice.call(list ?? [])'),
  'Function.prototype.bind of its own': set(
    'Function.prototype',
    'bind',
    'function (self, ...given) { const work = this; return (...more) => work.apply(self, [...given, ...more]); }',
  ),
  'Function.prototype.call and apply wrapped': (page) =>
    page.eval(
      'const apply = Reflect.apply; Function.prototype.call = function (self, ...given) { return apply(this, self, given); }; Function.prototype.apply = function (self, given) { return apply(this, self, given ?? []); }',
    ),
  'Array.prototype.reduce, find, filter, map and some of its own': (page) =>
    page.eval(`for (const name of ['reduce', 'find', 'filter', 'map', 'some', 'every']) {
      const native = Array.prototype[name];
      Array.prototype[name] = function (work, ...more) { return native.call(this, (...given) => work(...given), ...more); };
    }`),
  'a Promise of its own': (page) =>
    page.eval(`const Native = Promise;
      window.Promise = class {
        constructor(work) { this.native = new Native(work); }
        then(...given) { return new this.constructor((ok, no) => this.native.then(...given).then(ok, no)); }
        static resolve(value) { return new this((ok) => ok(value)); }
      };`),
  'no Promise.prototype.finally': (page) =>
    page.eval('delete Promise.prototype.finally; delete Promise.allSettled'),
  'timers that take longer': (page) =>
    page.eval(
      'const { setTimeout } = window; window.setTimeout = (work, ms, ...given) => setTimeout(() => work(...given), (ms ?? 0) + 5)',
    ),
  'a frozen clock': (page) => page.eval('const now = Date.now(); Date.now = () => now'),
  'a Date that ignores its arguments': (page) =>
    page.eval('const Real = Date; window.Date = class extends Real { constructor() { super(Real.now()); } }'),
  'no crypto.randomUUID': (page) => page.eval('delete Crypto.prototype.randomUUID'),
  'no locks': (page) => Object.defineProperty(page.navigator, 'locks', { value: undefined }),
  'locks that throw': (page) =>
    Object.defineProperty(page.navigator, 'locks', {
      value: {
        request() {
          throw new Error('locks');
        },
      },
    }),
  'no AbortController.prototype.abort': (page) => page.eval('delete AbortController.prototype.abort'),
  'an addEventListener that throws': set(
    'window',
    'addEventListener',
    'function () { throw new Error("addEventListener"); }',
  ),
  'Object.keys by for…in': set(
    'Object',
    'keys',
    'function (of) { const keys = []; for (const key in of) if (Object.prototype.hasOwnProperty.call(of, key)) keys.push(key); return keys; }',
  ),
  'Object.entries, values and fromEntries gone': (page) =>
    page.eval('delete Object.entries; delete Object.values; delete Object.fromEntries'),
  'a fetch that is synchronous where it fails': (page) => {
    const { fetch } = page;
    let isFirst = true;
    page.fetch = ((...given: Parameters<typeof fetch>) => {
      if (isFirst) {
        isFirst = false;
        throw new Error('wrapper');
      }
      return fetch(...given);
    }) as typeof fetch;
  },
  'a fetch that returns clones': (page) => {
    const { fetch } = page;
    page.fetch = async (...given) => (await fetch(...given)).clone();
  },
  'a fetch that makes a Request first': (page) => {
    const { fetch } = page;
    page.fetch = async (input, init) => {
      const request = new page.Request(input, init);
      return fetch(request.url, {
        method: request.method,
        body: request.method === 'POST' ? await request.text() : null,
      });
    };
  },
};

describe('changed built-ins', () => {
  let other: OtherPage;
  beforeEach(async () => {
    localStorage.clear();
    sessionStorage.clear();
    other = await openPage();
    other.answer = (_, { method }) =>
      method === 'POST'
        ? stored()
        : Response.json(siteConfiguration({ site: LIVE_KEY, surveys: [vectorSurvey] }));
  });
  afterEach(() => other.close());

  const waiting = () => Object.keys(localStorage).filter((key) => key.startsWith('trustgauge-queue/'));
  const leaveBehind = (id: string) =>
    localStorage.setItem(
      `trustgauge-queue/${id}`,
      JSON.stringify({
        collector: 'https://collector.example',
        body: `{"id":"${id}"}`,
        untilMs: Date.now() + 47 * 3_600_000,
      }),
    );

  for (const [what, patch] of Object.entries(PATCHES)) {
    it(`${what}: what an earlier page left is stored once`, async () => {
      leaveBehind('one');
      leaveBehind('two');
      patch(other.page);
      const { resumeDelivery } = await other.load<Delivery>('delivery/deliver');
      await resumeDelivery();
      await until(() => waiting().length === 0);
      expect(other.posted.map((body) => JSON.parse(body).id).sort()).to.deep.equal(['one', 'two']);
      expect(other.failures).to.deep.equal([]);
      expect(other.warnings.filter((warning) => /reach|answers/.test(warning))).to.deep.equal([]);
    });

    it(`${what}: an answer is stored once, as it was given`, async () => {
      patch(other.page);
      const { deliver } = await other.load<Delivery>('delivery/deliver');
      const submission = { id: 'a', answers: { headline: 'very' }, list: [1, { two: 2 }] };
      const told: string[] = [];
      deliver('https://collector.example', submission, { id: 'a', onResult: (result) => told.push(result) });
      await until(() => told.length > 0);
      expect(told).to.deep.equal(['delivered']);
      expect(other.posted.map((body) => JSON.parse(body))).to.deep.equal([submission]);
      expect(other.failures).to.deep.equal([]);
    });
  }

  type Delivery = { deliver: typeof deliver; resumeDelivery: typeof resumeDelivery };

  it('whatever fails, there is another try: the timer is set first', async () => {
    leaveBehind('one');
    const { resumeDelivery } = await other.load<Delivery>('delivery/deliver');
    const { setTimeout, Object: Built } = other.page;
    // The first retries come at once; a request is given its time.
    Object.assign(other.page, {
      setTimeout: (work: () => void, ms: number) => setTimeout(work, ms < 20_000 ? 0 : ms),
    });
    const { keys } = Built;
    let failing = 3;
    // What reads the device fails in a way that nothing there expects.
    Built.keys = (of: object) =>
      of === other.page.localStorage && failing-- > 0 ? (7 as unknown as string[]) : keys(of);
    await resumeDelivery();
    await until(() => waiting().length === 0);
    expect(other.posted).to.deep.equal(['{"id":"one"}']);
    expect(other.failures).to.deep.equal([]);
  });

  it('a fetch that never ends is given up, and does not keep the other tabs from sending', async () => {
    leaveBehind('one');
    const { setTimeout } = other.page;
    Object.assign(other.page, {
      setTimeout: (work: () => void, ms: number) => setTimeout(work, Math.min(ms, 20)),
    });
    other.answer = () => new Promise(() => {});
    const { resumeDelivery } = await other.load<Delivery>('delivery/deliver');
    await resumeDelivery();
    expect(
      await navigator.locks.request('trustgauge-queue', { ifAvailable: true }, (lock) => !!lock),
    ).to.equal(true);
    other.answer = stored;
    await until(() => waiting().length === 0);
    expect(other.failures).to.deep.equal([]);
  });

  for (const [what, wrapper] of Object.entries({
    'throws synchronously': () => {
      throw new Error('blocked by the wrapper');
    },
    'returns nothing': () => undefined,
    'returns something else': async () => ({ ok: true }),
    'is refused, as after a preflight': async () => {
      throw new TypeError('Failed to fetch');
    },
    'has read the body': async () => {
      const reply = Response.json({});
      await reply.text();
      return reply;
    },
    'is gone': undefined,
  }))
    it(`a fetch that ${what}: nothing is asked, and the warning says what failed, not that no collector answers`, async () => {
      other.page.fetch = wrapper as typeof fetch;
      const { fetchSurvey } = await other.load<typeof import('../../dist/configuration.js')>('configuration');
      expect(await fetchSurvey('https://collector.example', LIVE_KEY, 'pulse')).to.equal(undefined);
      expect(other.warnings).to.have.length(1);
      expect(other.warnings[0]).to.match(
        /^\[trustgauge\] configuration_unreachable: https:\/\/collector.example: \w*Error: /,
      );
      expect(other.failures).to.deep.equal([]);
    });

  it('a page served as application/xhtml+xml: asked, answered and stored', async () => {
    const xhtml = new Blob(
      [
        '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>x</title></head><body></body></html>',
      ],
      { type: 'application/xhtml+xml' },
    );
    const address = URL.createObjectURL(xhtml);
    other.close();
    other = await openPage(address);
    expect(other.page.document.contentType).to.equal('application/xhtml+xml');
    other.answer = (_, { method }) =>
      method === 'POST'
        ? stored()
        : Response.json(siteConfiguration({ site: LIVE_KEY, surveys: [vectorSurvey] }));
    await other.load('define');
    const { customElements, document } = other.page;
    Object.assign(customElements.get('trust-gauge') ?? {}, { momentMs: 20, thanksMs: 20 });
    const gauge = document.createElement('trust-gauge') as TrustGaugeElement;
    Object.assign(gauge, { site: LIVE_KEY, collector: 'https://collector.example', allowAutomated: true });
    document.body.append(gauge);
    await until(() => inFrame(gauge, '.frame') !== null);
    await answerAll(gauge);
    expect(other.posted.filter((body) => body.includes('"answer"'))).to.have.length(1);
    await settle();
    expect(other.warnings).to.deep.equal([]);
    expect(other.failures).to.deep.equal([]);
  });
});
