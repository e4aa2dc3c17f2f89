/**
 * The embedded store. One process writes answers; others (the command line) may write settings beside it.
 *
 * A commit first drops the duplicates, then adds up what is left, so that a thousand submissions of one day touch a
 * few dozen rows once each.
 */
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
import type Database from 'better-sqlite3';
import { addDays } from '../calendar.js';
import { COUNTER_KEYS, type CounterTable, Increments } from './increments.js';
import { makerMayStill } from './people-store.js';
import { attempt } from './sqlite-attempt.js';
import { SqliteAudit } from './sqlite-audit.js';
import { SqliteFiguresVersion } from './sqlite-figures-version.js';
import { SqliteOutbox } from './sqlite-outbox.js';
import { SqlitePeople } from './sqlite-people.js';
import { SqliteRelease } from './sqlite-release.js';
import { SqliteShareLinks } from './sqlite-share-links.js';
import { SqliteSites } from './sqlite-sites.js';
import { SqliteWeekly } from './sqlite-weekly.js';
import type {
  ArrivalCount,
  FoundToken,
  LinkLimits,
  LinkOutcome,
  NewTokenRecord,
  SiteRecord,
  SiteToSave,
  Store,
  TokenKind,
  TokenRecord,
  Write,
  WriteOutcome,
} from './store.js';
import { SENT_LINK_COUNTS_MS } from './store.js';

export class SqliteStore implements Store {
  readonly #database: Database.Database;
  readonly release: SqliteRelease;
  readonly outbox: SqliteOutbox;
  readonly shareLinks: SqliteShareLinks;
  readonly weekly: SqliteWeekly;
  readonly people: SqlitePeople;
  readonly audit: SqliteAudit;
  readonly #sites: SqliteSites;
  readonly #figuresVersion: SqliteFiguresVersion;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #commit: (writes: readonly Write[], refusals: readonly ArrivalCount[]) => WriteOutcome[];

  constructor(database: Database.Database) {
    this.#database = database;
    this.#sites = new SqliteSites(database);
    this.outbox = new SqliteOutbox(database);
    this.shareLinks = new SqliteShareLinks(database);
    this.weekly = new SqliteWeekly(database);
    this.people = new SqlitePeople(database);
    this.audit = new SqliteAudit(database);
    this.#figuresVersion = new SqliteFiguresVersion(database);
    this.release = new SqliteRelease(database, this.outbox, this.#figuresVersion);
    this.#commit = database.transaction(this.#write.bind(this)).immediate;
  }

  commit(writes: readonly Write[], refusals: readonly ArrivalCount[]): Promise<WriteOutcome[]> {
    return attempt(() => this.#commit(writes, refusals));
  }

  #write(writes: readonly Write[], refusals: readonly ArrivalCount[]): WriteOutcome[] {
    const insertReceipt = this.#prepare(
      'INSERT INTO receipt (id, expires_on) VALUES (?, ?) ON CONFLICT DO NOTHING',
    );
    const increments = new Increments();
    const finished = new Map<string, string>();
    const outcomes = writes.map((write): WriteOutcome => {
      const day = this.#openDay(write, finished);
      const isNew =
        write.receipt === null || insertReceipt.run(write.receipt.id, write.receipt.expiresOn).changes === 1;
      const outcome = isNew ? 'stored' : 'duplicate';
      increments.addWrite(write, day, outcome);
      return outcome;
    });
    for (const refusal of refusals) increments.addRefusal(refusal);
    for (const table of ['tally', 'arrival'] as const) {
      const increment = this.#increment(table);
      for (const { key, count } of increments.inKeyOrder(table)) increment.run(...key, count);
    }
    return outcomes;
  }

