/**
 * The few colleagues who sign in: added, changed and removed by an owner or on the command line, within what the one
 * who does it owns.
 */
import { randomUUID } from 'node:crypto';
import {
  type AuditChange,
  type NewPerson,
  type Person,
  type PersonChange,
  ProtocolError,
} from '@trustgauge/protocol';
import { toChange } from '../audit/to-change.js';
import type { Clock } from '../clock.js';
import type { Heir, PeopleStore, PersonOutcome, PersonRecord } from '../store/people-store.js';

export class People {
  readonly #store: PeopleStore;
  readonly #clock: Clock;

  constructor(store: PeopleStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
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

  /** @throws ProtocolError `person_unknown` */
  async getByEmail(email: string): Promise<PersonRecord> {
    const person = await this.#store.selectPersonByEmail(email);
    if (person === null) throw unknownPerson();
    return person;
  }

  /** @throws ProtocolError `person_known_already`; `token_not_allowed` for more than the one who adds owns */
  async add({ email, role, site }: NewPerson, only: string | null): Promise<PersonRecord> {
    refuseBeyond(site, only);
    const addedAtMs = this.#clock();
    const person = { id: randomUUID(), email, role, site, subject: null, revision: 1, addedAtMs };
    if (await this.#store.insertPerson(person)) return person;
    throw new ProtocolError('person_known_already', {
      expected: 'an address that nobody has yet',
      got: 'one that somebody has',
    });
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
    refuse(await this.#store.updatePerson(person.id, { role, site }, revision, heir));
    const changes = [toChange('role', person.role, role), toChange('site', person.site, site)];
    return {
      person: { ...person, role, site, revision: revision + 1 },
      changes: changes.filter(({ from, to }) => from !== to),
    };
  }

  /**
   * With their sessions and links, and what they have made.
   * @param heir Takes over the share links. Default: nobody, they are ended.
   * @throws ProtocolError `person_unknown`, `last_owner`
   */
  async remove({ id }: PersonRecord, heir: Heir | null = null): Promise<void> {
    refuse(await this.#store.deletePerson(id, heir));
  }

  /** The address of each person, by id. */
  async addresses(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.#store.selectPeople()).map(({ id, email }) => [id, email]));
  }

  /** Ends a person's sessions; returns how many there were. */
  signOut({ id }: PersonRecord): Promise<number> {
    return this.#store.deleteTokensOf(id);
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

function refuse(outcome: PersonOutcome): void {
  if (outcome === 'done') return;
  if (outcome === 'unknown') throw unknownPerson();
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

function unknownPerson(): ProtocolError {
  return new ProtocolError('person_unknown', { expected: 'a person whom you may manage', got: 'another' });
}
