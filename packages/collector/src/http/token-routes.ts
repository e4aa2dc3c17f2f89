/**
 * Read tokens and sessions: what is in force, issued and ended by owners, within what they own.
 */
import {
  NewReadTokenSchema,
  parseJson,
  parseWith,
  type ReadToken,
  type ReadTokenIssued,
  type ReadTokens,
  ROUTES,
  readTokensTable,
  type SignedOut,
} from '@trustgauge/protocol';
import { Hono } from 'hono';
import { refuseBeyond } from '../access/people.js';
import { toChange } from '../audit/to-change.js';
import type { TokenRecord } from '../store/store.js';
import { type AccessVariables, makerIn, requirePerson, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { refusal } from './error-reply.js';
import { readableSite } from './readable-site.js';
import { replyOrTable } from './table-reply.js';

const DAY_MS = 86_400_000;

export function tokenRoutes({ clock, sites, people, tokens }: ApiParts): Hono<AccessVariables> {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.readTokens, requireRole('owner'), async (context) => {
    const makers = await people.addresses();
    const shown = (await readTokensOf(context.get('token').site)).map((token) => toReadToken(token, makers));
    const reply = { tokens: shown } satisfies ReadTokens;
    return replyOrTable(context, reply, () => readTokensTable(shown));
  });

  app.post(ROUTES.readTokens, requireRole('owner'), requirePerson, async (context) => {
    const { days, ...grant } = parseWith(
      NewReadTokenSchema,
      parseJson(await context.req.text()),
      'request_malformed',
    );
    const only = context.get('token').site;
    if (grant.site !== null) await readableSite(sites, only, grant.site);
    refuseBeyond(grant.site, only);
    const { secret, record } = await tokens.issueRead(
      { ...grant, madeBy: makerIn(context) },
      days === null ? null : days * DAY_MS,
    );
    context.set('change', {
      subject: grant.label,
      site: grant.site,
      changes: [toChange('role', null, grant.role)],
    });
    return context.json(
      { ...toReadToken(record, await people.addresses()), secret } satisfies ReadTokenIssued,
      201,
    );
  });

  app.delete(ROUTES.readToken, requireRole('owner'), async (context) => {
    const id = context.req.param('token');
    const token = (await readTokensOf(context.get('token').site)).find((other) => idOf(other) === id);
    if (token === undefined || !(await tokens.revoke(token))) {
      throw refusal('read_token_unknown', 'a read token that you may manage', 'another');
    }
    context.set('change', { subject: token.label, site: token.site });
    return context.body(null, 204);
  });

  app.delete(ROUTES.sessions, requireRole('owner'), async (context) => {
    const { site } = context.get('token');
    const sessions = await tokens.endSessions(site);
    context.set('change', { site });
    return context.json({ sessions } satisfies SignedOut);
  });

  async function readTokensOf(only: string | null): Promise<TokenRecord[]> {
    return (await tokens.list()).filter(
      ({ site, expiresAtMs }) =>
        (only === null || site === only) && (expiresAtMs === null || expiresAtMs > clock()),
    );
  }

  return app;
}

/** Names a token without being of use to anybody: a part of the hash of a secret of 128 random bits. */
function idOf({ hash }: TokenRecord): string {
  return hash.slice(0, 16);
}

/** @param makers The address of each person, by id. */
export function toReadToken(token: TokenRecord, makers: ReadonlyMap<string, string>): ReadToken {
  const { label, role, site, createdAtMs, expiresAtMs, madeBy, usedOn } = token;
  return {
    id: idOf(token),
    label,
    role,
    site,
    createdAt: new Date(createdAtMs).toISOString(),
    expiresAt: expiresAtMs === null ? null : new Date(expiresAtMs).toISOString(),
    madeBy: makers.get(madeBy ?? '') ?? null,
    usedOn,
  };
}
