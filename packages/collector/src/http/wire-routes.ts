/**
 * What pages talk to: /v1. Open to every origin by CORS, errors too, because a refusal that a page may not read
 * looks to it like a broken network; whether an origin may submit is for the intake to say.
 */
import { MAX_SUBMISSION_BYTES, ProtocolError, ROUTES } from '@trustgauge/protocol';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import type { Intake } from '../intake/intake.js';
import type { SiteDirectory } from '../sites/site-directory.js';
import { refusal } from './error-reply.js';
import type { NetworkLimit } from './network-limit.js';
import { readBody } from './read-body.js';

const CONTENT_TYPES = ['text/plain', 'application/json'];

/** How long, in seconds, a client should wait that was refused by a limit; widgets wait longer by themselves. */
const RETRY_AFTER_SECONDS = 10;

export function wireRoutes(intake: Intake, sites: SiteDirectory, networkLimit: NetworkLimit): Hono {
  const app = new Hono();
  app.use('/v1/*', async (context, next) => {
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    await next();
  });
  // Nothing is read from cookies here, so any origin may be answered alike.
  app.use(
    '/v1/*',
    cors({ origin: '*', allowMethods: ['GET', 'POST'], allowHeaders: ['Content-Type'], maxAge: 86_400 }),
  );

  app.get(ROUTES.siteConfiguration, etag(), async (context) => {
    const keyed = (await sites.current()).byKey(context.req.param('siteKey') ?? '');
    if (keyed === undefined) throw refusal('site_unknown', 'the key of a site here', 'a key of none');
    // Asked again each time, so that a pause holds at once; mostly answered 304.
    context.header('Cache-Control', 'public, no-cache');
    return context.json(keyed.configuration);
  });

  app.post(ROUTES.submissions, async (context) => {
    const origin = context.req.header('Origin') ?? null;
    let body: string;
    try {
      checkHeaders(context);
      networkLimit.check(context);
      body = await readBody(context, MAX_SUBMISSION_BYTES);
    } catch (error) {
      if (error instanceof ProtocolError) await intake.refuse(error, origin);
      throw askedToWait(context, error);
    }
    try {
      const outcome = await intake.take({ body, origin });
      return context.json({ outcome }, 202, { 'Cache-Control': 'no-store' });
    } catch (error) {
      throw askedToWait(context, error);
    }
  });
  return app;
}

function checkHeaders({ req }: Context): void {
  const type = req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || !CONTENT_TYPES.includes(type)) {
    const got = type === undefined ? 'no Content-Type' : 'another Content-Type';
    throw refusal('content_type_unsupported', 'Content-Type text/plain', got);
  }
  // A few bytes can be made to unpack to gigabytes; a submission has no need of it.
  const encoding = req.header('Content-Encoding')?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== 'identity') {
    throw refusal('content_type_unsupported', 'no Content-Encoding', 'one');
  }
}

function askedToWait(context: Context, error: unknown): unknown {
  const isLimited = error instanceof ProtocolError && error.code === 'too_many_requests';
  if (isLimited) context.header('Retry-After', String(RETRY_AFTER_SECONDS));
  return error;
}
