/**
 * Who signs in, and as what: for owners, within what they own. Removing a person revokes what they have made.
 */
import {
  NewPersonSchema,
  type People as PeopleReply,
  type PersonAdded,
  PersonChangeSchema,
  type PersonMade,
  parseJson,
  parseWith,
  peopleTable,
  ROUTES,
  type SignedOut,
} from '@trustgauge/protocol';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { refuseBeyond, toShownPerson } from '../access/people.js';
import { toShareLink } from '../access/share-links.js';
import { actorOf } from '../audit/audit-log.js';
import { toChange } from '../audit/to-change.js';
import { type Heir, isLess, type PersonRecord } from '../store/people-store.js';
import type { ShareLinkRecord } from '../store/share-link-store.js';
import type { TokenRecord } from '../store/store.js';
import { type AccessVariables, makerIn, requirePerson, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { readableSite } from './readable-site.js';
import { replyOrTable } from './table-reply.js';
import { toReadToken } from './token-routes.js';

/** `hand-over`: share links become those of the one who asks. Default: they end with their maker. */
const LeavingQuerySchema = v.strictObject({ shareLinks: v.optional(v.picklist(['hand-over', 'end'])) });

/** `block`: the identity provider does not let them in again. */
const RemovalQuerySchema = v.strictObject({
  ...LeavingQuerySchema.entries,
  block: v.optional(v.picklist(['true', 'false'])),
});
type Leaving = v.InferOutput<typeof LeavingQuerySchema>;

interface Made {
  readonly tokens: readonly TokenRecord[];
  readonly shareLinks: readonly ShareLinkRecord[];
}
const NOTHING: Made = { tokens: [], shareLinks: [] };

export function peopleRoutes({
  sites,
  people,
  tokens,
  shareLinks,
  signInMail,
  audit,
  openId,
}: ApiParts): Hono<AccessVariables> {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.people, requireRole('owner'), async (context) => {
    const only = context.get('token').site;
    const shown = (await people.list(only)).map(toShownPerson);
    const admitted = openId?.admitted ?? null;
    const reply = {
      people: shown,
      sendsMail: signInMail.isOffered,
      allowedDomains: people.domains === null ? null : [...people.domains],
      admitted: admitted && { ...admitted, domains: [...admitted.domains] },
      blocked: only === null ? await people.countBlocked() : null,
    } satisfies PeopleReply;
    return replyOrTable(context, reply, () => peopleTable(shown));
  });

  app.post(ROUTES.people, requireRole('owner'), requirePerson, async (context) => {
    const given = parseWith(NewPersonSchema, parseJson(await context.req.text()), 'request_malformed');
    await siteOf(context, given.site);
    const person = await people.add(given, context.get('token').site);
    const changes = [toChange('role', null, person.role)];
    context.set('change', { subject: person.email, site: person.site, changes });
    const invitation = await invite(person);
    return context.json({ person: toShownPerson(person), invitation } satisfies PersonAdded, 201);
  });

  app.patch(ROUTES.person, requireRole('owner'), requirePerson, async (context) => {
    const known = await personOf(context);
    const given = parseWith(PersonChangeSchema, parseJson(await context.req.text()), 'request_malformed');
    await siteOf(context, given.site);
    const heir = heirOf(context, parseWith(LeavingQuerySchema, context.req.query(), 'request_malformed'));
    const made = isLess(known, given) ? await madeBy(known) : NOTHING;
    const { person, changes } = await people.change(known, given, context.get('token').site, heir);
    await recordEnded(context, made, heir);
    context.set('change', { subject: person.email, site: person.site, changes });
    return context.json(toShownPerson(person));
  });

  app.delete(ROUTES.person, requireRole('owner'), async (context) => {
    const person = await personOf(context);
    const query = parseWith(RemovalQuerySchema, context.req.query(), 'request_malformed');
    const heir = heirOf(context, query);
    const isBlocked = query.block === 'true';
    // Whoever is admitted reads all sites: whether they are is for owners of all.
    if (isBlocked) refuseBeyond(null, context.get('token').site);
    const made = await madeBy(person);
    await people.remove(person, heir, isBlocked);
    await recordEnded(context, made, heir);
    const changes = isBlocked ? [toChange('blocked', null, 'true')] : [];
    context.set('change', { subject: person.email, site: person.site, changes });
    return context.body(null, 204);
  });

  app.get(ROUTES.personMade, requireRole('owner'), async (context) => {
    const made = await madeBy(await personOf(context));
    const makers = await people.addresses();
    return context.json({
      tokens: made.tokens.map((token) => toReadToken(token, makers)),
      shareLinks: made.shareLinks.map((link) => ({ ...toShareLink(link, makers), site: link.site })),
    } satisfies PersonMade);
  });

  app.delete(ROUTES.personSessions, requireRole('owner'), async (context) => {
    const person = await personOf(context);
    const sessions = await people.signOut(person);
    context.set('change', { subject: person.email, site: person.site });
    return context.json({ sessions } satisfies SignedOut);
  });

  app.post(ROUTES.invitation, requireRole('owner'), requirePerson, async (context) => {
    const person = await personOf(context);
    const invitation = await invite(person);
    context.set('change', { subject: person.email, site: person.site });
    return context.json({ person: toShownPerson(person), invitation } satisfies PersonAdded, 202);
  });

  function personOf(context: Context<AccessVariables>): Promise<PersonRecord> {
    return people.get(context.req.param('person') ?? '', context.get('token').site);
  }

  async function madeBy({ id }: PersonRecord): Promise<Made> {
    return { tokens: await tokens.madeBy(id), shareLinks: await shareLinks.madeBy(id) };
  }

  /** Records what ended with its maker as revoked by the one who asks. */
  async function recordEnded(
    context: Context<AccessVariables>,
    made: Made,
    heir: Heir | null,
  ): Promise<void> {
    const by = actorOf(context.get('token'));
    for (const { site, label } of made.tokens) {
      await audit.record({ by, action: 'token-revoked', site, subject: label });
    }
    for (const { site, label } of heir === null ? made.shareLinks : []) {
      await audit.record({ by, action: 'share-link-revoked', site, subject: label });
    }
  }

  async function siteOf(context: Context<AccessVariables>, site: string | null): Promise<void> {
    if (site !== null) await readableSite(sites, context.get('token').site, site);
  }

  async function invite(person: PersonRecord) {
    const site = person.site === null ? undefined : (await sites.current()).byId(person.site);
    return signInMail.invite(person, site?.settings.product ?? null);
  }

  return app;
}

/** Who takes over the share links; null where they end. */
function heirOf(context: Context<AccessVariables>, { shareLinks }: Leaving): Heir | null {
  return shareLinks === 'hand-over' ? { person: makerIn(context) } : null;
}
