/**
 * What pages talk to: /v1. Open to every origin by CORS, errors too, because a refusal that a page may not read
 * looks to it like a broken network; whether an origin may submit is for the intake to say.
 */
import { ROUTES } from '@trustgauge/protocol';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { configurationFor } from '../sites/may-answer.js';
import type { SiteDirectory } from '../sites/site-directory.js';
import { refusal } from './error-reply.js';
import { type NodeBindings, readBody } from './read-body.js';
import type { SubmissionDoor } from './submission-door.js';

export function wireRoutes(door: SubmissionDoor, sites: SiteDirectory): Hono {
  const app = new Hono();
  app.use('/v1/*', async (context, next) => {
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    await next();
  });
  // Nothing is read from cookies here, so any origin may be answered alike. Any header may come along: tools that trace a
  // page's requests wrap its `fetch` and add theirs.
  app.use('/v1/*', cors({ origin: '*', allowMethods: ['GET', 'POST'], maxAge: 86_400 }));

  // A 304 is read by pages of every origin too.
  const retainedHeaders = [
    ...RETAINED_304_HEADERS,
    'Access-Control-Allow-Origin',
    'Cross-Origin-Resource-Policy',
  ];
  app.get(ROUTES.siteConfiguration, etag({ retainedHeaders }), async (context) => {
    // Each origin reads whether its answers are taken.
    context.header('Vary', 'Origin');
    const keyed = (await sites.current()).byKey(context.req.param('siteKey') ?? '');
    if (keyed === undefined) throw refusal('site_unknown', 'the key of a site here', 'a key of none');
    // Asked again each time, so that a pause holds at once; mostly answered 304.
    context.header('Cache-Control', 'public, no-cache');
    return context.json(configurationFor(keyed, context.req.header('Origin') ?? null));
  });

  app.post(ROUTES.submissions, async (context) => {
    const { incoming } = (context.env ?? {}) as NodeBindings;
    const { status, body, retryAfterSeconds } = await door.take({
      header: (name) => context.req.header(name),
      peer: incoming?.socket.remoteAddress,
      readBody: (maxBytes) => readBody(context, maxBytes),
    });
    return context.body(body, status as ContentfulStatusCode, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
    });
  });
  return app;
}
