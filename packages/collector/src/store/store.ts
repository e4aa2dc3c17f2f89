/**
 * What the collector asks of a database: counters that only grow, and never an answer. Every other part knows this
 * interface and no engine.
 *
 * A promise resolves after what it did is on the disk. It rejects with `StoreUnavailable` where trying again later
 * can help.
 */
import type {
  Entry,
  Environment,
  Incident,
  Mode,
  Role,
  SiteSettings,
  Step,
  Survey,
} from '@trustgauge/protocol';
import type { AuditStore } from './audit-store.js';
import type { OutboxStore } from './outbox-store.js';
import type { PeopleStore } from './people-store.js';
import type { ReleaseStore } from './release-store.js';
import type { ShareLinkStore } from './share-link-store.js';
import type { WeeklyStore } from './weekly-store.js';

/** What is counted together: one series of one survey, by the way people came and the mode answers were sent in. */
export interface Stream {
  readonly site: string;
  readonly environment: Environment;
  readonly survey: string;
  readonly series: string;
  readonly entry: Entry;
  readonly mode: Mode;
}

/** One counter of a stream. `dimension` and `value` are empty for the total over everybody. */
export interface Counter {
  readonly question: string;
  readonly dimension: string;
  readonly value: string;
  readonly option: string;
}

/** What became of a message: `stored`, `duplicate`, or `refused:<error code>`. */
export type ArrivalOutcome = 'stored' | 'duplicate' | `refused:${string}`;

export interface ArrivalCount {
  /** Empty where a message could not be attributed to a site. */
  readonly site: string;
  readonly environment: Environment;
  readonly day: string;
  readonly outcome: ArrivalOutcome;
  readonly count: number;
}

/** One accepted submission, already taken apart into the counters it moves by one. */
export interface Write {
  readonly stream: Stream;
  /** Day of arrival in the site's time zone. Moved forward where that day is already finished. */
  readonly day: string;
  readonly counters: readonly Counter[];
  /** Lets a retry count once; null for what is never retried. */
  readonly receipt: { readonly id: string; readonly expiresOn: string } | null;
}

export type WriteOutcome = 'stored' | 'duplicate';

export interface SiteRecord {
  readonly settings: SiteSettings;
  readonly keys: { readonly live: string; readonly test: string };
  readonly surveys: readonly SurveyRecord[];
  /** Nothing is counted on this day or an earlier one any more; empty before the first has ended. */
  readonly finishedThrough: string;
  /** Counts how often the site was saved, from 1. */
  readonly revision: number;
  /** What the configuration file said when it was last applied; null for a site without one. */
  readonly fromFile: SiteSettings | null;
  /** Keys that were replaced, and until when each is accepted still. */
  readonly retiredKeys: readonly RetiredKey[];
  /** Selectors of stored triggers that are refused now: these triggers never fire. */
  readonly ignoredSelectors: readonly string[];
}

export interface RetiredKey {
  readonly key: string;
  readonly environment: Environment;
  readonly acceptedUntilMs: number;
}

export interface SurveyRecord {
  readonly survey: Survey;
  readonly series: string;
  /** Instant at which this series was first put into force. */
  readonly startedAtMs: number;
  /** Paused from the command line, whatever the configuration file says. */
  readonly isPausedByHand: boolean;
  /** Earlier series with the instant at which each was replaced, and the survey as it was asked. */
  readonly previous: readonly {
    readonly series: string;
    readonly survey: Survey;
    readonly endedAtMs: number;
  }[];
}

export type TokenKind = 'read' | 'sign-in' | 'session';

export interface TokenRecord {
  /** SHA-256 of the secret, hexadecimal. The secret itself is nowhere. */
  readonly hash: string;
  readonly kind: TokenKind;
  readonly label: string;
  /** The one site it is for; null for all. */
  readonly site: string | null;
  readonly role: Role;
  readonly createdAtMs: number;
  readonly expiresAtMs: number | null;
  /** Id of the person whom it signs in; null for a script's, and for a link of the command line. */
  readonly person: string | null;
  /** Id of the person who issued it; null for the command line, and where it was not written down yet. */
  readonly madeBy: string | null;
  /** Day in UTC on which it was last used; null before the first time, and for all but a script's. */
  readonly usedOn: string | null;
}

/** A token to insert. */
export interface NewTokenRecord extends Omit<TokenRecord, 'madeBy' | 'usedOn'> {
  readonly madeBy?: string | null;
}

/** How many sign-in links may be sent. */
export interface LinkLimits {
  /** Of the person, in force at once. */
  readonly inForce: number;
  /** Keyed hash of the person's address. */
  readonly address: string;
  /** To this address for the site of the link, in an hour. */
  readonly toAddress: number;
  /** For the site of the link, in an hour; those for all sites are counted by themselves. */
  readonly ofSite: number;
}

/** `too_many`: for the person. Where nothing was inserted, nothing is counted. */
export type LinkOutcome = 'inserted' | 'too_many' | 'too_many_of_site';

/** How long a sent link counts, in milliseconds. */
export const SENT_LINK_COUNTS_MS = 3_600_000;

/** As it is found: of a person's, site and role are those that the person has now. */
export interface FoundToken extends TokenRecord {
  /** E-mail address of the person; null where it is nobody's. */
  readonly email: string | null;
}

