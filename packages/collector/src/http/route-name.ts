/**
 * What a request is called wherever it is counted, logged or traced: by the pattern of its route. The address that was
 * asked for may hold anything.
 */
import { ROUTES } from '@trustgauge/protocol';
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

const NAMED: ReadonlySet<string> = new Set(['/', ...Object.values(ROUTES)]);
/** Any client may invent methods; each would be a series for ever. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'PUT']);

/** A pattern of `ROUTES`, `file` for the built files, or `none`. */
export function routeOf(context: Context): string {
  const path = matchedRoutes(context).findLast(({ method }) => method !== 'ALL')?.path;
  if (path !== undefined) return NAMED.has(path) ? path : 'file';
  const named = matchedRoutes(context).find((match) => NAMED.has(match.path));
  return named?.path ?? 'none';
}

/** The method, or `other` for one that no route takes. */
export function methodOf(context: Context): string {
  const { method } = context.req;
  return METHODS.has(method) ? method : 'other';
}
