/**
 * A collector in place of `fetch`: says what the test wrote down, refuses as the real one refuses, and keeps what it
 * was asked.
 */
import {
  type Accounting,
  ERROR_STATUS,
  type ErrorBody,
  type ErrorCode,
  type Granularity,
  type ListedSite,
  type NewSite,
  ROUTES,
  type SiteListing,
  type Summary,
} from '@trustgauge/protocol';
import { accountingOf, acme, fernhill, summaryOf } from './summaries.ts';

type ReadRoute = 'sites' | 'summary' | 'accounting' | 'session';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly init: RequestInit;
}

/** `silence`: no answer, for as long as the page waits. `proxy`: an answer that is not the collector's. */
export type Trouble = ErrorCode | 'unreachable' | 'silence' | 'proxy';

export class FakeCollector {
  readonly asked: Asked[] = [];
  sites: readonly ListedSite[] = [acme, fernhill];
  /** What it says of any survey, as it was asked for. */
  summary: (asked: Asked) => Summary = ({ query }) =>
    summaryOf({ granularity: query.granularity as Granularity });
  accounting: Accounting = accountingOf();
  isSignedIn = true;
  /** What its clock says, in milliseconds since the epoch; null: its replies carry no time. */
  clockMs: number | null = null;
  session: { readonly site: string | null; readonly role: 'viewer' | 'editor' | 'owner' } = {
    site: null,
    role: 'owner',
  };
  /** Tokens of sign-in links that nobody has used. */
  readonly freshTokens = new Set<string>();
  /** What stands in the way of an answer, by route. */
  readonly troubles: Partial<Record<ReadRoute, Trouble>> = {};

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname, searchParams } = new URL(String(input), location.href);
    const asked: Asked = {
      method: init.method ?? 'GET',
      path: pathname,
      query: Object.fromEntries(searchParams),
      init,
    };
    this.asked.push(asked);
    const route = readRouteOf(pathname);
    const trouble = this.troubles[route];
    if (trouble === 'silence') return untilAborted(init.signal);
    if (trouble === 'unreachable') throw new TypeError('Failed to fetch');
    if (trouble === 'proxy') return new Response('<h1>Bad gateway</h1>', { status: 502 });
    if (trouble !== undefined) return refusal(trouble);
    if (route === 'session' && asked.method === 'POST') return this.#signIn(String(init.body));
    if (!this.isSignedIn) return refusal('not_signed_in');
    if (route === 'session' && asked.method === 'DELETE') this.isSignedIn = false;
    if (route === 'session' && asked.method === 'GET') return Response.json(this.session);
    if (route === 'session') return new Response(null, { status: 204 });
    if (route === 'sites' && asked.method === 'POST') return this.#makeSite(String(init.body));
    const headers = this.clockMs === null ? {} : { Date: new Date(this.clockMs).toUTCString() };
    return Response.json(this.#answer(route, asked), { headers });
  };

  /** Requests to a route so far. */
  askedOf(route: ReadRoute): Asked[] {
    return this.asked.filter(({ path }) => readRouteOf(path) === route);
  }

  #makeSite(body: string): Response {
    const keys = { live: 'tg_pub_live_made', test: 'tg_pub_test_made' };
    const site = { ...acme, ...(JSON.parse(body) as NewSite), keys };
    this.sites = [...this.sites, site];
    return Response.json(site, { status: 201 });
  }

  #signIn(body: string): Response {
    const { token } = JSON.parse(body) as { token: string };
    if (!this.freshTokens.delete(token)) return refusal('sign_in_link_invalid');
    this.isSignedIn = true;
    return new Response(null, { status: 204 });
  }

  #answer(route: Exclude<ReadRoute, 'session'>, asked: Asked): SiteListing | Summary | Accounting {
    if (route === 'sites') return { sites: [...this.sites] };
    return route === 'summary' ? this.summary(asked) : this.accounting;
  }
}

function readRouteOf(path: string): ReadRoute {
  const routes = ['sites', 'summary', 'accounting', 'session'] as const;
  const found = routes.find((name) =>
    new RegExp(`^${ROUTES[name].replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  );
  if (!found) throw new Error(`the page asked for ${path}, which no collector has`);
  return found;
}

function refusal(code: ErrorCode): Response {
  const body: ErrorBody = { error: { code, message: 'expected one thing, got another' } };
  return Response.json(body, { status: ERROR_STATUS[code] });
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
}
