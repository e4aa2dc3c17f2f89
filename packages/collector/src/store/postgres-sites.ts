/**
 * Sites, their surveys and the series of each, in PostgreSQL. Every change moves the one row of `sites_version` first:
 * collectors that look at it see that something has changed, and those that write take turns.
 */
import type { PostgresDatabase, PostgresSession } from './postgres-database.js';
import { type SeriesRow, type SiteRow, toSiteRecords } from './site-records.js';
import type { SiteRecord, SiteToSave } from './store.js';

export class PostgresSites {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async version(): Promise<number> {
    const [row] = await this.#database.query<{ version: number }>('SELECT version FROM sites_version');
    return row?.version ?? 0;
  }

  selectAll(): Promise<SiteRecord[]> {
    return this.#database.snapshot(async (session) => {
      const sites = await session.query<SiteRow>('SELECT * FROM site ORDER BY id');
      const series = await session.query<SeriesRow>('SELECT * FROM survey_series ORDER BY started_at_ms');
      const paused = await session.query<{ name: string }>(
        "SELECT site || '/' || survey AS name FROM paused_survey",
      );
      return toSiteRecords(sites, series, new Set(paused.map(({ name }) => name)));
    });
  }

  save({ settings, keys, surveys }: SiteToSave, atMs: number): Promise<void> {
    return this.#change(async (session) => {
      await session.run(
        `INSERT INTO site (id, live_key, test_key, settings) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET live_key = excluded.live_key, test_key = excluded.test_key, settings = excluded.settings`,
        [settings.id, keys.live, keys.test, JSON.stringify(settings)],
      );
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
