/**
 * Share links: made, listed and revoked by those who are signed in, behind their access check; and what one of them
 * opens, which is one summary, for whoever sends it.
 *
 * The secret comes in `Authorization`, from the fragment of the link: it is in no address, and no cookie is set.
 */
import {
  DaySchema,
  EntrySchema,
  GranularitySchema,
  NewShareLinkSchema,
  parseJson,
  parseWith,
  ROUTES,
  type Shared,
  type ShareLinkAdded,
  type ShareLinkList,
  shareLinksTable,
} from '@trustgauge/protocol';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { toShareLink } from '../access/share-links.js';
import { isPaused } from '../sites/site-directory.js';
import { type AccessVariables, bearerIn, makerIn, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { replyWithJson } from './json-reply.js';
import { readableSite, siteOfRequest } from './readable-site.js';
import { isStretch, stretchOf } from './stretch.js';
import { surveyOf } from './survey-of.js';
import { replyOrTable } from './table-reply.js';

/** What the overview can be looked at by. Answers of the test key are nobody else's business. */
const SharedQuerySchema = v.pipe(
  v.strictObject({
    entry: v.optional(EntrySchema, 'invited'),
    granularity: v.optional(GranularitySchema, 'week'),
    from: v.optional(DaySchema),
    to: v.optional(DaySchema),
  }),
  v.check((query) => isStretch(query.from, query.to), 'from and to together, in this order'),
);

export function shareLinkRoutes({ sites, people, shareLinks }: ApiParts): Hono<AccessVariables> {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.shareLinks, async (context) => {
    const { settings } = await siteOfRequest(sites, context);
    const makers = await people.addresses();
    const shown = (await shareLinks.list(settings.id)).map((link) => toShareLink(link, makers));
    const reply = { shareLinks: shown } satisfies ShareLinkList;
    return replyOrTable(context, reply, () => shareLinksTable(shown, settings.id));
  });

  app.post(ROUTES.shareLinks, requireRole('editor'), async (context) => {
    const site = await siteOfRequest(sites, context);
    const asked = parseWith(NewShareLinkSchema, parseJson(await context.req.text()), 'request_malformed');
    surveyOf(site, asked.survey);
    const { link, secret } = await shareLinks.add(site.settings.id, asked, makerIn(context));
    context.set('change', { subject: link.label });
    return context.json(
      { ...toShareLink(link, await people.addresses()), secret } satisfies ShareLinkAdded,
      201,
    );
  });

  app.delete(ROUTES.shareLink, requireRole('editor'), async (context) => {
    const { settings } = await siteOfRequest(sites, context);
    const id = context.req.param('shareLink') ?? '';
    const label = (await shareLinks.list(settings.id)).find((link) => link.id === id)?.label;
    await shareLinks.revoke(settings.id, id);
    context.set('change', label === undefined ? {} : { subject: label });
    return context.body(null, 204);
  });

  return app;
}

/** Before the access check: a share link is nobody's token. */
export function sharedRoutes({ sites, release, shareLinks, summaries }: ApiParts): Hono {
  const app = new Hono();

  app.get(ROUTES.shared, async (context) => {
    const { link, site, record } = await openLink(context);
    const { id, product, timeZone, isSimulated } = site.settings;
    return context.json({
      label: link.label,
      expiresAt: new Date(link.expiresAtMs).toISOString(),
      site: id,
      product,
      timeZone,
      isSimulated,
      survey: link.survey,
      isPaused: isPaused(record),
    } satisfies Shared);
  });

  app.get(ROUTES.sharedSummary, async (context) => {
    const { site, record } = await openLink(context);
    const query = parseWith(SharedQuerySchema, context.req.query(), 'request_malformed');
    await release.runSite(site);
    const asked = {
      environment: 'live',
      entry: query.entry,
      granularity: query.granularity,
      metric: 'confident',
      period: stretchOf(query.from, query.to),
      before: undefined,
    } as const;
    return replyWithJson(context, await summaries.asSharedJson(site, record, asked));
  });

  async function openLink(context: Context) {
    const link = await shareLinks.recognize(bearerIn(context));
    const site = await readableSite(sites, link.site, link.site);
    return { link, site, record: surveyOf(site, link.survey) };
  }

  return app;
}
