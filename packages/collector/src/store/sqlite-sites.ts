/**
 * Sites, their surveys and the series of each, in the embedded store.
 */
import type Database from 'better-sqlite3';
import { refuseOther } from './refuse-unfit.js';
import {
  type RetiredKeyRow,
  type SeriesRow,
  SITE_COLUMNS,
  type SiteRow,
  toSiteRecords,
} from './site-records.js';
import { SQLITE_MIGRATIONS } from './sqlite-schema.js';
import type { SiteRecord, SiteToSave } from './store.js';

export class SqliteSites {
  readonly #database: Database.Database;
  readonly #dataVersion: Database.Statement;
  readonly #schema: Database.Statement;
  readonly #save: (site: SiteToSave, atMs: number, revision: number | null, atMost: number) => boolean;
  #version = 0;
  #askedAt = Number.NaN;
  #known = '';

  constructor(database: Database.Database) {
    this.#database = database;
    this.#dataVersion = database.prepare('PRAGMA data_version').pluck();
    this.#schema = database.prepare('PRAGMA user_version').pluck();
    this.#save = database.transaction(this.#write.bind(this)).immediate;
  }

  /**
   * SQLite tells of commits by other connections, whatever they wrote: only where a site reads differently from the
   * last time is it another version. Our own changes make it read again.
   */
  version(): number {
    const askedAt = Number(this.#dataVersion.get());
    if (askedAt === this.#askedAt) return this.#version;
    refuseOther('the database', Number(this.#schema.get()), SQLITE_MIGRATIONS.length);
    const { sites, series, paused, retired } = this.#rows();
    const known = JSON.stringify([sites, series, [...paused], retired]);
    if (known !== this.#known) this.#version += 1;
    this.#known = known;
    this.#askedAt = askedAt;
    return this.#version;
  }

  #rows(): { sites: SiteRow[]; series: SeriesRow[]; paused: Set<string>; retired: RetiredKeyRow[] } {
    const sites = this.#database.prepare(`SELECT ${SITE_COLUMNS} FROM site ORDER BY id`).all() as SiteRow[];
    const series = this.#database
      .prepare('SELECT * FROM survey_series ORDER BY started_at_ms')
      .all() as SeriesRow[];
    const paused = new Set(
      this.#database
        .prepare("SELECT site || '/' || survey FROM paused_survey ORDER BY 1")
        .pluck()
        .all() as string[],
    );
    const retired = this.#database
      .prepare(
        'SELECT site, key, environment, accepted_until_ms AS acceptedUntilMs FROM retired_key ORDER BY site, acceptedUntilMs, key',
      )
      .all() as RetiredKeyRow[];
    return { sites, series, paused, retired };
  }

  selectAll(): SiteRecord[] {
    const { sites, series, paused, retired } = this.#rows();
    return toSiteRecords(sites, series, paused, retired);
  }

  save(site: SiteToSave, atMs: number, revision: number | null, atMost: number): boolean {
    const isSaved = this.#save(site, atMs, revision, atMost);
    this.#askedAt = Number.NaN;
    return isSaved;
  }

  pause(site: string, survey: string, isPaused: boolean): boolean {
    const exists = this.#database
      .prepare('SELECT 1 FROM survey_series WHERE site = ? AND survey = ?')
      .get(site, survey);
    if (exists === undefined) return false;
    const sql = isPaused
      ? 'INSERT INTO paused_survey (site, survey) VALUES (?, ?) ON CONFLICT DO NOTHING'
      : 'DELETE FROM paused_survey WHERE site = ? AND survey = ?';
    this.#database.prepare(sql).run(site, survey);
    this.#askedAt = Number.NaN;
    return true;
  }

  #write(
    { settings, keys, surveys, fromFile, retiredKeys }: SiteToSave,
    atMs: number,
    revision: number | null,
    atMost: number,
  ): boolean {
    const others = this.#database
      .prepare('SELECT count(*) FROM site WHERE NOT EXISTS (SELECT 1 FROM site WHERE id = ?)')
      .pluck()
      .get(settings.id) as number;
    if (others >= atMost) return false;
    const saved = this.#database
      .prepare(
        `INSERT INTO site (id, live_key, test_key, settings, from_file) VALUES (@id, @live, @test, @settings, @fromFile)
         ON CONFLICT (id) DO UPDATE SET live_key = excluded.live_key, test_key = excluded.test_key,
           settings = excluded.settings, from_file = coalesce(excluded.from_file, from_file), revision = revision + 1
         WHERE @revision IS NULL OR revision = @revision`,
      )
      .run({
        id: settings.id,
        ...keys,
        settings: JSON.stringify(settings),
        fromFile: fromFile === undefined ? null : JSON.stringify(fromFile),
        revision,
      });
    if (saved.changes === 0) return false;
    if (retiredKeys !== undefined) {
      this.#database.prepare('DELETE FROM retired_key WHERE site = ?').run(settings.id);
      const retire = this.#database.prepare(
        'INSERT INTO retired_key (site, key, environment, accepted_until_ms) VALUES (?, ?, ?, ?)',
      );
      for (const { key, environment, acceptedUntilMs } of retiredKeys)
        retire.run(settings.id, key, environment, acceptedUntilMs);
    }
    const endOthers = this.#database.prepare(
      'UPDATE survey_series SET ended_at_ms = ? WHERE site = ? AND survey = ? AND series <> ? AND ended_at_ms IS NULL',
    );
    // Going back to an earlier wording goes on with its series: the answers to it are comparable.
    const start = this.#database.prepare(
      `INSERT INTO survey_series (site, survey, series, definition, started_at_ms) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET definition = excluded.definition, ended_at_ms = NULL`,
    );
    for (const { survey, series } of surveys) {
      endOthers.run(atMs, settings.id, survey.id, series);
      start.run(settings.id, survey.id, series, JSON.stringify(survey), atMs);
    }
    return true;
  }
}
