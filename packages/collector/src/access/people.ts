/**
 * The few colleagues who sign in: added, changed and removed by an owner or on the command line, within what the one
 * who does it owns.
 */
import { randomUUID } from 'node:crypto';
import {
  type AuditChange,
  MAX_PEOPLE,
  type NewPerson,
  type Person,
  type PersonChange,
  ProtocolError,
  type Role,
} from '@trustgauge/protocol';
import { toChange } from '../audit/to-change.js';
import { limitReached } from '../bounds/limit-reached.js';
import type { Clock } from '../clock.js';
import type { Heir, PeopleStore, PersonOutcome, PersonRecord } from '../store/people-store.js';
import { domainOf } from './domain.js';
import type { VouchedPerson } from './openid.js';
import { PersonHashing } from './person-hashing.js';

export interface PeopleOptions {
  /** Domains of the addresses that can be added. Default: any. */
  readonly domains?: readonly string[];
}

export class People {
  readonly #store: PeopleStore;
  readonly #clock: Clock;
  readonly #domains: readonly string[] | null;
  readonly #hashing: PersonHashing;

  constructor(store: PeopleStore, clock: Clock, { domains }: PeopleOptions = {}) {
    this.#store = store;
    this.#clock = clock;
    this.#domains = domains ?? null;
    this.#hashing = new PersonHashing(store);
  }

  get domains(): readonly string[] | null {
    return this.#domains;
  }

