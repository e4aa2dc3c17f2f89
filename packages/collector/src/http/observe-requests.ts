/**
 * Counts and logs every request by the pattern of its route.
 */
import { ROUTES } from '@trustgauge/protocol';
import type { Context, MiddlewareHandler } from 'hono';
import type { Log } from '../observe/log.js';
import type { Measures } from '../observe/measures.js';
import type { FoundToken } from '../store/store.js';
import { SAFE_METHODS } from './access.js';
import { methodOf, routeOf } from './route-name.js';

/** By POST, because of what they are sent or must not be sent by; they change nothing that is stored. */
const READING_POSTS: ReadonlySet<string> = new Set([ROUTES.signInLink, ROUTES.openIdStart]);

export function observeRequests(measures: Measures, log: Log): MiddlewareHandler {
  return async (context, next) => {
    const startedMs = performance.now();
    await next();
    const route = routeOf(context);
    const method = methodOf(context);
    const { status } = context.res;
    const ms = Math.round(performance.now() - startedMs);
    measures.answered(method, route, status, ms / 1000);
    const fields = { method, route, status, ms };
    if (!route.startsWith('/api')) {
      log.debug(fields, 'answered');
      return;
    }
    const code = context.get('refusal') as string | undefined;
    const token = context.get('token') as FoundToken | undefined;
    const by = token && {
      kind: token.kind,
      label: token.label,
      role: token.role,
      site: token.site,
      // The id, by which the audit log is not needed to tell two people apart, and which names nobody.
      ...(token.person !== null && { person: token.person }),
    };
    if (code !== undefined) log.info({ ...fields, code, by }, 'refused');
    else if (SAFE_METHODS.includes(method) || READING_POSTS.has(route))
      log.debug({ ...fields, by }, 'answered');
    else log.info({ ...fields, of: siteIn(context), by }, 'changed');
  };
}

/** The site that was changed: it exists, or nothing would have been. */
function siteIn(context: Context): string | undefined {
  return /^\/api\/sites\/([^/]+)\//.exec(context.req.path)?.[1];
}
