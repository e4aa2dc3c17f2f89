import { EmailSchema, ProtocolError, parseWith, ROLES, type Role } from '@trustgauge/protocol';
import { Command, Option } from 'commander';
import { People } from '../access/people.js';
import { ShareLinks } from '../access/share-links.js';
import { signInLink } from '../access/sign-in-link.js';
import { Tokens } from '../access/tokens.js';
import { toChange } from '../audit/to-change.js';
import { systemClock } from '../clock.js';
import { isLess, type PersonRecord } from '../store/people-store.js';
import type { ShareLinkRecord } from '../store/share-link-store.js';
import type { Store, TokenRecord } from '../store/store.js';
import { audited } from './audited.js';
import { CommandError } from './command-error.js';
import { withStore } from './open-store.js';
import { HOST, PORT, PUBLIC_URL } from './options/address.js';
import { DATA } from './options/data.js';
import { PEOPLE_DOMAINS, type PeopleFlags } from './options/people.js';
import { SettingOption } from './options/setting.js';
import { addressOf, type ServerOptions } from './server-address.js';
import { siteOf } from './site-command.js';

interface Options {
  readonly data: string;
  readonly site?: string;
  readonly role: Role;
  readonly handOver?: boolean;
  readonly block?: boolean;
}

const siteOption = () => new Option('--site <site>', 'for this site only; default: for all');
const roleOption = () =>
  new Option('--role <role>', 'viewer reads, editor keeps incidents and alerts, owner may do everything')
    .choices(ROLES)
    .makeOptionMandatory();

const handOverOption = () => new Option('--hand-over', 'keep the share links that they have made');

interface Made {
  readonly tokens: readonly TokenRecord[];
  readonly shareLinks: readonly ShareLinkRecord[];
}
const NOTHING: Made = { tokens: [], shareLinks: [] };

export function personCommand(): Command {
  const command = new Command('person').description('the people who sign in, and their roles; no passwords');
  command
    .command('add')
    .description('let one more sign in, by a link or as your identity provider knows them')
    .argument('<email>')
    .addOption(roleOption())
    .addOption(siteOption())
    .addOption(new SettingOption(DATA))
    .addOption(new SettingOption(PEOPLE_DOMAINS))
    .action((email: string, { data, role, site: given, ...flags }: Options & PeopleFlags) =>
      withPeople(data, flags, async (people, store) => {
        const site = await siteIdOf(store, given);
        const person = await people.add({ email: toEmail(email), role, site }, null);
        await audited(store, { action: 'person-added', site, subject: person.email });
        console.log(`${person.email}: ${role} of ${site ?? 'all sites'}`);
      }),
    );
  command
    .command('list')
    .description('everybody who may sign in as themselves')
    .addOption(new SettingOption(DATA))
    .action(({ data }: Options) =>
      withPeople(data, {}, async (people) => {
        for (const { email, role, site } of await people.list(null)) {
          console.log(`${email}\t${role}\t${site ?? 'all sites'}`);
        }
      }),
    );
  command
    .command('role')
    .description(
      'give someone another role; signs them out everywhere, and revokes what they have made if it may do less',
    )
    .argument('<email>')
    .addOption(roleOption())
    .addOption(siteOption())
    .addOption(handOverOption())
    .addOption(new SettingOption(DATA))
    .action((email: string, { data, role, site: given, handOver }: Options) =>
      withAddress(data, email, async (all, people, store) => {
        const site = await siteIdOf(store, given);
        const known = oneOf(all, site);
        const change = { role, site, revision: known.revision };
        const made = isLess(known, change) ? await madeBy(store, known) : NOTHING;
        const heir = handOver ? { person: null } : null;
        const { changes } = await people.change(known, change, null, heir);
        await reportRevoked(store, made, handOver);
        await audited(store, { action: 'person-changed', site, subject: known.email, changes });
        console.log(`${known.email}: ${role} of ${site ?? 'all sites'}`);
      }),
    );
  command
    .command('remove')
    .description('remove someone; signs them out everywhere, and revokes what they have made')
    .argument('<email>')
    .addOption(handOverOption())
    .addOption(new Option('--block', 'do not let your identity provider admit them again'))
    .addOption(new SettingOption(DATA))
    .action((email: string, { data, handOver, block }: Options) =>
      withPerson(data, email, async (person, people, store) => {
        const made = await madeBy(store, person);
        await people.remove(person, handOver ? { person: null } : null, block);
        await reportRevoked(store, made, handOver);
        const changes = block ? [toChange('blocked', null, 'true')] : [];
        await audited(store, { action: 'person-removed', site: person.site, subject: person.email, changes });
        console.log(`${person.email} removed${person.site === null ? '' : ` from ${person.site}`}`);
      }),
    );
  command
    .command('sign-in')
    .description('print a link that signs this person in on one browser, once, within the hour')
    .argument('<email>')
    .addOption(new SettingOption(DATA))
    .addOption(new SettingOption(HOST))
    .addOption(new SettingOption(PORT))
    .addOption(new SettingOption(PUBLIC_URL))
    .action((email: string, { data, ...server }: Options & ServerOptions) =>
      withPerson(data, email, async (person, _, store) => {
        const { secret } = await new Tokens(store, systemClock).issueSignInOf(person);
        await audited(store, { action: 'link-printed', site: person.site, subject: person.email });
        console.log(signInLink(addressOf(server, server.port), secret));
      }),
    );
  command
    .command('sign-out')
    .description('sign somebody out everywhere, at once')
    .argument('<email>')
    .addOption(new SettingOption(DATA))
    .action((email: string, { data }: Options) =>
      withPerson(data, email, async (person, people, store) => {
        const sessions = await people.signOut(person);
        await audited(store, { action: 'person-signed-out', site: person.site, subject: person.email });
        console.log(`${sessions} signed out`);
      }),
    );
  return command;
}

