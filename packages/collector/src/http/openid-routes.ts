/**
 * The way to the identity provider and back. What a browser must bring back is in a cookie that it alone has; what went
 * wrong is told in the fragment of the page's own address.
 */
import { ProtocolError, type ProviderStart, ROUTES } from '@trustgauge/protocol';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { OPENID_LASTS_MS, type OpenId, type VouchedPerson } from '../access/openid.js';
import { hashOf } from '../access/secrets.js';
import { actorOfPerson } from '../audit/audit-log.js';
import { toChange } from '../audit/to-change.js';
import type { PersonRecord } from '../store/people-store.js';
import type { AccessVariables } from './access.js';
import type { ApiParts } from './api-parts.js';
import { refusal } from './error-reply.js';

const AttemptSchema = v.strictObject({
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  /** Hash of the session's secret that this browser had; null for none. */
  before: v.nullable(v.string()),
});
type Attempt = v.InferOutput<typeof AttemptSchema>;

export function openIdRoutes(parts: ApiParts): Hono<AccessVariables> {
  const { store, clock, tokens, people, measures, cookie, audit, openId, publicUrl = '' } = parts;
  const app = new Hono<AccessVariables>();
  const isSecure = publicUrl.startsWith('https:');
  const name = isSecure ? '__Host-trustgauge_sign_in' : 'trustgauge_sign_in';
  // Lax, not Strict: the provider's page sends the browser back, and it must bring this along.
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure } as const;

  // By POST, which another site's page can't make a browser send here: it could change who is signed in otherwise.
  app.post(ROUTES.openIdStart, async (context) => {
    const provider = offered(openId);
    const { url, attempt } = await provider.begin();
    const secret = cookie.read(context);
    const before = secret === undefined ? null : hashOf(secret);
    const value = Buffer.from(JSON.stringify({ ...attempt, before } satisfies Attempt)).toString('base64url');
    setCookie(context, name, value, { ...attributes, maxAge: OPENID_LASTS_MS / 1000 });
    return context.json({ url: url.href } satisfies ProviderStart);
  });

  app.get(ROUTES.openIdReturn, async (context) => {
    const provider = offered(openId);
    return orToldOnThePage(context, async () => {
      const attempt = attemptIn(getCookie(context, name));
      // A link to this address on another site's page ends no attempt: it can't know the state.
      if (context.req.query('state') !== attempt.state) {
        throw refusal('provider_refused', 'a reply to the sign-in that was begun in this browser', 'another');
      }
      deleteCookie(context, name, attributes);
      const vouched = await provider.finish(new URL(context.req.url).search, attempt);
      const person = await admitted(provider, vouched);
      const session = await tokens.issueSessionOf(person);
      const by = actorOfPerson(person);
      await audit.record({ by, action: 'signed-in', site: person.site, subject: provider.name });
      measures.signIn('done');
      // The session's own cookie does not come along from the provider's page (SameSite=Strict).
      if (attempt.before !== null) await tokens.revokeHash(attempt.before);
      cookie.set(context, session, clock);
      return context.redirect(`${publicUrl}/#signed-in`);
    });
  });

  /** Somebody who has been added, or whose domain is let in. @throws ProtocolError `person_not_admitted` */
  async function admitted(provider: OpenId, vouched: VouchedPerson): Promise<PersonRecord> {
    const { email, subject } = vouched;
    const [known] = await store.people.selectPeopleByEmail(email);
    const person = known ?? (await addedBy(provider, vouched));
    // An address may be given to somebody else; a subject never is.
    if (person === null || !(await store.people.bindSubject(person.id, subject))) {
      throw refusal('person_not_admitted', 'a person who has been added', 'another');
    }
    return person;
  }

  async function addedBy(provider: OpenId, vouched: VouchedPerson): Promise<PersonRecord | null> {
    const role = provider.roleOf(vouched);
    if (role === null) return null;
    const person = await people.admit(vouched, role);
    if (person === null) return null;
    const changes = [toChange('role', null, role)];
    const by = actorOfPerson(person);
    await audit.record({ by, action: 'person-added', site: null, subject: person.email, changes });
    return person;
  }

  /** Somebody is looking at this, and no script: a refusal is told by the page. */
  async function orToldOnThePage(context: Context, work: () => Promise<Response>): Promise<Response> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      measures.signIn('failed');
      context.set('refusal', error.code);
      return context.redirect(`${publicUrl}/#sign-in-failed=${error.code}`);
    }
  }

  return app;
}

function offered(openId: OpenId | null): OpenId {
  if (openId !== null) return openId;
  throw refusal('sign_in_not_offered', 'another way to sign in', 'a wish for one by an identity provider');
}

/** @throws ProtocolError `provider_refused` where nothing was begun in this browser, or too long ago */
function attemptIn(value: string | undefined): Attempt {
  try {
    return v.parse(AttemptSchema, JSON.parse(Buffer.from(value ?? '', 'base64url').toString('utf8')));
  } catch {
    throw refusal('provider_refused', 'a sign-in that was begun in this browser', 'none');
  }
}
