/**
 * The ways in, for whoever is not signed in yet: what is offered, a link by e-mail, and the exchange of a link's token
 * for a session.
 */
import {
  ProtocolError,
  parseJson,
  parseWith,
  ROUTES,
  SignInMailSchema,
  type SignInOffer,
} from '@trustgauge/protocol';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { NewSession } from '../access/tokens.js';
import { actorOf } from '../audit/audit-log.js';
import type { AccessVariables } from './access.js';
import type { ApiParts } from './api-parts.js';
import { refusal } from './error-reply.js';
import type { NodeBindings } from './read-body.js';

const SignInSchema = v.strictObject({ token: v.pipe(v.string(), v.maxLength(100)) });

/** How long, in seconds, a network should wait that has asked for too many links. */
const RETRY_AFTER_SECONDS = 60;

export function signInRoutes(parts: ApiParts): Hono<AccessVariables> {
  const { clock, tokens, signIns, signInMail, openId, mailLimit, measures, cookie, audit } = parts;
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.signInOffer, (context) =>
    context.json({ mail: signInMail.isOffered, provider: openId?.name ?? null } satisfies SignInOffer),
  );

  app.post(ROUTES.signInMail, async (context) => {
    if (!signInMail.isOffered) {
      throw refusal('sign_in_not_offered', 'a link from the command line', 'a wish for one by e-mail');
    }
    try {
      const { incoming } = (context.env ?? {}) as NodeBindings;
      mailLimit.check(incoming?.socket.remoteAddress, context.req.header('X-Forwarded-For'));
    } catch (error) {
      context.header('Retry-After', String(RETRY_AFTER_SECONDS));
      throw error;
    }
    const { email } = parseWith(SignInMailSchema, parseJson(await context.req.text()), 'request_malformed');
    signInMail.ask(email);
    return context.body(null, 202);
  });

  app.post(ROUTES.session, async (context) => {
    const { token } = parseWith(SignInSchema, parseJson(await context.req.text()), 'request_malformed');
    let session: NewSession;
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
    await audit.record({ by: actorOf(session.of), action: 'signed-in', site: session.of.site });
    const before = cookie.read(context);
    if (before !== undefined) await tokens.revokeSecret(before);
    cookie.set(context, session, clock);
    return context.body(null, 204);
  });

  return app;
}
