/**
 * A span for each request, by the HTTP conventions of OpenTelemetry but for what these would add of the one who asks:
 * the address, the path as it was sent, the query and the browser are not in it.
 *
 * Each begins a trace of its own. A trace id that came with a request is neither read nor passed on, because a page
 * could give all requests of one person the same.
 */
import type { MiddlewareHandler } from 'hono';
import type { Traces } from '../observe/traces.js';
import { methodOf, routeOf } from './route-name.js';

/** @param work Answers the request. Resolves to the status. */
export async function traceRequest(
  traces: Traces,
  method: string,
  route: string,
  work: () => Promise<number>,
): Promise<void> {
  const isKnown = method !== 'other';
  const isPattern = route.startsWith('/');
  const name = [isKnown ? method : 'HTTP', ...(route === 'none' ? [] : [route])].join(' ');
  const attributes = {
    'http.request.method': isKnown ? method : '_OTHER',
    ...(isPattern && { 'http.route': route }),
  };
  await traces.within({ name, kind: 'server', isRoot: true, attributes }, async (span) => {
    const status = await work();
    span.set('http.response.status_code', status);
    // What a client did wrong is no fault of the server.
    if (status >= 500) span.fail(String(status));
  });
}

export function traceRequests(traces: Traces): MiddlewareHandler {
  return (context, next) =>
    traceRequest(traces, methodOf(context), routeOf(context), async () => {
      await next();
      return context.res.status;
    });
}
