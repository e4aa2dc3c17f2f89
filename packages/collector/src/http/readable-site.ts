/**
 * The site that a request is about, for whoever may read it.
 */
import type { Context } from 'hono';
import type { SiteDirectory } from '../sites/site-directory.js';
import type { SiteRecord } from '../store/store.js';
import type { AccessVariables } from './access.js';
import { refusal } from './error-reply.js';

/**
 * @param only The one site that the token is for; null for all.
 * @throws ProtocolError `site_unknown`
 */
export async function readableSite(
  sites: SiteDirectory,
  only: string | null,
  id: string,
): Promise<SiteRecord> {
  const site = (await sites.current()).byId(id);
  // The same words for a site of others and for none: a token can't be used to find out which sites there are.
  if (site === undefined || (only !== null && only !== id)) {
    throw refusal('site_unknown', 'a site that the token may read', 'another');
  }
  return site;
}

/** The one that the address names. @throws ProtocolError `site_unknown` */
export function siteOfRequest(sites: SiteDirectory, context: Context<AccessVariables>): Promise<SiteRecord> {
  return readableSite(sites, context.get('token').site, context.req.param('site') ?? '');
}
