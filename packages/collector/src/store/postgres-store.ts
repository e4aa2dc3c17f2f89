/**
 * The store in PostgreSQL, for several collectors behind a load balancer.
 *
 * A commit adds up what it is given before it writes, and writes in the order of the keys: two collectors that move the
 * same counters wait for each other, never in a circle.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Environment,
  type Incident,
  MAX_INCIDENTS,
  MAX_READ_TOKENS,
  MAX_SESSIONS_OF_A_PERSON,
  MAX_SITES,
  MAX_STEPS,
  type Step,
} from '@trustgauge/protocol';
import pg from 'pg';
import { makerMayStill } from './people-store.js';
import { PostgresAudit } from './postgres-audit.js';
import { PostgresCommit } from './postgres-commit.js';
import type { PostgresDatabase, PostgresOptions } from './postgres-database.js';
import { changeFigures, insertMark, selectFiguresVersion } from './postgres-figures-version.js';
import { lock } from './postgres-locks.js';
import { PostgresOutbox } from './postgres-outbox.js';
import { PostgresPeople } from './postgres-people.js';
import { PostgresReceipts } from './postgres-receipts.js';
import { PostgresRelease } from './postgres-release.js';
import { PostgresShareLinks } from './postgres-share-links.js';
import { PostgresSites } from './postgres-sites.js';
import { PostgresWeekly } from './postgres-weekly.js';
import {
  type ArrivalCount,
  CommitUnresolved,
  type FoundToken,
  type LinkLimits,
  type LinkOutcome,
  type NewTokenRecord,
  SENT_LINK_COUNTS_MS,
  type SiteRecord,
  type SiteToSave,
  type Store,
  StoreUnavailable,
  type TokenKind,
  type TokenRecord,
  type Write,
  type WriteOutcome,
} from './store.js';

const RESOLVE_MS = 5_000;
const RESOLVE_PAUSE_MS = 200;

/** What PostgreSQL says where a row belongs to no partition. */
const NO_PARTITION = '23514';

export class PostgresStore implements Store {
  readonly release: PostgresRelease;
  readonly outbox: PostgresOutbox;
  readonly shareLinks: PostgresShareLinks;
  readonly weekly: PostgresWeekly;
  readonly people: PostgresPeople;
  readonly audit: PostgresAudit;
  readonly #database: PostgresDatabase;
  readonly #sites: PostgresSites;
  readonly #receipts: PostgresReceipts;
  readonly #resolveMs: number;

  constructor(database: PostgresDatabase, { resolveMs = RESOLVE_MS }: PostgresOptions = {}) {
    this.#database = database;
    this.#resolveMs = resolveMs;
    this.#sites = new PostgresSites(database);
    this.#receipts = new PostgresReceipts(database);
    this.outbox = new PostgresOutbox(database);
    this.shareLinks = new PostgresShareLinks(database);
    this.weekly = new PostgresWeekly(database);
    this.people = new PostgresPeople(database);
    this.audit = new PostgresAudit(database);
    this.release = new PostgresRelease(database);
  }

  async commit(writes: readonly Write[], refusals: readonly ArrivalCount[]): Promise<WriteOutcome[]> {
    const commit = new PostgresCommit(writes, refusals);
    if (commit.isEmpty) return [];
    const untilMs = performance.now() + this.#resolveMs;
    let unresolved: CommitUnresolved | null = null;
    let isAllNew = true;
    for (let isPartitionMissing = false; ; ) {
      try {
        await this.#receipts.prepare(commit.receipts.map(({ expiresOn }) => expiresOn));
        if (isAllNew) {
          const outcomes = await commit.writeIfAllNew(this.#database);
          if (outcomes !== null) return outcomes;
          isAllNew = false;
        }
        return await this.#database.transaction((session) => commit.write(session));
      } catch (error) {
        if (isMissingPartition(error) && !isPartitionMissing) {
          isPartitionMissing = true;
          this.#receipts.forgetPartitions();
          continue;
        }
        if (error instanceof CommitUnresolved) {
          unresolved = error;
          isAllNew = false;
        }
        if (unresolved === null || !(error instanceof StoreUnavailable)) throw error;
        // Its mark tells whether it was written; where it was not, it is written now.
        if (performance.now() > untilMs) throw unresolved;
        await sleep(RESOLVE_PAUSE_MS);
      }
    }
  }

  sitesVersion(): Promise<number> {
    return this.#sites.version();
  }

  selectSites(): Promise<SiteRecord[]> {
    return this.#sites.selectAll();
  }

  figuresVersion(site: string): Promise<number> {
    return selectFiguresVersion(this.#database, site);
  }

  saveSite(
    site: SiteToSave,
    atMs: number,
    revision: number | null = null,
    atMost = MAX_SITES,
  ): Promise<boolean> {
    return this.#sites.save(site, atMs, revision, atMost);
  }

  pauseSurvey(site: string, survey: string, isPaused: boolean): Promise<boolean> {
    return this.#sites.pause(site, survey, isPaused);
  }

  selectArrivals(site: string, environment: Environment): Promise<ArrivalCount[]> {
    return this.#database.query<ArrivalCount & object>(
      `SELECT site, environment, day, outcome, count FROM arrival WHERE site = $1 AND environment = $2
       ORDER BY day, outcome`,
      [site, environment],
    );
  }

  async selectLastArrivalDay(site: string): Promise<string | null> {
    const [row] = await this.#database.query<{ day: string | null }>(
      'SELECT max(day) AS day FROM arrival WHERE site = $1',
      [site],
    );
    return row?.day ?? null;
  }

