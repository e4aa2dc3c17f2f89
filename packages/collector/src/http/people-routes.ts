/**
 * Who signs in, and as what: for owners, within what they own.
 */
import {
  NewPersonSchema,
  type People as PeopleReply,
  type PersonAdded,
  PersonChangeSchema,
  parseJson,
  parseWith,
  peopleTable,
  ROUTES,
  type SignedOut,
} from '@trustgauge/protocol';
import { type Context, Hono } from 'hono';
import { toShownPerson } from '../access/people.js';
import { toChange } from '../audit/to-change.js';
import type { PersonRecord } from '../store/people-store.js';
import { type AccessVariables, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { readableSite } from './readable-site.js';
import { replyOrTable } from './table-reply.js';

export function peopleRoutes({ sites, people, signInMail }: ApiParts): Hono<AccessVariables> {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.people, requireRole('owner'), async (context) => {
    const shown = (await people.list(context.get('token').site)).map(toShownPerson);
    const reply = { people: shown, sendsMail: signInMail.isOffered } satisfies PeopleReply;
    return replyOrTable(context, reply, () => peopleTable(shown));
  });

  app.post(ROUTES.people, requireRole('owner'), async (context) => {
    const given = parseWith(NewPersonSchema, parseJson(await context.req.text()), 'request_malformed');
    await siteOf(context, given.site);
    const person = await people.add(given, context.get('token').site);
    const changes = [toChange('role', null, person.role)];
    context.set('change', { subject: person.email, site: person.site, changes });
    const invitation = await invite(person);
    return context.json({ person: toShownPerson(person), invitation } satisfies PersonAdded, 201);
  });

  app.patch(ROUTES.person, requireRole('owner'), async (context) => {
    const known = await personOf(context);
    const given = parseWith(PersonChangeSchema, parseJson(await context.req.text()), 'request_malformed');
    await siteOf(context, given.site);
    const { person, changes } = await people.change(known, given, context.get('token').site);
    context.set('change', { subject: person.email, site: person.site, changes });
    return context.json(toShownPerson(person));
  });

  app.delete(ROUTES.person, requireRole('owner'), async (context) => {
    const person = await personOf(context);
    await people.remove(person);
    context.set('change', { subject: person.email, site: person.site });
    return context.body(null, 204);
  });

  app.delete(ROUTES.personSessions, requireRole('owner'), async (context) => {
    const person = await personOf(context);
    const sessions = await people.signOut(person);
    context.set('change', { subject: person.email, site: person.site });
    return context.json({ sessions } satisfies SignedOut);
  });

  app.post(ROUTES.invitation, requireRole('owner'), async (context) => {
    const person = await personOf(context);
    const invitation = await invite(person);
    context.set('change', { subject: person.email, site: person.site });
    return context.json({ person: toShownPerson(person), invitation } satisfies PersonAdded, 202);
  });

  function personOf(context: Context<AccessVariables>): Promise<PersonRecord> {
    return people.get(context.req.param('person') ?? '', context.get('token').site);
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