export interface Store {
  readonly release: ReleaseStore;
  readonly outbox: OutboxStore;
  readonly shareLinks: ShareLinkStore;
  readonly weekly: WeeklyStore;
  readonly people: PeopleStore;
  readonly audit: AuditStore;

  /** All of it in one transaction, in order; one outcome for each write. */
  commit(writes: readonly Write[], refusals: readonly ArrivalCount[]): Promise<readonly WriteOutcome[]>;

  /** A number that changes whenever a site may have changed, also by another process. Cheap. */
  sitesVersion(): Promise<number>;
  selectSites(): Promise<readonly SiteRecord[]>;
  /**
   * A number that changes whenever a summary of the site may say something else, but for the site itself: with batches,
   * watches, alerts, voided days, incidents and steps. Cheap.
   */
  figuresVersion(site: string): Promise<number>;
  /**
   * Creates or replaces a site. A survey whose series differs from the stored one starts that series at `atMs`.
   * @param revision The one that the change was made from; null for whichever there is.
   * @param atMost Sites that there may be with a new one. Default: `MAX_SITES`.
   * @returns False, with nothing written, where the site has another revision by now, or would be one too many.
   */
  saveSite(site: SiteToSave, atMs: number, revision?: number | null, atMost?: number): Promise<boolean>;
  /** False where there is no such survey. */
  pauseSurvey(site: string, survey: string, isPaused: boolean): Promise<boolean>;

  selectArrivals(site: string, environment: Environment): Promise<readonly ArrivalCount[]>;
  /** The last day on which anything arrived for the site; null before the first. */
  selectLastArrivalDay(site: string): Promise<string | null>;

  /**
   * False, and nothing is changed, for one that is there already, and where the site has `atMost`. Default: `MAX_INCIDENTS`.
   */
  insertIncident(site: string, incident: Incident, atMost?: number): Promise<boolean>;
  /** False where there is no such incident. */
  updateIncident(site: string, incident: Incident): Promise<boolean>;
  /** False where there is no such incident. */
  deleteIncident(site: string, id: string): Promise<boolean>;
  /** Oldest first. */
  selectIncidents(site: string): Promise<readonly Incident[]>;

  /** False, and nothing is changed, for one that is there already, and where the site has `atMost`. Default: `MAX_STEPS`. */
  insertStep(site: string, step: Step, atMost?: number): Promise<boolean>;
  /** False where there is no such step. */
  updateStep(site: string, step: Step): Promise<boolean>;
  /** False where there is no such step. */
  deleteStep(site: string, id: string): Promise<boolean>;
  /** Oldest first; those without a day last. */
  selectSteps(site: string): Promise<readonly Step[]>;

  /**
   * False, and nothing is changed, where there are `atMost` read tokens in force for the same site, or for all. Default:
   * `MAX_READ_TOKENS`. Of the sessions of one person the oldest ends above `MAX_SESSIONS_OF_A_PERSON`.
   */
  insertToken(token: NewTokenRecord, atMost?: number): Promise<boolean>;
  /** Inserts a sign-in link of a person and counts its mail, within limits that hold for calls at once too. */
  insertLink(link: NewTokenRecord, limits: LinkLimits): Promise<LinkOutcome>;
  /**
   * Null too where the person whose token it is has been removed, and where the person who issued it no longer owns what
   * it is for.
   */
  selectToken(hash: string): Promise<FoundToken | null>;
  selectTokens(kind: TokenKind): Promise<readonly TokenRecord[]>;
  /** True where there was such a token: of two that delete it, one wins. */
  deleteToken(hash: string): Promise<boolean>;
  markTokenUsed(hash: string, day: string): Promise<void>;

  /**
   * Forgets receipts that expired before `day` (null: none), tokens and keys that expired before `atMs`; writes the log
   * back.
   */
  purge(day: string | null, atMs: number): Promise<void>;
  /** What the clock of the database's server says, in milliseconds since 1970; null where it is this machine's. */
  databaseTimeMs(): Promise<number | null>;
  close(): Promise<void>;
}

export interface SiteToSave {
  readonly settings: SiteSettings;
  readonly keys: { readonly live: string; readonly test: string };
  readonly surveys: readonly { readonly survey: Survey; readonly series: string }[];
  /** What the file says from now on. Default: as before. */
  readonly fromFile?: SiteSettings;
  /** All of them. Default: as before. */
  readonly retiredKeys?: readonly RetiredKey[];
}

/** The store can't do it now: the disk is full, the file locked, the server away. Nothing was written. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** What keeps a program from working with a store until an operator has done something. */
export type UnfitCode = 'store_newer' | 'store_older' | 'store_unfinished';

/**
 * The store is not of the schema that this program knows, or not all of it is there. Nothing is read or written; when an
 * operator has put it right the same request can be sent again.
 */
export class StoreUnfit extends StoreUnavailable {
  readonly code: UnfitCode;

  constructor(code: UnfitCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * It could not be learned whether a commit was written: the server went away while it was to answer. What has a receipt
 * may be sent again and counts once; what has none must not be written again.
 */
export class CommitUnresolved extends StoreUnavailable {}
