/**
 * The few colleagues who sign in. No password stands here or anywhere: a person proves their mailbox, or that they are
 * known to the operator's identity provider.
 */
import { ROLES, type Role } from '@trustgauge/protocol';

export interface PersonRecord {
  readonly id: string;
  /** In lower case. Of those who share one, each is for another site; one of them may be for all. */
  readonly email: string;
  readonly role: Role;
  /** The one site that the role is for; null for all. */
  readonly site: string | null;
  /** Who the identity provider says it is: issuer and subject; null before the first sign-in that way. */
  readonly subject: string | null;
  /** Counts the changes of role and site, from 1. */
  readonly revision: number;
  readonly addedAtMs: number;
}

/**
 * `known`: the address has a role for the other site already. `stale`: somebody has changed it since. `last-owner`: without
 * them nobody would own all sites. `full`: the other site has as many people as it may.
 */
export type PersonOutcome = 'done' | 'unknown' | 'stale' | 'last-owner' | 'known' | 'full';

/** Who takes over the share links that a person has made; `person` is null for the command line. */
export interface Heir {
  readonly person: string | null;
}

/** Whether `now` allows less than `before`, or holds for another site. */
export function isLess(
  before: Pick<PersonRecord, 'role' | 'site'>,
  now: Pick<PersonRecord, 'role' | 'site'>,
): boolean {
  return ROLES.indexOf(now.role) < ROLES.indexOf(before.role) || ![null, before.site].includes(now.site);
}

/**
 * SQL of both engines: true for a row of `table` without a maker, or whose maker may still make it.
 * @param least The role that making one takes.
 */
export function makerMayStill(table: 'token' | 'share_link', least: Role): string {
  const roles = ROLES.slice(ROLES.indexOf(least)).map((role) => `'${role}'`);
  return `(${table}.made_by IS NULL OR EXISTS (
    SELECT 1 FROM person AS maker WHERE maker.id = ${table}.made_by AND maker.role IN (${roles.join()})
      AND (maker.site IS NULL OR maker.site = ${table}.site)))`;
}

/** Keyed hashes of a person, by which they are known without being named. */
export interface PersonHashes {
  readonly address: string;
  /** Of what the identity provider tells them apart by; null where it is not known. */
  readonly subject: string | null;
}

export interface PersonBlock extends PersonHashes {
  readonly blockedAtMs: number;
}

export interface PeopleStore {
  /**
   * False where the address has a role for the same site, or for all, already, and where there are `atMost` people for
   * the same. Default: `MAX_PEOPLE`.
   */
  insertPerson(person: PersonRecord, atMost?: number): Promise<boolean>;
  /** By address. */
  selectPeople(): Promise<readonly PersonRecord[]>;
  selectPerson(id: string): Promise<PersonRecord | null>;
  /** One for all sites first, then the one that was added first. */
  selectPeopleByEmail(email: string): Promise<readonly PersonRecord[]>;
  /** As `insertPerson`. False too where anybody has the address, and where a block has one of the hashes. */
  admitPerson(person: PersonRecord, hashes: PersonHashes): Promise<boolean>;
  /** False where there is none. @param address Its hash. */
  deleteBlock(address: string): Promise<boolean>;
  countBlocks(): Promise<number>;
  /** The key of the hashes: the one that is stored, or `fresh` from now on. */
  hashKey(fresh: string): Promise<string>;
  /**
   * Signs the person out everywhere, in the same transaction. Where they may do less from now on, the read tokens that
   * they have issued are ended with it, and the share links that they have made, unless there is an heir.
   */
  updatePerson(
    id: string,
    change: Pick<PersonRecord, 'role' | 'site'>,
    revision: number,
    heir?: Heir | null,
  ): Promise<PersonOutcome>;
  /** With their sessions and links, and what they have made, as `updatePerson`. @param block Stored with it. */
  deletePerson(id: string, heir?: Heir | null, block?: PersonBlock | null): Promise<PersonOutcome>;
  /** False where another subject has signed in as this person before. */
  bindSubject(id: string, subject: string): Promise<boolean>;
  /** Ends a person's sessions and links; returns how many sessions there were. */
  deleteTokensOf(id: string): Promise<number>;
}
