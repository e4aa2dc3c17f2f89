/**
 * The embedded store. One process writes answers; others (the command line) may write settings beside it.
 *
 * A commit first drops the duplicates, then adds up what is left, so that a thousand submissions of one day touch a
 * few dozen rows once each.
 */
import type { Environment, Incident } from '@trustgauge/protocol';
import Database from 'better-sqlite3';
import { addDays } from '../calendar.js';
import { SqliteSites } from './sqlite-sites.js';
import {
  type ArrivalCount,
  type Batch,
  type HeadlineDay,
  type SiteRecord,
  type SiteToSave,
  type Store,
  StoreUnavailable,
  type Stream,
  type TokenKind,
  type TokenRecord,
  type Write,
  type WriteOutcome,
} from './store.js';

const STREAM_COLUMNS = 'site, environment, survey, series, entry, mode';
const STREAM_MATCH =
  'site = @site AND environment = @environment AND survey = @survey AND series = @series AND entry = @entry AND mode = @mode';

interface UnreleasedRow extends Stream {
  day: string;
  option: string;
  count: number;
}

export class SqliteStore implements Store {
  readonly #database: Database.Database;
  readonly #sites: SqliteSites;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #commit: (writes: readonly Write[], refusals: readonly ArrivalCount[]) => WriteOutcome[];

  constructor(database: Database.Database) {
    this.#database = database;
    this.#sites = new SqliteSites(database);
    this.#commit = database.transaction(this.#write.bind(this)).immediate;
  }

