/**
 * What the dashboard and scripts read: /api. Summaries come from closed batches; the accounting of arrivals is the
 * one thing that is not held back.
 */
import {
  type Accounting,
  type Arrivals,
  EntrySchema,
  EnvironmentSchema,
  GranularitySchema,
  MAX_SUBMISSION_BYTES,
  parseJson,
  parseWith,
  ROUTES,
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
import type { ArrivalCount, SiteRecord, Store } from '../store/store.js';
import { summarize } from '../summarize/summarize.js';
import { type AccessVariables, refuseForeignPages, requireAccess, type SessionCookie } from './access.js';
import { refusal } from './error-reply.js';

const SignInSchema = v.strictObject({ token: v.pipe(v.string(), v.maxLength(100)) });

const SummaryQuerySchema = v.strictObject({
  environment: v.optional(EnvironmentSchema, 'live'),
  entry: v.optional(EntrySchema, 'invited'),
  granularity: v.optional(GranularitySchema, 'week'),
});

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

export function readRoutes({ store, clock, sites, commits, release, tokens, cookie }: ReadRoutesParts) {
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
    const request = parseWith(SummaryQuerySchema, context.req.query(), 'request_malformed');
    const site = await readableSite(context.get('token').site, context.req.param('site') ?? '');
    const record = site.surveys.find(({ survey }) => survey.id === context.req.param('survey'));
    if (record === undefined) {
      throw refusal('survey_unknown', `one of the site's ${site.surveys.length} surveys`, 'another');
    }
    await release.runSite(site);
    return context.json(await summarize(store, site, record, request, clock()));
  });

  app.get(ROUTES.accounting, async (context) => {
    const { environment } = parseWith(AccountingQuerySchema, context.req.query(), 'request_malformed');
    const { settings } = await readableSite(context.get('token').site, context.req.param('site') ?? '');
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

  async function readableSite(only: string | null, id: string): Promise<SiteRecord> {
    const site = (await sites.current()).byId(id);
    // The same words for a site of others and for none: a token can't be used to find out which sites there are.
    if (site === undefined || (only !== null && only !== id)) {
      throw refusal('site_unknown', 'a site that the token may read', 'another');
    }
    return site;
  }

  return app;
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