async function madeBy(store: Store, { id }: PersonRecord): Promise<Made> {
  return {
    tokens: await new Tokens(store, systemClock).madeBy(id),
    shareLinks: await new ShareLinks(store.shareLinks, systemClock).madeBy(id),
  };
}

/** Prints what is revoked because of its maker, and records it in the audit log as if it was revoked by hand. */
async function reportRevoked(store: Store, { tokens, shareLinks }: Made, handOver = false): Promise<void> {
  for (const { label, site } of tokens) {
    await audited(store, { action: 'token-revoked', site, subject: label });
    console.log(`read token ${label} revoked`);
  }
  for (const { label, site } of shareLinks) {
    if (!handOver) await audited(store, { action: 'share-link-revoked', site, subject: label });
    console.log(`share link ${label} of ${site} ${handOver ? 'kept' : 'revoked'}`);
  }
}

/** Works for each site that the address has a role for, and for all sites where it has one for all. */
function withPerson(
  data: string,
  email: string,
  work: (person: PersonRecord, people: People, store: Store) => Promise<void>,
): Promise<void> {
  return withAddress(data, email, async (all, people, store) => {
    for (const person of all) await work(person, people, store);
  });
}

/** One record for each site that the address has a role for. */
type Roles = readonly [PersonRecord, ...PersonRecord[]];

function withAddress(
  data: string,
  email: string,
  work: (all: Roles, people: People, store: Store) => Promise<void>,
): Promise<void> {
  return withPeople(data, {}, async (people, store) =>
    work(await people.getByEmail(toEmail(email)), people, store),
  );
}

/** The role to change. @throws CommandError where the address has roles for several sites, but none for this one */
function oneOf(all: Roles, site: string | null): PersonRecord {
  const person = all.length === 1 ? all[0] : all.find((other) => other.site === site);
  if (person !== undefined) return person;
  const roles = all.map((other) => other.site ?? 'all sites').join(', ');
  throw new CommandError(`this address has a role for each of ${roles}: name one of them with --site`);
}

/** @throws CommandError for what an owner would be refused too */
function withPeople(
  data: string,
  { peopleDomains }: PeopleFlags,
  work: (people: People, store: Store) => Promise<void>,
): Promise<void> {
  return withStore(data, async (store) => {
    try {
      const options = peopleDomains === undefined ? {} : { domains: peopleDomains };
      await work(new People(store.people, systemClock, options), store);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      throw new CommandError(
        error.code === 'person_unknown' ? 'there is no such person (trustgauge person list)' : error.message,
      );
    }
  });
}

/** @throws CommandError */
async function siteIdOf(store: Store, id: string | undefined): Promise<string | null> {
  return id === undefined ? null : (await siteOf(store, id)).settings.id;
}

function toEmail(text: string): string {
  return parseWith(EmailSchema, text, 'request_malformed');
}
