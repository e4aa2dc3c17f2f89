/**
 * A site made from the dashboard: the same thing as one in a configuration file, with the standard survey, put into
 * force the same way.
 */
import {
  FIRST_SURVEY,
  NewSiteSchema,
  parseConfigurationFile,
  parseJson,
  parseWith,
  ROUTES,
} from '@trustgauge/protocol';
import { Hono } from 'hono';
import { applyConfiguration } from '../sites/apply-configuration.js';
import { type AccessVariables, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { refusal } from './error-reply.js';
import { toListedSite } from './listed-site.js';

export function newSiteRoute({ store, clock, sites }: ApiParts): Hono<AccessVariables> {
  const app = new Hono<AccessVariables>();
  /** One after the other: of two that ask for one name the second must find the first. */
  let making: Promise<unknown> = Promise.resolve();

  app.post(ROUTES.sites, requireRole('owner'), async (context) => {
    if (context.get('token').site !== null) {
      throw refusal('token_not_allowed', 'a token for all sites', 'one for a single site');
    }
    const given = parseWith(NewSiteSchema, parseJson(await context.req.text()), 'request_malformed');
    const make = async () => {
      if ((await store.selectSites()).some(({ settings }) => settings.id === given.id)) {
        throw refusal('site_exists', 'an id that no site has', 'that of a site that there is');
      }
      const file = parseConfigurationFile({ sites: [{ ...given, surveys: [{ id: FIRST_SURVEY }] }] });
      await applyConfiguration(store, file, clock());
    };
    const made = making.then(make);
    making = made.catch(() => undefined);
    await made;
    const site = (await sites.stored()).byId(given.id);
    if (site === undefined) throw new Error('the site that was just made is not there');
    context.set('change', { subject: given.product, site: given.id });
    return context.json(toListedSite(site, 0), 201);
  });
  return app;
}
