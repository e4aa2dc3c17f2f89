/**
 * Reading and administration: /api, for scripts with a token and for the dashboard with a session. What holds for all
 * of it stands here; each part has its own routes.
 */
import { MAX_SUBMISSION_BYTES, ProtocolError, parseJson, parseWith, ROUTES } from '@trustgauge/protocol';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import type { IssuedToken } from '../access/tokens.js';
import { type AccessVariables, refuseForeignPages, requireAccess } from './access.js';
import { alertRoutes } from './alert-routes.js';
import type { ApiParts } from './api-parts.js';
import { refusal } from './error-reply.js';
import { incidentRoutes } from './incident-routes.js';
import { newSiteRoute } from './new-site-route.js';
import { readRoutes } from './read-routes.js';
import { receiverRoutes } from './receiver-routes.js';

const SignInSchema = v.strictObject({ token: v.pipe(v.string(), v.maxLength(100)) });

export function apiRoutes(parts: ApiParts): Hono<AccessVariables> {
  const { clock, tokens, signIns, measures, cookie, publicUrl } = parts;
  const app = new Hono<AccessVariables>();
  app.use('/api/*', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });
  app.use('/api/*', refuseForeignPages(publicUrl));
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
    let session: IssuedToken;
    try {
      session = await signIns.count(() => tokens.exchangeSignIn(token));
    } catch (error) {
      const isThrottled = error instanceof ProtocolError && error.code === 'too_many_requests';
      measures.signIn(isThrottled ? 'throttled' : 'failed');
      if (isThrottled) {
        context.header('Retry-After', String(signIns.retryAfterSeconds));
      }
      throw error;
    }
    measures.signIn('done');
    const before = cookie.read(context);
    if (before !== undefined) await tokens.revokeSecret(before);
    cookie.set(context, session, clock);
    return context.body(null, 204);
  });

  app.use('/api/*', requireAccess(tokens, cookie));

  app.get(ROUTES.session, (context) => {
    const { site, role, expiresAtMs } = context.get('token');
    return context.json({
      site,
      role,
      expiresAt: expiresAtMs === null ? null : new Date(expiresAtMs).toISOString(),
    });
  });

  app.delete(ROUTES.session, async (context) => {
    const secret = cookie.read(context);
    if (secret !== undefined) await tokens.revokeSecret(secret);
    cookie.clear(context);
    return context.body(null, 204);
  });

  app.route('/', readRoutes(parts));
  app.route('/', newSiteRoute(parts));
  app.route('/', incidentRoutes(parts));
  app.route('/', alertRoutes(parts));
  app.route('/', receiverRoutes(parts));
  return app;
}
