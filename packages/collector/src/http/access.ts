/**
 * Who is asking: a script by `Authorization: Bearer`, a browser by the session cookie. A browser's changes must
 * come from our own page.
 */
import { ROLES, type Role, type Session } from '@trustgauge/protocol';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { IssuedToken, Tokens } from '../access/tokens.js';
import type { Clock } from '../clock.js';
import type { FoundToken } from '../store/store.js';
import type { ChangeNote } from './audit-changes.js';
import { refusal } from './error-reply.js';

/** They change nothing, by any route. */
export const SAFE_METHODS: readonly string[] = ['GET', 'HEAD'];

export interface AccessVariables {
  /** What a handler says of the change that it made, for the audit log. */
  Variables: { token: FoundToken; change?: ChangeNote };
}

export class SessionCookie {
  readonly #name: string;
  readonly #isSecure: boolean;

  /** @param isSecure Whether people reach the dashboard by https: the cookie is then sent no other way. */
  constructor(isSecure: boolean) {
    // By the prefix browsers refuse one that another host under the same name has set.
    this.#name = isSecure ? '__Host-trustgauge_session' : 'trustgauge_session';
    this.#isSecure = isSecure;
  }

  set(context: Context, { secret, expiresAtMs }: IssuedToken, clock: Clock): void {
    setCookie(context, this.#name, secret, {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure: this.#isSecure,
      ...(expiresAtMs !== null && { maxAge: Math.floor((expiresAtMs - clock()) / 1000) }),
    });
  }

  read(context: Context): string | undefined {
    return getCookie(context, this.#name);
  }

  clear(context: Context): void {
    deleteCookie(context, this.#name, { path: '/', secure: this.#isSecure });
  }
}

/** The secret that `Authorization: Bearer …` gives; undefined where it gives none. */
export function bearerIn(context: Context): string | undefined {
  return /^Bearer (\S+)$/.exec(context.req.header('Authorization') ?? '')?.[1];
}

/** Lets through whoever has a token in force and puts it where the routes find it. @throws ProtocolError `not_signed_in` */
export function requireAccess(tokens: Tokens, cookie: SessionCookie): MiddlewareHandler<AccessVariables> {
  return async (context, next) => {
    const secret = bearerIn(context) ?? cookie.read(context);
    const token = secret === undefined ? null : await tokens.recognize(secret);
    if (token === null) {
      const got = secret === undefined ? 'neither' : 'one that is not in force';
      throw refusal('not_signed_in', 'a session or a read token', got);
    }
    context.set('token', token);
    await next();
    if (context.res.status < 400) await tokens.markUsed(token);
  };
}

/** Lets through tokens of this role or a higher one. @throws ProtocolError `token_not_allowed` */
export function requireRole(role: Role): MiddlewareHandler<AccessVariables> {
  return async (context, next) => {
    const held = context.get('token').role;
    if (ROLES.indexOf(held) < ROLES.indexOf(role)) {
      throw refusal('token_not_allowed', `the role ${role}`, `the role ${held}`);
    }
    await next();
  };
}

/**
 * Lets through people, not scripts: a leaked token can't be used to create another way in.
 * @throws ProtocolError `token_not_allowed`
 */
export const requirePerson: MiddlewareHandler<AccessVariables> = async (context, next) => {
  if (context.get('token').kind === 'read') {
    throw refusal('token_not_allowed', 'a person who has signed in', 'the token of a script');
  }
  await next();
};

/** What a page may know of its own session. */
export function toSession({ site, role, email, expiresAtMs }: FoundToken): Session {
  const expiresAt = expiresAtMs === null ? null : new Date(expiresAtMs).toISOString();
  return { site, role, email, expiresAt };
}

/** Id of the maker of what a request creates: for a script, the person who issued its token. Null for the command line. */
export function makerIn(context: Context<AccessVariables>): string | null {
  const { person, madeBy } = context.get('token');
  return person ?? madeBy;
}

/**
 * Refuses what another site's page makes a browser send. Browsers say where a request comes from; what says nothing
 * is not a browser, and has no cookie to misuse.
 * @param publicUrl Where people reach the dashboard: behind a proxy this is not what the request says.
 * @throws ProtocolError `origin_not_allowed`
 */
export function refuseForeignPages(publicUrl: string | undefined): MiddlewareHandler {
  const publicOrigin = publicUrl && new URL(publicUrl).origin;
  return async (context, next) => {
    const from = context.req.header('Sec-Fetch-Site');
    const origin = context.req.header('Origin');
    const isForeign =
      from === undefined
        ? origin !== undefined && ![new URL(context.req.url).origin, publicOrigin].includes(origin)
        : from !== 'same-origin' && from !== 'none';
    if (!SAFE_METHODS.includes(context.req.method) && isForeign) {
      throw refusal('origin_not_allowed', 'a request of the dashboard itself', 'one of another page');
    }
    await next();
  };
}
