/**
 * What the dashboard and scripts read: /api. Summaries come from closed batches; the accounting of arrivals is the
 * one thing that is not held back.
 */
import {
  type Accounting,
  type Arrivals,
  DaySchema,
  EntrySchema,
  EnvironmentSchema,
  GranularitySchema,
  MAX_SUBMISSION_BYTES,
  parseJson,
  parseWith,
  ROUTES,
  ShareMetricSchema,
  type SiteListing,
} from '@trustgauge/protocol';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import type { Tokens } from '../access/tokens.js';
import { dayIn } from '../calendar.js';
import type { Clock } from '../clock.js';
import type { GroupCommit } from '../intake/group-commit.js';
import type { Release } from '../release/release.js';
import { isPaused, type SiteDirectory } from '../sites/site-directory.js';
import type { LastDays } from '../store/release-store.js';
import type { ArrivalCount, SiteRecord, Store } from '../store/store.js';
import { summarize } from '../summarize/summarize.js';
import { type AccessVariables, refuseForeignPages, requireAccess, type SessionCookie } from './access.js';
import { alertRoutes } from './alert-routes.js';
import { refusal } from './error-reply.js';
import { incidentRoutes } from './incident-routes.js';
import { readableSite } from './readable-site.js';
import { surveyOf } from './survey-of.js';

const SignInSchema = v.strictObject({ token: v.pipe(v.string(), v.maxLength(100)) });

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
  }),
  v.check(
    (query) => isStretch(query.from, query.to) && isStretch(query['compare-from'], query['compare-to']),
    'from and to together, in this order, also of what is compared',
  ),
);

const AccountingQuerySchema = v.strictObject({ environment: v.optional(EnvironmentSchema, 'live') });

export interface ReadRoutesParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly sites: SiteDirectory;
  readonly commits: GroupCommit;
  readonly release: Release;
  readonly tokens: Tokens;
  readonly cookie: SessionCookie;
}

export function readRoutes(parts: ReadRoutesParts) {
  const { store, clock, sites, commits, release, tokens, cookie } = parts;
  const app = new Hono<AccessVariables>();
  app.use('/api/*', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });
  app.use('/api/*', refuseForeignPages);
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MAX_SUBMISSION_BYTES,
      onError: () => {
        throw refusal('body_too_large', `at most ${MAX_SUBMISSION_BYTES} bytes`, 'more');
      },
    }),
  );

  app.post(ROUTES.session, async (context) => {
    const { token } = parseWith(SignInSchema, parseJson(await context.req.text()), 'request_malformed');
    cookie.set(context, await tokens.exchangeSignIn(token), clock);
    return context.body(null, 204);
  });

  app.use('/api/*', requireAccess(tokens, cookie));

  app.get(ROUTES.session, (context) => {
    const { site, expiresAtMs } = context.get('token');
    return context.json({
      site,
      expiresAt: expiresAtMs === null ? null : new Date(expiresAtMs).toISOString(),
    });
  });

  app.delete(ROUTES.session, async (context) => {
    const secret = cookie.read(context);
    if (secret !== undefined) await tokens.revokeSecret(secret);
    cookie.clear(context);
    return context.body(null, 204);
  });

  app.get(ROUTES.sites, async (context) => {
    const { site: only } = context.get('token');
    const readable = (await sites.current())
      .all()
      .filter((site) => only === null || site.settings.id === only);
    return context.json({ sites: readable.map(toListedSite) } satisfies SiteListing);
  });

  app.get(ROUTES.summary, async (context) => {
    const query = parseWith(SummaryQuerySchema, context.req.query(), 'request_malformed');
    const site = await readableSite(sites, context.get('token').site, context.req.param('site') ?? '');
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
    return context.json(await summarize(store, site, record, asked, clock()));
  });

  app.get(ROUTES.accounting, async (context) => {
    const { environment } = parseWith(AccountingQuerySchema, context.req.query(), 'request_malformed');
    const { settings } = await readableSite(sites, context.get('token').site, context.req.param('site') ?? '');
    await commits.flush();
    const arrivals = await store.selectArrivals(settings.id, environment);
    const today = dayIn(settings.timeZone, clock());
    return context.json({
      site: settings.id,
      environment,
      today,
      arrivalsToday: addUp(arrivals.filter(({ day }) => day === today)),
      arrivalsInAll: addUp(arrivals),
    } satisfies Accounting);
  });

  app.route('/', incidentRoutes(parts));
  app.route('/', alertRoutes(parts));
  return app;
}

function isStretch(from: string | undefined, to: string | undefined): boolean {
  return from === undefined || to === undefined ? from === to : from <= to;
}

function stretchOf(from: string | undefined, to: string | undefined): LastDays | undefined {
  return from === undefined || to === undefined ? undefined : { from, to };
}

function toListedSite({ settings, keys, surveys }: SiteRecord): SiteListing['sites'][number] {
  return {
    id: settings.id,
    product: settings.product,
    timeZone: settings.timeZone,
    isSimulated: settings.isSimulated,
    allowedOrigins: settings.allowedOrigins,
    keys,
    surveys: surveys.map((record) => ({
      id: record.survey.id,
      series: record.series,
      isPaused: isPaused(record),
    })),
  };
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
