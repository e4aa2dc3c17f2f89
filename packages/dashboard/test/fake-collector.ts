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
  type NewShareLink,
  type NewSite,
  type ProviderStart,
  type Receiver,
  ROUTES,
  type Session,
  type Shared,
  type ShareLink,
  type ShareLinkAdded,
  type SignInLink,
  type SignInOffer,
  type SiteListing,
  type Summary,
  type Weekly,
  type WeeklyList,
} from '@trustgauge/protocol';
import { ACTION_ROUTES, type ActionRoute, FakeActions } from './fake-actions.ts';
import { accountingOf, acme, fernhill, summaryOf } from './summaries.ts';

type Role = FakeActions['role'];
type ReadRoute =
  | 'sites'
  | 'summary'
  | 'accounting'
  | 'session'
  | 'signInOffer'
  | 'signInMail'
  | 'signInLink'
  | 'openIdStart'
  | 'shareLinks'
  | 'shareLink'
  | 'shared'
  | 'sharedSummary'
  | 'weekly'
  | 'weeklyOf'
  | 'stopWeekly'
  | ActionRoute;

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
  /** Paths of built files that the page read by itself. */
  readonly files: string[] = [];
  sites: readonly ListedSite[] = [acme, fernhill];
  /** What it says of any survey, as it was asked for. */
  summary: (asked: Asked) => Summary = ({ query }) =>
    summaryOf({ granularity: query.granularity as Granularity });
  accounting: Accounting = accountingOf();
  readonly actions = new FakeActions();
  /** Ways in beside a link of the command line. */
  offer: SignInOffer = { mail: false, provider: null };
  /** What a page of its own asks for, where a test has prepared it; undefined for all else. */
  others: (asked: Asked) => Response | undefined = () => undefined;
  isSignedIn = true;
  /** Address of whoever is signed in; null: a link of the command line was used. */
  email: string | null = null;
  /** The page of its identity provider. */
  providerUrl = '';
  /** Secrets of share links in force, and what each is called. */
  readonly shareLinks = new Map<string, ShareLink>();
  hasMail = true;
  weekly: Weekly[] = [];
  /** What its clock says, in milliseconds since the epoch; null: its replies carry no time. */
  clockMs: number | null = null;
  /** The one site that whoever is signed in may read; null: all of them. */
  sessionSite: string | null = null;
  /** Tokens of sign-in links that nobody has used. */
  readonly freshTokens = new Set<string>();
  /** Who such a link signs in. */
  linkOpens: Omit<SignInLink, 'held'> = {
    email: 'ann@acme.example',
    role: 'viewer',
    site: null,
    product: null,
  };
  /** What stands in the way of an answer, by route. */
  readonly troubles: Partial<Record<ReadRoute, Trouble>> = {};

  /** Of whoever is signed in. */
  get role(): Role {
    return this.actions.role;
  }

  set role(role: Role) {
    this.actions.role = role;
  }

  get receivers(): readonly Receiver[] {
    return this.actions.receivers;
  }

  set receivers(receivers: readonly Receiver[]) {
    this.actions.receivers = [...receivers];
  }

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname, searchParams } = new URL(String(input), location.href);
    // A built file is the page's own, and no question to a collector.
    if (pathname.includes('/assets/')) {
      this.files.push(pathname);
      return fetch(input, init);
    }
    const asked: Asked = {
      method: init.method ?? 'GET',
      path: pathname,
      query: Object.fromEntries(searchParams),
      init,
    };
    this.asked.push(asked);
    const other = this.others(asked);
    if (other) return other;
    const route = readRouteOf(pathname);
    const trouble = this.troubles[route];
    if (trouble === 'silence') return untilAborted(init.signal);
    if (trouble === 'unreachable') throw new TypeError('Failed to fetch');
    if (trouble === 'proxy') return new Response('<h1>Bad gateway</h1>', { status: 502 });
    if (trouble !== undefined) return refusal(trouble);
    if (route === 'session' && asked.method === 'POST') return this.#signIn(String(init.body));
    if (route === 'signInLink') return this.#readLink(String(init.body));
    if (route === 'openIdStart') return Response.json({ url: this.providerUrl } satisfies ProviderStart);
    if (route === 'shared' || route === 'sharedSummary') return this.#share(route, asked);
    if (route === 'stopWeekly') return new Response(null, { status: 204 });
    if (route === 'signInOffer') return Response.json(this.offer);
    if (route === 'signInMail') return new Response(null, { status: 202 });
    if (!this.isSignedIn) return refusal('not_signed_in');
    if (route === 'weekly' || route === 'weeklyOf') return this.#weekly(asked);
    if (route === 'shareLinks' || route === 'shareLink') return this.#changeLinks(asked);
    if (route === 'session' && asked.method === 'DELETE') this.isSignedIn = false;
    if (route === 'session') {
      return asked.method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json(this.#session());
    }
    if (isAction(route)) return this.actions.answer(route, asked);
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
    this.email = this.linkOpens.email;
    return new Response(null, { status: 204 });
  }

  #session(): Session {
    return { site: this.sessionSite, role: this.actions.role, email: this.email, expiresAt: null };
  }

  #readLink(body: string): Response {
    const { token } = JSON.parse(body) as { token: string };
    if (!this.freshTokens.has(token)) return refusal('sign_in_link_invalid');
    const held = this.isSignedIn ? this.#session() : null;
    return Response.json({ ...this.linkOpens, held } satisfies SignInLink);
  }

  #share(route: 'shared' | 'sharedSummary', asked: Asked): Response {
    const { credentials, headers } = asked.init;
    const secret = new Headers(headers).get('Authorization')?.replace('Bearer ', '');
    const link = this.shareLinks.get(secret ?? '');
    if (!link || credentials !== 'omit') return refusal('share_link_invalid');
    if (route === 'sharedSummary') return Response.json(this.summary(asked));
    const { label, survey, expiresAt } = link;
    const { id: site, product, timeZone, isSimulated } = acme;
    const shared = { label, expiresAt, site, product, timeZone, isSimulated, survey, isPaused: false };
    return Response.json(shared satisfies Shared);
  }

  #weekly({ method, path }: Asked): Response {
    if (method === 'GET') {
      return Response.json({ isOffered: this.hasMail, weekly: this.weekly } satisfies WeeklyList);
    }
    const [, receiver = '', survey = ''] = /receivers\/([^/]+)\/weekly\/([^/]+)$/.exec(path) ?? [];
    this.weekly = this.weekly.filter((one) => one.receiver !== receiver || one.survey !== survey);
    if (method === 'PUT') this.weekly.push({ receiver, survey, since: '2026-11-24T12:00:00.000Z' });
    return new Response(null, { status: 204 });
  }

  #changeLinks({ method, path, init }: Asked): Response {
    if (method === 'GET') return Response.json({ shareLinks: [...this.shareLinks.values()].reverse() });
    if (method === 'DELETE') {
      const [secret] = [...this.shareLinks].find(([, { id }]) => path.endsWith(id)) ?? [];
      if (secret === undefined) return refusal('share_link_unknown');
      this.shareLinks.delete(secret);
      return new Response(null, { status: 204 });
    }
    const { survey, label, days } = JSON.parse(String(init.body)) as NewShareLink;
    const createdAt = '2026-11-24T12:00:00.000Z';
    const expiresAt = new Date(Date.parse(createdAt) + days * 86_400_000).toISOString();
    const id = `link-${this.shareLinks.size + 1}`;
    const link = { id, survey, label, createdAt, expiresAt, madeBy: 'bob@acme.example', usedOn: null };
    const secret = `tg_share_${this.shareLinks.size + 1}`;
    this.shareLinks.set(secret, link);
    return Response.json({ ...link, secret } satisfies ShareLinkAdded, { status: 201 });
  }

  #answer(
    route: Exclude<
      ReadRoute,
      'session' | 'signInOffer' | 'signInMail' | 'signInLink' | 'openIdStart' | ActionRoute
    >,
    asked: Asked,
  ): SiteListing | Summary | Accounting {
    if (route === 'sites') return { sites: [...this.sites] };
    return route === 'summary' ? this.summary(asked) : this.accounting;
  }
}

function readRouteOf(path: string): ReadRoute {
  const routes = [
    'sites',
    'summary',
    'accounting',
    'session',
    'signInOffer',
    'signInMail',
    'signInLink',
    'openIdStart',
    'shareLinks',
    'shareLink',
    'shared',
    'sharedSummary',
    'weekly',
    'weeklyOf',
    'stopWeekly',
    ...ACTION_ROUTES,
  ] as const;
  const found = routes.find((name) =>
    new RegExp(`^${ROUTES[name].replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  );
  if (!found) throw new Error(`the page asked for ${path}, which no collector has`);
  return found;
}

function isAction(route: ReadRoute): route is ActionRoute {
  return (ACTION_ROUTES as readonly string[]).includes(route);
}

export function refusal(code: ErrorCode): Response {
  const body: ErrorBody = { error: { code, message: 'expected one thing, got another' } };
  return Response.json(body, { status: ERROR_STATUS[code] });
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
}