  /** A day that has been finished takes nothing more: what arrives late counts on the next one. */
  #openDay({ stream: { site }, day }: Write, finished: Map<string, string>): string {
    let through = finished.get(site);
    if (through === undefined) {
      through = this.#prepare('SELECT finished_through FROM site WHERE id = ?').pluck().get(site) as
        | string
        | undefined;
      through ??= '';
      finished.set(site, through);
    }
    return day > through ? day : addDays(through, 1);
  }

  #increment(table: CounterTable): Database.Statement {
    const columns = COUNTER_KEYS[table];
    return this.#prepare(
      `INSERT INTO ${table} (${columns.join()}, count) VALUES (${columns.map(() => '?').join()}, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    );
  }

  sitesVersion(): Promise<number> {
    return attempt(() => this.#sites.version());
  }

  selectSites(): Promise<SiteRecord[]> {
    return attempt(() => this.#sites.selectAll());
  }

  figuresVersion(site: string): Promise<number> {
    return attempt(() => this.#figuresVersion.of(site));
  }

  /** In one transaction with the version of the site's figures. @returns Whether a row was changed */
  #changeFigures(site: string, sql: string, values: object | readonly unknown[]): Promise<boolean> {
    const statement = this.#prepare(sql);
    return attempt(() => this.#figuresVersion.raiseWith(site, () => statement.run(values).changes === 1));
  }

  saveSite(
    site: SiteToSave,
    atMs: number,
    revision: number | null = null,
    atMost = MAX_SITES,
  ): Promise<boolean> {
    return attempt(() => this.#sites.save(site, atMs, revision, atMost));
  }

  pauseSurvey(site: string, survey: string, isPaused: boolean): Promise<boolean> {
    return attempt(() => this.#sites.pause(site, survey, isPaused));
  }

  selectArrivals(site: string, environment: Environment): Promise<ArrivalCount[]> {
    return attempt(
      () =>
        this.#prepare('SELECT * FROM arrival WHERE site = ? AND environment = ?').all(
          site,
          environment,
        ) as ArrivalCount[],
    );
  }

  selectLastArrivalDay(site: string): Promise<string | null> {
    return attempt(
      () => this.#prepare('SELECT max(day) FROM arrival WHERE site = ?').pluck().get(site) as string | null,
    );
  }

  insertIncident(site: string, incident: Incident, atMost = MAX_INCIDENTS): Promise<boolean> {
    return this.#changeFigures(
      site,
      // One statement: of those that come at once, each counts the ones before it.
      `INSERT INTO incident (site, id, date, title, kind, link) SELECT @site, @id, @date, @title, @kind, @link
       WHERE (SELECT COUNT(*) FROM incident WHERE site = @site) < @atMost ON CONFLICT DO NOTHING`,
      { ...incident, site, atMost },
    );
  }

  updateIncident(site: string, incident: Incident): Promise<boolean> {
    return this.#changeFigures(
      site,
      'UPDATE incident SET date = @date, title = @title, kind = @kind, link = @link WHERE site = @site AND id = @id',
      { ...incident, site },
    );
  }

  deleteIncident(site: string, id: string): Promise<boolean> {
    return this.#changeFigures(site, 'DELETE FROM incident WHERE site = ? AND id = ?', [site, id]);
  }

  selectIncidents(site: string): Promise<Incident[]> {
    return attempt(
      () =>
        this.#prepare(
          'SELECT id, date, title, kind, link FROM incident WHERE site = ? ORDER BY date, id',
        ).all(site) as Incident[],
    );
  }

  insertStep(site: string, step: Step, atMost = MAX_STEPS): Promise<boolean> {
    return this.#changeFigures(
      site,
      `INSERT INTO step (site, id, play, title, owner, date, outcome)
       SELECT @site, @id, @play, @title, @owner, @date, @outcome
       WHERE (SELECT COUNT(*) FROM step WHERE site = @site) < @atMost ON CONFLICT DO NOTHING`,
      { ...step, site, atMost },
    );
  }

  updateStep(site: string, step: Step): Promise<boolean> {
    return this.#changeFigures(
      site,
      `UPDATE step SET play = @play, title = @title, owner = @owner, date = @date, outcome = @outcome
       WHERE site = @site AND id = @id`,
      { ...step, site },
    );
  }

  deleteStep(site: string, id: string): Promise<boolean> {
    return this.#changeFigures(site, 'DELETE FROM step WHERE site = ? AND id = ?', [site, id]);
  }

  selectSteps(site: string): Promise<Step[]> {
    return attempt(
      () =>
        this.#prepare(
          `SELECT id, play, title, owner, date, outcome FROM step WHERE site = ? ORDER BY date NULLS LAST, id`,
        ).all(site) as Step[],
    );
  }

  insertToken(token: NewTokenRecord, atMost = MAX_READ_TOKENS): Promise<boolean> {
    return attempt(() => {
      const isInserted =
        this.#prepare(
          `INSERT INTO token (hash, kind, label, site, role, created_at_ms, expires_at_ms, person, made_by)
           SELECT @hash, @kind, @label, @site, @role, @createdAtMs, @expiresAtMs, @person, @madeBy
           WHERE @kind <> 'read' OR (SELECT COUNT(*) FROM token AS other WHERE other.kind = 'read'
             AND other.site IS @site AND (other.expires_at_ms IS NULL OR other.expires_at_ms > @createdAtMs)) < @atMost`,
        ).run({ madeBy: null, ...token, atMost }).changes === 1;
      if (token.kind === 'session' && token.person !== null) {
        this.#prepare(
          `DELETE FROM token WHERE person = @person AND kind = 'session' AND hash <> @hash AND hash NOT IN (
             SELECT hash FROM token WHERE person = @person AND kind = 'session' AND hash <> @hash
             ORDER BY created_at_ms DESC LIMIT @others)`,
        ).run({ person: token.person, hash: token.hash, others: MAX_SESSIONS_OF_A_PERSON - 1 });
      }
      return isInserted;
    });
  }

  insertLink(link: NewTokenRecord, limits: LinkLimits): Promise<LinkOutcome> {
    const site = link.site ?? '';
    const { address } = limits;
    const since = link.createdAtMs - SENT_LINK_COUNTS_MS;
    const count = (sql: string, given: object) => this.#prepare(sql).pluck().get(given) as number;
    const insert = (): LinkOutcome => {
      const inForce = count(
        "SELECT count(*) FROM token WHERE person = @person AND kind = 'sign-in' AND expires_at_ms > @createdAtMs",
        { person: link.person, createdAtMs: link.createdAtMs },
      );
      const toAddress = count(
        'SELECT count(*) FROM sent_link WHERE site = @site AND address = @address AND sent_at_ms > @since',
        { site, address, since },
      );
      if (inForce >= limits.inForce || toAddress >= limits.toAddress) return 'too_many';
      const ofSite = count('SELECT count(*) FROM sent_link WHERE site = @site AND sent_at_ms > @since', {
        site,
        since,
      });
      if (ofSite >= limits.ofSite) return 'too_many_of_site';
      this.#prepare(
        `INSERT INTO token (hash, kind, label, site, role, created_at_ms, expires_at_ms, person)
         VALUES (@hash, @kind, @label, @site, @role, @createdAtMs, @expiresAtMs, @person)`,
      ).run(link);
      this.#prepare(
        'INSERT INTO sent_link (hash, site, address, sent_at_ms) VALUES (@hash, @site, @address, @sentAtMs)',
      ).run({ hash: link.hash, site, address, sentAtMs: link.createdAtMs });
      return 'inserted';
    };
    return attempt(() => this.#database.transaction(insert).immediate());
  }

  markTokenUsed(hash: string, day: string): Promise<void> {
    return attempt(() => {
      this.#prepare('UPDATE token SET used_on = ? WHERE hash = ?').run(day, hash);
    });
  }

  selectToken(hash: string): Promise<FoundToken | null> {
    return attempt(() => (this.#prepare(FIND_TOKEN).get(hash) as FoundToken | undefined) ?? null);
  }

  selectTokens(kind: TokenKind): Promise<TokenRecord[]> {
    return attempt(
      () => this.#prepare(`${SELECT_TOKEN} WHERE kind = ? ORDER BY created_at_ms`).all(kind) as TokenRecord[],
    );
  }

  deleteToken(hash: string): Promise<boolean> {
    return attempt(() => this.#prepare('DELETE FROM token WHERE hash = ?').run(hash).changes === 1);
  }

  async databaseTimeMs(): Promise<null> {
    return null;
  }

  purge(day: string | null, atMs: number): Promise<void> {
    return attempt(() => {
      this.#prepare('DELETE FROM receipt WHERE expires_on < ?').run(day);
      this.#prepare('DELETE FROM token WHERE expires_at_ms < ?').run(atMs);
      this.#prepare('DELETE FROM sent_link WHERE sent_at_ms <= ?').run(atMs - SENT_LINK_COUNTS_MS);
      this.#prepare('DELETE FROM retired_key WHERE accepted_until_ms < ?').run(atMs);
      // Single increments can be told apart in the log until it is written back and cut off.
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
    });
  }

  close(): Promise<void> {
    return attempt(() => {
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
      this.#database.close();
    });
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

const SELECT_TOKEN =
  'SELECT hash, kind, label, site, role, created_at_ms AS createdAtMs, expires_at_ms AS expiresAtMs, person, made_by AS madeBy, used_on AS usedOn FROM token';

/** A person's role is looked up, not copied: what an owner changes holds at the next request. */
const FIND_TOKEN = `
  SELECT hash, kind, label, created_at_ms AS createdAtMs, expires_at_ms AS expiresAtMs, token.person, email,
    made_by AS madeBy, used_on AS usedOn,
    iif(person.id IS NULL, token.site, person.site) AS site, coalesce(person.role, token.role) AS role
  FROM token LEFT JOIN person ON person.id = token.person
  WHERE hash = ? AND (token.person IS NULL OR person.id IS NOT NULL)
    AND ${makerMayStill('token', 'owner')}`;