  /** By address. @param only Those of this site; null for all. */
  async list(only: string | null): Promise<readonly PersonRecord[]> {
    return (await this.#store.selectPeople()).filter((person) => isWithin(person.site, only));
  }

  /** @throws ProtocolError `person_unknown`, the same for one of others and for none */
  async get(id: string, only: string | null): Promise<PersonRecord> {
    const person = await this.#store.selectPerson(id);
    if (person === null || !isWithin(person.site, only)) throw unknownPerson();
    return person;
  }

  /** Everything that an address has a role for: all sites first. @throws ProtocolError `person_unknown` for nothing */
  async getByEmail(email: string): Promise<readonly [PersonRecord, ...PersonRecord[]]> {
    const [first, ...others] = await this.#store.selectPeopleByEmail(email);
    if (first === undefined) throw unknownPerson();
    return [first, ...others];
  }

  /**
   * Roles of the address for other sites do not matter: an owner of one site learns nothing of them.
   * @throws ProtocolError `person_known_already` for the same site, or for all; `person_domain_not_allowed`;
   *   `limit_reached`; `token_not_allowed` for more than the one who adds owns
   */
  async add({ email, role, site }: NewPerson, only: string | null): Promise<PersonRecord> {
    refuseBeyond(site, only);
    this.#refuseDomain(email);
    const person = this.#make({ email, role, site });
    if (!(await this.#store.insertPerson(person))) {
      const others = await this.#store.selectPeopleByEmail(email);
      throw others.some((other) => other.site === site) ? knownPerson() : await this.#tooMany(site);
    }
    // A block holds for all sites, and an owner of one can't lift it.
    if (only === null) await this.#store.deleteBlock((await this.#hashing.hash(person)).address);
    return person;
  }

  /**
   * Adds a person whom the identity provider vouches for; null where they have been removed for good.
   * @throws ProtocolError `person_domain_not_allowed`
   */
  async admit({ email, subject }: VouchedPerson, role: Role): Promise<PersonRecord | null> {
    this.#refuseDomain(email);
    const person = this.#make({ email, role, site: null });
    const hashes = await this.#hashing.hash({ email, subject });
    return (await this.#store.admitPerson(person, hashes)) ? person : null;
  }

  /** Removed people who are not admitted again. */
  countBlocked(): Promise<number> {
    return this.#store.countBlocks();
  }

  /**
   * Gives another role, and signs the person out everywhere. Where it is less, what they have made ends, as in `remove`.
   * @throws ProtocolError `person_unknown`, `changed_meanwhile`, `last_owner`, `token_not_allowed`
   */
  async change(
    person: PersonRecord,
    { revision, role, site }: PersonChange,
    only: string | null,
    heir: Heir | null = null,
  ): Promise<{ person: PersonRecord; changes: AuditChange[] }> {
    refuseBeyond(site, only);
    await this.#refuse(await this.#store.updatePerson(person.id, { role, site }, revision, heir), site);
    const changes = [toChange('role', person.role, role), toChange('site', person.site, site)];
    return {
      person: { ...person, role, site, revision: revision + 1 },
      changes: changes.filter(({ from, to }) => from !== to),
    };
  }

  /**
   * With their sessions and links, and what they have made.
   * @param heir Takes over the share links. Default: nobody, they are ended.
   * @param isBlocked Whether the identity provider does not let them in again before they are added again.
   * @throws ProtocolError `person_unknown`, `last_owner`
   */
  async remove(person: PersonRecord, heir: Heir | null = null, isBlocked = false): Promise<void> {
    const block = isBlocked ? { ...(await this.#hashing.hash(person)), blockedAtMs: this.#clock() } : null;
    await this.#refuse(await this.#store.deletePerson(person.id, heir, block), person.site);
  }

  /** The address of each person, by id. */
  async addresses(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.#store.selectPeople()).map(({ id, email }) => [id, email]));
  }

  /** Ends a person's sessions; returns how many there were. */
  signOut({ id }: PersonRecord): Promise<number> {
    return this.#store.deleteTokensOf(id);
  }

  #make({ email, role, site }: NewPerson): PersonRecord {
    return { id: randomUUID(), email, role, site, subject: null, revision: 1, addedAtMs: this.#clock() };
  }

  #refuseDomain(email: string): void {
    const domains = this.#domains;
    if (domains === null || domains.includes(domainOf(email))) return;
    throw new ProtocolError('person_domain_not_allowed', {
      expected: `an address of ${domains.join(', ')}`,
      got: 'one of another domain',
    });
  }

  /** @param site The one that the person would have a role for. @throws ProtocolError for all but `done` */
  async #refuse(outcome: PersonOutcome, site: string | null): Promise<void> {
    if (outcome === 'full') throw await this.#tooMany(site);
    refuse(outcome);
  }

  async #tooMany(site: string | null): Promise<ProtocolError> {
    const there = (await this.#store.selectPeople()).filter((person) => person.site === site).length;
    return limitReached(site === null ? 'people for all sites' : 'people of a site', MAX_PEOPLE, there);
  }
}

export function toShownPerson({ id, email, role, site, revision, addedAtMs }: PersonRecord): Person {
  return { id, email, role, site, revision, addedAt: new Date(addedAtMs).toISOString() };
}

function isWithin(site: string | null, only: string | null): boolean {
  return only === null || site === only;
}

/** @throws ProtocolError `token_not_allowed` where an owner of one site gives a role for another, or for all */
export function refuseBeyond(site: string | null, only: string | null): void {
  if (isWithin(site, only)) return;
  throw new ProtocolError('token_not_allowed', {
    expected: 'a role for the one site that you own',
    got: 'one for more',
  });
}

function refuse(outcome: Exclude<PersonOutcome, 'full'>): void {
  if (outcome === 'done') return;
  if (outcome === 'unknown') throw unknownPerson();
  if (outcome === 'known') throw knownPerson();
  if (outcome === 'stale') {
    throw new ProtocolError('changed_meanwhile', {
      expected: 'the person’s role as it is now',
      got: 'a change made from an earlier one',
    });
  }
  throw new ProtocolError('last_owner', {
    expected: 'somebody else who owns all sites',
    got: 'nobody, once this is done',
  });
}

function knownPerson(): ProtocolError {
  return new ProtocolError('person_known_already', {
    expected: 'an address that has no role for this site yet',
    got: 'one that has',
  });
}

function unknownPerson(): ProtocolError {
  return new ProtocolError('person_unknown', { expected: 'a person whom you may manage', got: 'another' });
}
