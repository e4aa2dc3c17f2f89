/**
 * Reading and administration: /api, for scripts with a token and for the dashboard with a session. What holds for all
 * of it stands here; each part has its own routes.
 */
import { MAX_API_BYTES, parseWith, ROUTES } from '@trustgauge/protocol';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { type AccessVariables, refuseForeignPages, requireAccess, toSession } from './access.js';
import { alertRoutes } from './alert-routes.js';
import type { ApiParts } from './api-parts.js';
import { auditChanges } from './audit-changes.js';
import { auditRoutes } from './audit-routes.js';
import { boundedRequests } from './bounded-requests.js';
import { effectRoutes } from './effect-routes.js';
import { refusal } from './error-reply.js';
import { incidentRoutes } from './incident-routes.js';
import { newSiteRoute } from './new-site-route.js';
import { openIdRoutes } from './openid-routes.js';
import { peopleRoutes } from './people-routes.js';
import { readRoutes } from './read-routes.js';
import { receiverRoutes } from './receiver-routes.js';
import { settingsRoutes } from './settings-routes.js';
import { sharedRoutes, shareLinkRoutes } from './share-routes.js';
import { signInRoutes } from './sign-in-routes.js';
import { stepRoutes } from './step-routes.js';
import { tokenRoutes } from './token-routes.js';
import { weeklyRoutes } from './weekly-routes.js';

/** `everywhere`: of every browser in which the same person is signed in. */
const SignOutQuerySchema = v.strictObject({ everywhere: v.optional(v.picklist(['true', 'false'])) });

export function apiRoutes(parts: ApiParts): Hono<AccessVariables> {
  const { store, tokens, audit, cookie, publicUrl } = parts;
  const app = new Hono<AccessVariables>();
  app.use('/api/*', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });
  app.use('/api/*', refuseForeignPages(publicUrl));
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MAX_API_BYTES,
      onError: () => {
        throw refusal('body_too_large', `at most ${MAX_API_BYTES} bytes`, 'more');
      },
    }),
  );

  // Before anything is read or written: whether the store is one that this program can work with.
  app.use('/api/*', async (_, next) => {
    await parts.sites.current();
    await next();
  });

  app.route('/', signInRoutes(parts));
  app.route('/', openIdRoutes(parts));

  app.route('/', sharedRoutes(parts));

  app.use('/api/*', requireAccess(tokens, cookie));
  app.use('/api/*', boundedRequests());
  app.use('/api/*', auditChanges(audit));

  app.get(ROUTES.session, (context) => context.json(toSession(context.get('token'))));

  app.delete(ROUTES.session, async (context) => {
    const { person } = context.get('token');
    const { everywhere } = parseWith(SignOutQuerySchema, context.req.query(), 'request_malformed');
    const secret = cookie.read(context);
    if (everywhere === 'true' && person !== null) await store.people.deleteTokensOf(person);
    else if (secret !== undefined) await tokens.revokeSecret(secret);
    cookie.clear(context);
    return context.body(null, 204);
  });

  app.route('/', readRoutes(parts));
  app.route('/', newSiteRoute(parts));
  app.route('/', incidentRoutes(parts));
  app.route('/', stepRoutes(parts));
  app.route('/', effectRoutes(parts));
  app.route('/', alertRoutes(parts));
  app.route('/', receiverRoutes(parts));
  app.route('/', shareLinkRoutes(parts));
  app.route('/', weeklyRoutes(parts));
  app.route('/', settingsRoutes(parts));
  app.route('/', peopleRoutes(parts));
  app.route('/', tokenRoutes(parts));
  app.route('/', auditRoutes(parts));
  return app;
}