  insertIncident(
    site: string,
    { id, date, title, kind, link }: Incident,
    atMost = MAX_INCIDENTS,
  ): Promise<boolean> {
    return insertMark(
      this.#database,
      `INSERT INTO incident (site, id, date, title, kind, link) SELECT $1, $2, $3, $4, $5, $6
       WHERE (SELECT COUNT(*) FROM incident WHERE site = $1) < $7::int ON CONFLICT DO NOTHING`,
      [site, id, date, title, kind, link, atMost],
    );
  }

  updateIncident(site: string, { id, date, title, kind, link }: Incident): Promise<boolean> {
    return changeFigures(
      this.#database,
      'UPDATE incident SET date = $3, title = $4, kind = $5, link = $6 WHERE site = $1 AND id = $2',
      [site, id, date, title, kind, link],
    );
  }

  deleteIncident(site: string, id: string): Promise<boolean> {
    return changeFigures(this.#database, 'DELETE FROM incident WHERE site = $1 AND id = $2', [site, id]);
  }

  selectIncidents(site: string): Promise<Incident[]> {
    return this.#database.query<Incident & object>(
      'SELECT id, date, title, kind, link FROM incident WHERE site = $1 ORDER BY date, id',
      [site],
    );
  }

  insertStep(site: string, step: Step, atMost = MAX_STEPS): Promise<boolean> {
    return insertMark(
      this.#database,
      `INSERT INTO step (site, id, play, title, owner, date, outcome) SELECT $1, $2, $3, $4, $5, $6, $7
       WHERE (SELECT COUNT(*) FROM step WHERE site = $1) < $8::int ON CONFLICT DO NOTHING`,
      [...stepValues(site, step), atMost],
    );
  }

  updateStep(site: string, step: Step): Promise<boolean> {
    return changeFigures(
      this.#database,
      'UPDATE step SET play = $3, title = $4, owner = $5, date = $6, outcome = $7 WHERE site = $1 AND id = $2',
      stepValues(site, step),
    );
  }

  deleteStep(site: string, id: string): Promise<boolean> {
    return changeFigures(this.#database, 'DELETE FROM step WHERE site = $1 AND id = $2', [site, id]);
  }

  selectSteps(site: string): Promise<Step[]> {
    return this.#database.query<Step & object>(
      'SELECT id, play, title, owner, date, outcome FROM step WHERE site = $1 ORDER BY date NULLS LAST, id',
      [site],
    );
  }

