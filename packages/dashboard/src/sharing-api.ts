/**
 * Share links: made, listed and revoked by those who are signed in; and read by whoever has one, without a session.
 */
import {
  type NewShareLink,
  ROUTES,
  routeTo,
  type Shared,
  type ShareLinkAdded,
  type ShareLinkList,
  type Summary,
} from '@trustgauge/protocol';
import { request, type SummaryRequest } from './api.js';

export async function readShareLinks(site: string, signal: AbortSignal): Promise<ShareLinkList> {
  return (await request(routeTo(ROUTES.shareLinks, { site }), { signal })).json();
}

export async function addShareLink(site: string, link: NewShareLink): Promise<ShareLinkAdded> {
  const body = JSON.stringify(link);
  return (await request(routeTo(ROUTES.shareLinks, { site }), { method: 'POST', body })).json();
}

export async function revokeShareLink(site: string, shareLink: string): Promise<void> {
  await request(routeTo(ROUTES.shareLink, { site, shareLink }), { method: 'DELETE' });
}

/** @throws ApiFailure `share_link_invalid` where it has expired or was revoked */
export async function readShared(secret: string, signal: AbortSignal): Promise<Shared> {
  return (await request(ROUTES.shared, { signal, ...by(secret) })).json();
}

export async function readSharedSummary(
  secret: string,
  { entry, granularity, period }: Pick<SummaryRequest, 'entry' | 'granularity' | 'period'>,
  signal: AbortSignal,
): Promise<Summary> {
  const days = period && { from: period.firstDay, to: period.lastDay };
  const query = new URLSearchParams({ entry, granularity, ...days });
  return (await request(`${ROUTES.sharedSummary}?${query}`, { signal, ...by(secret) })).json();
}

/** By the link alone: who else is signed in here is not asked. */
function by(secret: string): RequestInit {
  return { credentials: 'omit', headers: { Authorization: `Bearer ${secret}` } };
}
