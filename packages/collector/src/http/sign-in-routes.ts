/**
 * The ways in, for people who are not signed in yet: what is offered, a link by e-mail, who a link signs in, and the
 * exchange of its token for a session.
 */
import {
  ProtocolError,
  parseJson,
  parseWith,
  ROUTES,
  type SignInLink,
  SignInMailSchema,
  type SignInOffer,
} from '@trustgauge/protocol';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../audit/audit-log.js';
import { type AccessVariables, toSession } from './access.js';
import type { ApiParts } from './api-parts.js';
import { refusal } from './error-reply.js';
import type { NodeBindings } from './read-body.js';

const SignInSchema = v.strictObject({ token: v.pipe(v.string(), v.maxLength(100)) });

/** How long, in seconds, a network should wait that has asked for too many links. */
const RETRY_AFTER_SECONDS = 60;

export function signInRoutes(parts: ApiParts): Hono<AccessVariables> {
  const { clock, sites, tokens, signIns, signInMail, openId, mailLimit, measures, cookie, audit } = parts;
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

  // Opening a link signs nobody in: the page asks this first, shows the answer, and leaves the rest to its person.
  app.post(ROUTES.signInLink, async (context) => {
    const { email, role, site } = await limited(context, (token) => tokens.readSignIn(token));
    const known = site === null ? undefined : (await sites.current()).byId(site);
    const product = known?.settings.product ?? null;
    const secret = cookie.read(context);
    const session = secret === undefined ? null : await tokens.recognize(secret);
    const held = session && toSession(session);
    return context.json({ email, role, site, product, held } satisfies SignInLink);
  });

  app.post(ROUTES.session, async (context) => {
    const session = await limited(context, (token) => tokens.exchangeSignIn(token));
    measures.signIn('done');
    await audit.record({ by: actorOf(session.of), action: 'signed-in', site: session.of.site });
    const before = cookie.read(context);
    if (before !== undefined) await tokens.revokeSecret(before);
    cookie.set(context, session, clock);
    return context.body(null, 204);
  });

  /** Works with the token that the request holds. Wrong tokens count together, whichever route they come by. */
  async function limited<Result>(
    context: Context,
    work: (token: string) => Promise<Result>,
  ): Promise<Result> {
    const { token } = parseWith(SignInSchema, parseJson(await context.req.text()), 'request_malformed');
    try {
      return await signIns.count(() => work(token));
    } catch (error) {
      const isThrottled = error instanceof ProtocolError && error.code === 'too_many_requests';
      measures.signIn(isThrottled ? 'throttled' : 'failed');
      if (isThrottled) context.header('Retry-After', String(signIns.retryAfterSeconds));
      throw error;
    }
  }

  return app;
}
