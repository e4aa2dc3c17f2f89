/**
 * All routes in one application, and the rules that hold for each of them.
 */
import { ROUTES } from '@trustgauge/protocol';
import { Hono } from 'hono';
import type { Intake } from '../intake/intake.js';
import type { ApiParts } from './api-parts.js';
import { apiRoutes } from './api-routes.js';
import { refusal, replyWithError } from './error-reply.js';
import type { NetworkLimit } from './network-limit.js';
import { dashboardRoutes, widgetRoutes } from './page-routes.js';
import { wireRoutes } from './wire-routes.js';

export interface AppParts extends ApiParts {
  readonly intake: Intake;
  readonly networkLimit: NetworkLimit;
  /** Told of every fault of ours. */
  readonly report: (error: unknown) => void;
}

export function createApp({ intake, networkLimit, report, ...parts }: AppParts): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    await next();
  });
  app.onError((error, context) => replyWithError(context, error, report));

  app.get(ROUTES.health, async (context) => {
    await parts.store.sitesVersion();
    return context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
  app.route('/', wireRoutes(intake, parts.sites, networkLimit));
  app.route('/', apiRoutes(parts));
  app.route('/', widgetRoutes());
  app.route('/', dashboardRoutes());

  const paths = new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ path }) => path));
  for (const path of paths) {
    app.all(path, () => {
      throw refusal('method_not_allowed', 'another method for this path', 'one that it does not take');
    });
  }
  app.notFound(() => {
    throw refusal('not_found', 'a path of this server', 'another');
  });
  return app;
}
