/**
 * All routes in one application, and the rules that hold for each of them.
 */
import { Hono, type MiddlewareHandler } from 'hono';
import type { Log } from '../observe/log.js';
import type { Traces } from '../observe/traces.js';
import { apiRoutes } from './api-routes.js';
import { refusal, replyWithError } from './error-reply.js';
import { observeRequests } from './observe-requests.js';
import { type OperatorParts, operatorRoutes } from './operator-routes.js';
import { dashboardRoutes, siteScriptParts, widgetRoutes } from './page-routes.js';
import { siteScriptRoutes } from './site-script-routes.js';
import { strictHeaders } from './strict-headers.js';
import type { SubmissionDoor } from './submission-door.js';
import { traceRequests } from './trace-requests.js';
import { stopWeeklyRoutes } from './weekly-routes.js';
import { wireRoutes } from './wire-routes.js';

export interface AppParts extends OperatorParts {
  readonly door: SubmissionDoor;
  /** Told of every fault of ours. */
  readonly report: (error: unknown) => void;
  readonly log: Log;
  readonly traces: Traces;
}

export function createApp({ door, report, log, traces, ...parts }: AppParts): Hono {
  const app = new Hono();
  if (traces.isOn) app.use(traceRequests(traces));
  app.use(observeRequests(parts.measures, log));
  app.use(strictHeaders(parts.publicUrl?.startsWith('https:') ?? false));
  app.use(refuseUnstorable);
  app.onError((error, context) => replyWithError(context, error, report));

  app.route('/', operatorRoutes(parts));
  app.route('/', wireRoutes(door, parts.sites));
  app.route('/', apiRoutes(parts));
  app.route('/', stopWeeklyRoutes(parts));
  app.route('/', widgetRoutes());
  app.route('/', siteScriptRoutes(parts.sites, siteScriptParts()));
  app.route('/', dashboardRoutes());

  const paths = new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ path }) => path));
  for (const path of paths) {
    app.all(path, () => {
      throw refusal('method_not_allowed', 'another method for this path', 'one that it does not take');
    });
  }
  // A route like the others, so that what holds for each of them holds here.
  app.all('*', () => {
    throw refusal('not_found', 'a path of this server', 'another');
  });
  return app;
}

/** No id or name contains U+0000, and PostgreSQL refuses it in a query: such an address is not found. */
const refuseUnstorable: MiddlewareHandler = async (context, next) => {
  if (context.req.url.includes('%00')) throw refusal('not_found', 'a path of this server', 'another');
  await next();
};
