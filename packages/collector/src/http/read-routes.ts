/**
 * What the dashboard and scripts read. Summaries come from closed batches; the accounting of arrivals is the
 * one thing that is not held back.
 */
import {
  type Accounting,
  type Arrivals,
  arrivalsTable,
  DaySchema,
  EntrySchema,
  EnvironmentSchema,
  GranularitySchema,
  parseWith,
  ROUTES,
  ShareMetricSchema,
  type SiteListing,
  SummaryTableSchema,
  summaryTable,
} from '@trustgauge/protocol';
import { Hono } from 'hono';
import * as v from 'valibot';
import { dayIn } from '../calendar.js';
import type { ArrivalCount } from '../store/store.js';
import { summarize } from '../summarize/summarize.js';
import type { AccessVariables } from './access.js';
import type { ApiParts } from './api-parts.js';
import { replyWithJson } from './json-reply.js';
import { toListedSite } from './listed-site.js';
import { siteOfRequest } from './readable-site.js';
import { isStretch, stretchOf } from './stretch.js';
import { surveyOf } from './survey-of.js';
import { asksForCsv, replyOrTable, replyWithTable } from './table-reply.js';

const SummaryQuerySchema = v.pipe(
  v.strictObject({
    environment: v.optional(EnvironmentSchema, 'live'),
    entry: v.optional(EntrySchema, 'invited'),
    granularity: v.optional(GranularitySchema, 'week'),
    metric: v.optional(ShareMetricSchema, 'confident'),
    from: v.optional(DaySchema),
    to: v.optional(DaySchema),
    'compare-from': v.optional(DaySchema),
    'compare-to': v.optional(DaySchema),
    /** One table of it in place of all. */
    table: v.optional(SummaryTableSchema),
  }),
  v.check(
    (query) => isStretch(query.from, query.to) && isStretch(query['compare-from'], query['compare-to']),
    'from and to together, in this order, also of what is compared',
  ),
);

const AccountingQuerySchema = v.strictObject({ environment: v.optional(EnvironmentSchema, 'live') });

export function readRoutes({
  store,
  clock,
  sites,
  commits,
  release,
  summaries,
}: ApiParts): Hono<AccessVariables> {
  const app = new Hono<AccessVariables>();
  app.get(ROUTES.sites, async (context) => {
    const { site: only } = context.get('token');
    const readable = (await sites.current())
      .all()
      .filter((site) => only === null || site.settings.id === only);
    const listed = readable.map(async (site) => {
      const alerts = await store.release.selectAlerts(site.settings.id);
      return toListedSite(site, alerts.filter(({ acknowledged }) => acknowledged === null).length);
    });
    return context.json({ sites: await Promise.all(listed) } satisfies SiteListing);
  });

  app.get(ROUTES.summary, async (context) => {
    const query = parseWith(SummaryQuerySchema, context.req.query(), 'request_malformed');
    const site = await siteOfRequest(sites, context);
    const record = surveyOf(site, context.req.param('survey'));
    await release.runSite(site);
    const asked = {
      environment: query.environment,
      entry: query.entry,
      granularity: query.granularity,
      metric: query.metric,
      period: stretchOf(query.from, query.to),
      before: stretchOf(query['compare-from'], query['compare-to']),
    };
    const table = query.table ?? (asksForCsv(context) ? 'points' : null);
    context.header('Vary', 'Accept');
    if (table === null) return replyWithJson(context, await summaries.asJson(site, record, asked));
    return replyWithTable(context, summaryTable(await summarize(store, site, record, asked, clock()), table));
  });

  app.get(ROUTES.accounting, async (context) => {
    const { environment } = parseWith(AccountingQuerySchema, context.req.query(), 'request_malformed');
    const { settings } = await siteOfRequest(sites, context);
    await commits.flush();
    const arrivals = await store.selectArrivals(settings.id, environment);
    const today = dayIn(settings.timeZone, clock());
    const accounting: Accounting = {
      site: settings.id,
      environment,
      today,
      arrivalsToday: addUp(arrivals.filter(({ day }) => day === today)),
      arrivalsInAll: addUp(arrivals),
    };
    return replyOrTable(context, accounting, () => arrivalsTable(accounting));
  });

  return app;
}

function addUp(counts: readonly ArrivalCount[]): Arrivals {
  const sums = { received: 0, stored: 0, duplicate: 0, refused: {} as Record<string, number> };
  for (const { outcome, count } of counts) {
    sums.received += count;
    if (outcome === 'stored' || outcome === 'duplicate') sums[outcome] += count;
    else {
      const code = outcome.slice('refused:'.length);
      sums.refused[code] = (sums.refused[code] ?? 0) + count;
    }
  }
  return sums;
}
