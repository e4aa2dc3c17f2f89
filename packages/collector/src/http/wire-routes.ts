/**
 * What pages talk to: /v1. Open to every origin by CORS, errors too, because a refusal that a page may not read
 * looks to it like a broken network; whether an origin may submit is for the intake to say.
 */
import { MAX_SUBMISSION_BYTES, ROUTES } from '@trustgauge/protocol';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import type { Intake } from '../intake/intake.js';
import type { SiteDirectory } from '../sites/site-directory.js';
import { refusal } from './error-reply.js';

const CONTENT_TYPES = ['text/plain', 'application/json'];

export function wireRoutes(intake: Intake, sites: SiteDirectory): Hono {
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

  app.post(
    ROUTES.submissions,
    async (context, next) => {
      const type = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
      if (type === undefined || !CONTENT_TYPES.includes(type)) {
        const got = type === undefined ? 'no Content-Type' : 'another Content-Type';
        const error = refusal('content_type_unsupported', 'Content-Type text/plain', got);
        await intake.refuse(error, context.req.header('Origin') ?? null);
        throw error;
      }
      return next();
    },
    bodyLimit({
      maxSize: MAX_SUBMISSION_BYTES,
      onError: async (context) => {
        const error = refusal('body_too_large', `at most ${MAX_SUBMISSION_BYTES} bytes`, 'more');
        await intake.refuse(error, context.req.header('Origin') ?? null);
        throw error;
      },
    }),
    async (context) => {
      const outcome = await intake.take({
        body: await context.req.text(),
        origin: context.req.header('Origin') ?? null,
      });
      return context.json({ outcome }, 202, { 'Cache-Control': 'no-store' });
    },
  );
  return app;
}
