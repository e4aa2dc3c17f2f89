/**
 * The collector's API, as the frame and the overview use it; marks and alerts have their own parts beside this one. Same origin; the session is a cookie that no script can see.
 */
import {
  type Accounting,
  type Entry,
  type Environment,
  type ErrorBody,
  type ErrorCode,
  type Granularity,
  type ListedSite,
  type NewSite,
  type Period,
  type ProviderStart,
  ROUTES,
  routeTo,
  type Session,
  type SignInLink,
  type SignInOffer,
  type SiteListing,
  type Summary,
} from '@trustgauge/protocol';
import { learnTime } from './collector-clock.js';
import { mountedAt } from './mount.js';

/** After this long a collector that does not answer counts as unreachable. */
const PATIENCE_MS = 15_000;

/** `unreachable`: no answer, or none that could be read. `offline`: this machine is not connected to anything. */
export type FailureCode = ErrorCode | 'unreachable' | 'offline';

/** A request that brought nothing. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

export function toFailure(error: unknown): ApiFailure {
  return error instanceof ApiFailure ? error : new ApiFailure('unreachable', String(error));
}

export interface SummaryRequest {
  readonly site: string;
  readonly survey: string;
  readonly environment: Environment;
  readonly entry: Entry;
  readonly granularity: Granularity;
  /** Null: the newest days. */
  readonly period: Period | null;
}

/** Who a sign-in link signs in. @throws ApiFailure `sign_in_link_invalid` where it has been used or has expired. */
export async function readSignInLink(token: string): Promise<SignInLink> {
  return (await request(ROUTES.signInLink, { method: 'POST', body: JSON.stringify({ token }) })).json();
}

/** @throws ApiFailure as `readSignInLink` */
export async function signIn(token: string): Promise<void> {
  await request(ROUTES.session, { method: 'POST', body: JSON.stringify({ token }) });
}

/** Who is signed in in this browser; null for nobody, and where that can't be found out. */
export function readHeldSession(): Promise<Session | null> {
  return readSession().catch(() => null);
}

/** The page of the identity provider to which the browser goes to sign in. */
export async function beginAtProvider(): Promise<string> {
  const { url } = (await (await request(ROUTES.openIdStart, { method: 'POST' })).json()) as ProviderStart;
  return url;
}

export async function readSignInOffer(signal: AbortSignal): Promise<SignInOffer> {
  return (await request(ROUTES.signInOffer, { signal })).json();
}

/** The collector replies alike whether the address is known or not. */
export async function askForLink(email: string): Promise<void> {
  await request(ROUTES.signInMail, { method: 'POST', body: JSON.stringify({ email }) });
}

/** Who is signed in, for which site (null: all of them), and what they may do. */
export async function readSession(signal?: AbortSignal): Promise<Session> {
  return (await request(ROUTES.session, { ...(signal && { signal }) })).json();
}

export async function signOut(): Promise<void> {
  await request(ROUTES.session, { method: 'DELETE' });
}

export async function readSites(signal: AbortSignal): Promise<SiteListing> {
  return (await request(ROUTES.sites, { signal })).json();
}

/** @throws ApiFailure `site_exists` where there is a site of this id. */
export async function makeSite(site: NewSite): Promise<ListedSite> {
  return (await request(ROUTES.sites, { method: 'POST', body: JSON.stringify(site) })).json();
}

export async function readSummary(asked: SummaryRequest, signal: AbortSignal): Promise<Summary> {
  const { site, survey, environment, entry, granularity, period } = asked;
  const query = new URLSearchParams({
    environment,
    entry,
    granularity,
    ...(period && { from: period.firstDay, to: period.lastDay }),
  });
  return (await request(`${routeTo(ROUTES.summary, { site, survey })}?${query}`, { signal })).json();
}

export async function readAccounting(
  { site, environment }: Pick<SummaryRequest, 'site' | 'environment'>,
  signal: AbortSignal,
): Promise<Accounting> {
  const query = new URLSearchParams({ environment });
  return (await request(`${routeTo(ROUTES.accounting, { site })}?${query}`, { signal })).json();
}

/**
 * A request to the collector that serves this page.
 * @param path Below the place where the collector is mounted.
 * @throws ApiFailure
 */
export async function request(path: string, { signal, ...init }: RequestInit): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  let response: Response;
  try {
    response = await fetch(mountedAt() + path, {
      credentials: 'same-origin',
      ...init,
      headers: {
        Accept: 'application/json',
        ...(init.body && { 'Content-Type': 'application/json' }),
        ...init.headers,
      },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
  } catch (error) {
    throw new ApiFailure(navigator.onLine ? 'unreachable' : 'offline', String(error));
  }
  learnTime(response);
  if (response.ok) return response;
  // A proxy in between answers in its own way.
  const body = (await response.json().catch(() => null)) as Partial<ErrorBody> | null;
  if (!body?.error) throw new ApiFailure('unreachable', `status ${response.status}`);
  throw new ApiFailure(body.error.code, body.error.message);
}