  commit(writes: readonly Write[], refusals: readonly ArrivalCount[]): Promise<WriteOutcome[]> {
    return attempt(() => this.#commit(writes, refusals));
  }

  #write(writes: readonly Write[], refusals: readonly ArrivalCount[]): WriteOutcome[] {
    const insertReceipt = this.#prepare(
      'INSERT INTO receipt (id, expires_on) VALUES (?, ?) ON CONFLICT DO NOTHING',
    );
    const sums = new Sums();
    const finished = new Map<string, string>();
    const outcomes = writes.map((write): WriteOutcome => {
      const day = this.#openDay(write, finished);
      const isNew =
        write.receipt === null || insertReceipt.run(write.receipt.id, write.receipt.expiresOn).changes === 1;
      const outcome = isNew ? 'stored' : 'duplicate';
      const { site, environment, survey, series, entry, mode } = write.stream;
      sums.add('arrival', [site, environment, day, outcome]);
      if (isNew) {
        for (const { question, dimension, value, option } of write.counters) {
          sums.add('tally', [
            site,
            environment,
            survey,
            series,
            entry,
            mode,
            question,
            dimension,
            value,
            day,
            option,
          ]);
        }
      }
      return outcome;
    });
    for (const { site, environment, day, outcome, count } of refusals) {
      sums.add('arrival', [site, environment, day, outcome], count);
    }
    for (const [table, key, count] of sums) this.#increment(table).run(...key, count);
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
      `INSERT INTO ${table} (${columns}, count) VALUES (${columns.replace(/\w+/g, '?')}, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    );
  }

  sitesVersion(): Promise<number> {
    return attempt(() => this.#sites.version());
  }

  selectSites(): Promise<SiteRecord[]> {
    return attempt(() => this.#sites.selectAll());
  }

  saveSite(site: SiteToSave, atMs: number): Promise<void> {
    return attempt(() => this.#sites.save(site, atMs));
  }

  pauseSurvey(site: string, survey: string, isPaused: boolean): Promise<boolean> {
    return attempt(() => this.#sites.pause(site, survey, isPaused));
  }

  finishDays(site: string, through: string): Promise<void> {
    return attempt(() => {
      this.#prepare('UPDATE site SET finished_through = max(finished_through, ?) WHERE id = ?').run(
        through,
        site,
      );
    });
  }

  selectUnreleased(site: string): Promise<{ stream: Stream; days: HeadlineDay[] }[]> {
    return attempt(() => {
      const rows = this.#prepare(
        `SELECT ${STREAM_COLUMNS}, day, option, count FROM tally AS t
         WHERE site = ? AND question = 'headline' AND dimension = '' AND value = ''
           AND day <= (SELECT finished_through FROM site WHERE id = t.site)
           AND day > coalesce((SELECT max(last_day) FROM batch AS b
             WHERE b.site = t.site AND b.environment = t.environment AND b.survey = t.survey
               AND b.series = t.series AND b.entry = t.entry AND b.mode = t.mode), '')
         ORDER BY ${STREAM_COLUMNS}, day`,
      ).all(site) as UnreleasedRow[];
      return groupByStream(rows);
    });
  }

  insertBatches(stream: Stream, batches: readonly Batch[]): Promise<void> {
    return attempt(() => {
      const insert = this.#prepare(
        `INSERT INTO batch (${STREAM_COLUMNS}, first_day, last_day, counts)
         VALUES (@site, @environment, @survey, @series, @entry, @mode, @firstDay, @lastDay, @counts)
         ON CONFLICT DO NOTHING`,
      );
      this.#database.transaction(() => {
        for (const batch of batches)
          insert.run({ ...stream, ...batch, counts: JSON.stringify(batch.counts) });
      })();
    });
  }

  selectBatches(stream: Stream): Promise<Batch[]> {
    return attempt(() => {
      const rows = this.#prepare(
        `SELECT first_day AS firstDay, last_day AS lastDay, counts FROM batch WHERE ${STREAM_MATCH} ORDER BY first_day`,
      ).all(stream) as { firstDay: string; lastDay: string; counts: string }[];
      return rows.map((row) => ({ ...row, counts: JSON.parse(row.counts) }));
    });
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

  insertIncident(site: string, incident: Incident): Promise<void> {
    return attempt(() => {
      this.#prepare(
        `INSERT INTO incident (site, id, date, title, kind, link) VALUES (@site, @id, @date, @title, @kind, @link)
         ON CONFLICT DO NOTHING`,
      ).run({ ...incident, site });
    });
  }

  selectIncidents(site: string): Promise<Incident[]> {
    return attempt(
      () =>
        this.#prepare(
          'SELECT id, date, title, kind, link FROM incident WHERE site = ? ORDER BY date, id',
        ).all(site) as Incident[],
    );
  }

  insertToken(token: TokenRecord): Promise<void> {
    return attempt(() => {
      this.#prepare(
        `INSERT INTO token (hash, kind, label, site, created_at_ms, expires_at_ms)
         VALUES (@hash, @kind, @label, @site, @createdAtMs, @expiresAtMs)`,
      ).run(token);
    });
  }

  selectToken(hash: string): Promise<TokenRecord | null> {
    return attempt(
      () => (this.#prepare(`${SELECT_TOKEN} WHERE hash = ?`).get(hash) as TokenRecord | undefined) ?? null,
    );
  }

  selectTokens(kind: TokenKind): Promise<TokenRecord[]> {
    return attempt(
      () => this.#prepare(`${SELECT_TOKEN} WHERE kind = ? ORDER BY created_at_ms`).all(kind) as TokenRecord[],
    );
  }

  deleteToken(hash: string): Promise<boolean> {
    return attempt(() => this.#prepare('DELETE FROM token WHERE hash = ?').run(hash).changes === 1);
  }

  purge(day: string, atMs: number): Promise<void> {
    return attempt(() => {
      this.#prepare('DELETE FROM receipt WHERE expires_on < ?').run(day);
      this.#prepare('DELETE FROM token WHERE expires_at_ms < ?').run(atMs);
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
  'SELECT hash, kind, label, site, created_at_ms AS createdAtMs, expires_at_ms AS expiresAtMs FROM token';

const COUNTER_KEYS = {
  tally: 'site, environment, survey, series, entry, mode, question, dimension, value, day, option',
  arrival: 'site, environment, day, outcome',
} as const;
type CounterTable = keyof typeof COUNTER_KEYS;

/** Increments of a commit, added up by counter. */
class Sums {
  readonly #sums = new Map<string, [CounterTable, readonly string[], number]>();

  add(table: CounterTable, key: readonly string[], count = 1): void {
    const name = `${table}\n${key.join('\n')}`;
    const sum = this.#sums.get(name);
    if (sum === undefined) this.#sums.set(name, [table, key, count]);
    else sum[2] += count;
  }

  [Symbol.iterator]() {
    return this.#sums.values();
  }
}

function groupByStream(rows: readonly UnreleasedRow[]): { stream: Stream; days: HeadlineDay[] }[] {
  const groups: { name: string; stream: Stream; days: { day: string; counts: Record<string, number> }[] }[] =
    [];
  for (const { day, option, count, ...stream } of rows) {
    const name = Object.values(stream).join('\n');
    let group = groups.at(-1);
    if (group?.name !== name) {
      group = { name, stream, days: [] };
      groups.push(group);
    }
    let last = group.days.at(-1);
    if (last?.day !== day) {
      last = { day, counts: {} };
      group.days.push(last);
    }
    last.counts[option] = count;
  }
  return groups.map(({ stream, days }) => ({ stream, days }));
}

/** Codes of SQLite that mean "not now": the transaction was rolled back and may be tried again. */
const PASSING_CODES = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|NOMEM)/;

async function attempt<Result>(work: () => Result): Promise<Result> {
  try {
    return work();
  } catch (error) {
    if (error instanceof Database.SqliteError && PASSING_CODES.test(error.code)) {
      throw new StoreUnavailable(`the database is not available (${error.code})`, { cause: error });
    }
    throw error;
  }
}