  insertToken(token: NewTokenRecord, atMost = MAX_READ_TOKENS): Promise<boolean> {
    const { hash, kind, label, site, role, createdAtMs, expiresAtMs, person, madeBy = null } = token;
    return this.#database.transaction(async (session) => {
      // Of those that come at once, each counts the ones before it.
      if (kind === 'read') await lock(session, 'readTokens', site ?? '');
      if (kind === 'session' && person !== null) {
        await lock(session, 'people', person);
        await session.run(
          `DELETE FROM token WHERE person = $1 AND kind = 'session' AND hash NOT IN (
             SELECT hash FROM token WHERE person = $1 AND kind = 'session' ORDER BY created_at_ms DESC LIMIT $2::int)`,
          [person, MAX_SESSIONS_OF_A_PERSON - 1],
        );
      }
      const inserted = await session.run(
        `INSERT INTO token (hash, kind, label, site, role, created_at_ms, expires_at_ms, person, made_by)
         SELECT $1, $2, $3, $4, $5, $6::bigint, $7::bigint, $8, $9
         WHERE $2 <> 'read' OR (SELECT COUNT(*) FROM token AS other WHERE other.kind = 'read'
           AND other.site IS NOT DISTINCT FROM $4
           AND (other.expires_at_ms IS NULL OR other.expires_at_ms > $6::bigint)) < $10::int`,
        [hash, kind, label, site, role, createdAtMs, expiresAtMs, person, madeBy, atMost],
      );
      return inserted === 1;
    });
  }

  insertLink(link: NewTokenRecord, limits: LinkLimits): Promise<LinkOutcome> {
    const { hash, kind, label, role, createdAtMs, expiresAtMs, person } = link;
    const site = link.site ?? '';
    const { address } = limits;
    const since = createdAtMs - SENT_LINK_COUNTS_MS;
    return this.#database.transaction(async (session) => {
      // Of those that come at once, each counts the ones before it.
      await lock(session, 'sentLinks', site);
      const [counts] = await session.query<{ inForce: number; toAddress: number; ofSite: number }>(
        `SELECT
           (SELECT count(*) FROM token WHERE person = $1 AND kind = 'sign-in' AND expires_at_ms > $2::bigint) AS "inForce",
           (SELECT count(*) FROM sent_link WHERE site = $3 AND address = $4 AND sent_at_ms > $5::bigint) AS "toAddress",
           (SELECT count(*) FROM sent_link WHERE site = $3 AND sent_at_ms > $5::bigint) AS "ofSite"`,
        [person, createdAtMs, site, address, since],
      );
      const { inForce = 0, toAddress = 0, ofSite = 0 } = counts ?? {};
      if (inForce >= limits.inForce || toAddress >= limits.toAddress) return 'too_many';
      if (ofSite >= limits.ofSite) return 'too_many_of_site';
      await session.run(
        `INSERT INTO token (hash, kind, label, site, role, created_at_ms, expires_at_ms, person)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [hash, kind, label, link.site, role, createdAtMs, expiresAtMs, person],
      );
      await session.run('INSERT INTO sent_link (hash, site, address, sent_at_ms) VALUES ($1, $2, $3, $4)', [
        hash,
        site,
        address,
        createdAtMs,
      ]);
      return 'inserted';
    });
  }

  async markTokenUsed(hash: string, day: string): Promise<void> {
    await this.#database.run('UPDATE token SET used_on = $2 WHERE hash = $1', [hash, day]);
  }

  async selectToken(hash: string): Promise<FoundToken | null> {
    const [token] = await this.#database.query<FoundToken & object>(FIND_TOKEN, [hash]);
    return token ?? null;
  }

  selectTokens(kind: TokenKind): Promise<TokenRecord[]> {
    return this.#database.query<TokenRecord & object>(
      `${SELECT_TOKEN} WHERE kind = $1 ORDER BY created_at_ms`,
      [kind],
    );
  }

  async deleteToken(hash: string): Promise<boolean> {
    return (await this.#database.run('DELETE FROM token WHERE hash = $1', [hash])) === 1;
  }

  async databaseTimeMs(): Promise<number> {
    const [row] = await this.#database.query<{ now: number }>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now',
    );
    return row?.now ?? Number.NaN;
  }

  async purge(day: string | null, atMs: number): Promise<void> {
    if (day !== null) await this.#receipts.purge(day);
    await this.#database.run('DELETE FROM token WHERE expires_at_ms < $1', [atMs]);
    await this.#database.run('DELETE FROM sent_link WHERE sent_at_ms <= $1', [atMs - SENT_LINK_COUNTS_MS]);
    await this.#database.run('DELETE FROM retired_key WHERE accepted_until_ms < $1', [atMs]);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

const SELECT_TOKEN =
  'SELECT hash, kind, label, site, role, created_at_ms AS "createdAtMs", expires_at_ms AS "expiresAtMs", person, made_by AS "madeBy", used_on AS "usedOn" FROM token';

/** A person's role is looked up, not copied: what an owner changes holds at the next request. */
const FIND_TOKEN = `
  SELECT hash, kind, label, created_at_ms AS "createdAtMs", expires_at_ms AS "expiresAtMs", token.person, email,
    made_by AS "madeBy", used_on AS "usedOn",
    CASE WHEN person.id IS NULL THEN token.site ELSE person.site END AS site,
    coalesce(person.role, token.role) AS role
  FROM token LEFT JOIN person ON person.id = token.person
  WHERE hash = $1 AND (token.person IS NULL OR person.id IS NOT NULL)
    AND ${makerMayStill('token', 'owner')}`;

function stepValues(
  site: string,
  { id, play, title, owner, date, outcome }: Step,
): [site: string, ...(string | null)[]] {
  return [site, id, play, title, owner, date, outcome];
}

function isMissingPartition(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === NO_PARTITION && error.table === 'receipt';
}
