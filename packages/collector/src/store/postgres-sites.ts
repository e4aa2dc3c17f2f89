/**
 * Sites, their surveys and the series of each, in PostgreSQL. Every change moves the one row of `sites_version` first:
 * collectors that look at it see that something has changed, and those that write take turns.
 */
import type { PostgresDatabase, PostgresSession } from './postgres-database.js';
import { POSTGRES_MIGRATIONS } from './postgres-schema.js';
import { refuseOther, refuseUnfinished } from './refuse-unfit.js';
import {
  type RetiredKeyRow,
  type SeriesRow,
  SITE_COLUMNS,
  type SiteRow,
  toSiteRecords,
} from './site-records.js';
import type { SiteRecord, SiteToSave } from './store.js';

export class PostgresSites {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async version(): Promise<number> {
    const [row] = await this.#database.query<{ version: number; schema: number; is_moving: boolean | null }>(
      `SELECT version, (SELECT coalesce(max(step), 0) FROM schema_step) AS schema,
         (SELECT NOT is_finished FROM move) AS is_moving
       FROM sites_version`,
    );
    refuseOther('the database', row?.schema ?? 0, POSTGRES_MIGRATIONS.length);
    refuseUnfinished(row?.is_moving === true);
    return row?.version ?? 0;
  }

  selectAll(): Promise<SiteRecord[]> {
    return this.#database.snapshot(async (session) => {
      const sites = await session.query<SiteRow>(`SELECT ${SITE_COLUMNS} FROM site ORDER BY id`);
      const series = await session.query<SeriesRow>('SELECT * FROM survey_series ORDER BY started_at_ms');
      const paused = await session.query<{ name: string }>(
        "SELECT site || '/' || survey AS name FROM paused_survey",
      );
      const retired = await session.query<RetiredKeyRow & object>(
        `SELECT site, key, environment, accepted_until_ms AS "acceptedUntilMs" FROM retired_key
         ORDER BY site, accepted_until_ms, key`,
      );
      return toSiteRecords(sites, series, new Set(paused.map(({ name }) => name)), retired);
    });
  }

  save(
    { settings, keys, surveys, fromFile, retiredKeys }: SiteToSave,
    atMs: number,
    revision: number | null,
    atMost: number,
  ): Promise<boolean> {
    return this.#change(async (session) => {
      const [others] = await session.query<{ sites: number }>(
        'SELECT count(*) AS sites FROM site WHERE NOT EXISTS (SELECT 1 FROM site WHERE id = $1)',
        [settings.id],
      );
      if ((others?.sites ?? 0) >= atMost) return false;
      const saved = await session.run(
        `INSERT INTO site (id, live_key, test_key, settings, from_file) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE SET live_key = excluded.live_key, test_key = excluded.test_key,
           settings = excluded.settings, from_file = coalesce(excluded.from_file, site.from_file),
           revision = site.revision + 1
         WHERE $6::bigint IS NULL OR site.revision = $6`,
        [
          settings.id,
          keys.live,
          keys.test,
          JSON.stringify(settings),
          fromFile === undefined ? null : JSON.stringify(fromFile),
          revision,
        ],
      );
      if (saved === 0) return false;
      if (retiredKeys !== undefined) {
        await session.run('DELETE FROM retired_key WHERE site = $1', [settings.id]);
        for (const { key, environment, acceptedUntilMs } of retiredKeys) {
          await session.run(
            'INSERT INTO retired_key (site, key, environment, accepted_until_ms) VALUES ($1, $2, $3, $4)',
            [settings.id, key, environment, acceptedUntilMs],
          );
        }
      }
      for (const { survey, series } of surveys) {
        await session.run(
          `UPDATE survey_series SET ended_at_ms = $1
           WHERE site = $2 AND survey = $3 AND series <> $4 AND ended_at_ms IS NULL`,
          [atMs, settings.id, survey.id, series],
        );
        // Going back to an earlier wording goes on with its series: the answers to it are comparable.
        await session.run(
          `INSERT INTO survey_series (site, survey, series, definition, started_at_ms) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (site, survey, series) DO UPDATE SET definition = excluded.definition, ended_at_ms = NULL`,
          [settings.id, survey.id, series, JSON.stringify(survey), atMs],
        );
      }
      return true;
    });
  }

  pause(site: string, survey: string, isPaused: boolean): Promise<boolean> {
    return this.#change(async (session) => {
      const known = await session.query(
        'SELECT 1 FROM survey_series WHERE site = $1 AND survey = $2 LIMIT 1',
        [site, survey],
      );
      if (known.length === 0) return false;
      const sql = isPaused
        ? 'INSERT INTO paused_survey (site, survey) VALUES ($1, $2) ON CONFLICT DO NOTHING'
        : 'DELETE FROM paused_survey WHERE site = $1 AND survey = $2';
      await session.run(sql, [site, survey]);
      return true;
    });
  }

  #change<Result>(work: (session: PostgresSession) => Promise<Result>): Promise<Result> {
    return this.#database.transaction(async (session) => {
      await session.run('UPDATE sites_version SET version = version + 1');
      return work(session);
    });
  }
}
