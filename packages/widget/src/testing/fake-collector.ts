/**
 * A collector that is a list: `fetch` is replaced, and what would have left the page is kept. Requests to other
 * addresses go where they went before.
 */
import {
  type PublicSurvey,
  SITE_CONFIGURATION_ROUTE,
  SUBMISSIONS_ROUTE,
  type Submission,
} from '@trustgauge/protocol/wire';
import { TrustGaugeElement } from '../element/trust-gauge.js';
import { unshadowed } from '../unshadowed.js';
import { pulseSurvey } from './pulse-survey.js';
import { siteConfiguration } from './site-configuration.js';

export interface FakeRequest {
  readonly url: string;
  readonly init: RequestInit;
}

/** A reply as `fetch` gives it, or none at all. */
export type FakeReply = Response | 'unreachable';

const SITES = SITE_CONFIGURATION_ROUTE.replace(':siteKey', '');

export class FakeCollector {
  /** Requests for configurations and submissions, in the order in which they were made. */
  readonly requests: FakeRequest[] = [];
  survey: PublicSurvey = pulseSurvey;
  /** Where the site has several. */
  surveys: readonly PublicSurvey[] | undefined;
  /** What the next submissions are answered. Where the list is empty, they are stored. */
  replies: FakeReply[] = [];
  /** What is answered to whoever wants a site's configuration. */
  configurationReply: FakeReply | undefined;
  readonly #realFetch: typeof fetch;

  constructor() {
    // Called as a function: as a method of something else, a browser refuses it.
    const realFetch = fetch;
    this.#realFetch = realFetch;
    globalThis.fetch = async (input, init = {}) => {
      const url = typeof input === 'object' && 'url' in input ? input.url : String(input);
      const reply = this.#replyTo(url, init);
      if (!reply) return realFetch(input, init);
      this.requests.push({ url, init });
      if (reply === 'unreachable') throw new TypeError('Failed to fetch');
      return reply.clone();
    };
  }

  /** Submissions in the order in which they left the page: showings, answers and dismissals. */
  get submissions(): Submission[] {
    return this.requests
      .filter(({ init }) => init.method === 'POST')
      .map(({ init }) => JSON.parse(String(init.body)));
  }

  get answers() {
    return this.submissions.filter((submission) => submission.outcome === 'answer');
  }

  /** Every survey of the site. */
  get allSurveys(): readonly PublicSurvey[] {
    return this.surveys ?? [this.survey];
  }

  /** Gives `fetch` back. */
  stop(): void {
    globalThis.fetch = this.#realFetch;
  }

  #replyTo(url: string, { method }: RequestInit): FakeReply | undefined {
    if (url.endsWith(SUBMISSIONS_ROUTE) && method === 'POST')
      return this.replies.shift() ?? jsonReply({ outcome: 'stored' }, 202);
    const [, site] = url.split(SITES);
    if (site === undefined) return undefined;
    return this.configurationReply ?? jsonReply(siteConfiguration({ site, surveys: this.allSurveys }), 200);
  }
}

/** Simulated documents need not have a `Response`. */
function jsonReply(body: unknown, status: number): Response {
  const text = JSON.stringify(body);
  if (typeof Response !== 'undefined')
    return new Response(text, { status, headers: { 'Content-Type': 'application/json' } });
  const reply = {
    ok: true,
    status,
    url: '',
    redirected: false,
    headers: new Map([['content-type', 'application/json']]),
    clone: () => reply,
    text: async () => text,
    json: async () => JSON.parse(text),
  };
  return reply as unknown as Response;
}

let running: FakeCollector | undefined;

/** The one that was started last; undefined before, and after it was stopped. */
export const runningCollector = (): FakeCollector | undefined => running;

/** What the page is told of its browser, for as long as a fake collector runs. */
interface Replaced {
  readonly target: object;
  readonly name: string;
  readonly before: PropertyDescriptor | undefined;
}

/**
 * Starts a fake collector, and lets every moment of the element pass at once: the question counts as shown as soon as
 * it is drawn, a choice is sent as soon as it is made. `stop()` puts everything back, and forgets what the element has
 * kept on the device.
 */
export function startFakeCollector(): FakeCollector {
  const { momentMs, thanksMs, seenMs } = TrustGaugeElement;
  Object.assign(TrustGaugeElement, { momentMs: 0, thanksMs: 0, seenMs: 0 });
  // A test drives the browser.
  const replaced = [replace(navigator, 'webdriver', false)];
  // Where nothing is laid out, nothing ever comes into view.
  if (unshadowed(document, 'documentElement').getBoundingClientRect().width === 0)
    replaced.push(replace(globalThis, 'IntersectionObserver', undefined));
  const collector = new FakeCollector();
  const { stop } = collector;
  collector.stop = () => {
    stop.call(collector);
    running = undefined;
    Object.assign(TrustGaugeElement, { momentMs, thanksMs, seenMs });
    for (const { target, name, before } of replaced) {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    }
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (key.startsWith('trustgauge')) storage.removeItem(key);
  };
  running = collector;
  return collector;
}

function replace(target: object, name: string, value: unknown): Replaced {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return { target, name, before };
}
