/**
 * Weekly summaries in the embedded store.
 */
import type Database from 'better-sqlite3';
import { attempt } from './sqlite-attempt.js';
import type { EndedWeekly, WeeklyRecord, WeeklyStore } from './weekly-store.js';

export class SqliteWeekly implements WeeklyStore {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  insertWeekly(weekly: WeeklyRecord): Promise<void> {
    return attempt(() => {
      // Of a receiver that was removed meanwhile nothing stays.
      this.#database
        .prepare(
          `INSERT INTO weekly_mail (site, receiver, survey, stop_token, since_ms, sent_for)
           SELECT @site, @receiver, @survey, @stopToken, @sinceMs, @sentFor
           WHERE EXISTS (SELECT 1 FROM receiver WHERE site = @site AND id = @receiver)
           ON CONFLICT DO NOTHING`,
        )
        .run(weekly);
    });
  }

  selectWeekly(site: string): Promise<WeeklyRecord[]> {
    return attempt(
      () =>
        this.#database
          .prepare(
            `SELECT site, receiver, survey, stop_token AS stopToken, since_ms AS sinceMs, sent_for AS sentFor
             FROM weekly_mail WHERE site = ? ORDER BY receiver, survey`,
          )
          .all(site) as WeeklyRecord[],
    );
  }

  markWeeklySent(
    { site, receiver, survey }: Pick<WeeklyRecord, 'site' | 'receiver' | 'survey'>,
    monday: string,
  ): Promise<void> {
    return attempt(() => {
      this.#database
        .prepare('UPDATE weekly_mail SET sent_for = ? WHERE site = ? AND receiver = ? AND survey = ?')
        .run(monday, site, receiver, survey);
    });
  }

  deleteWeekly(site: string, receiver: string, survey: string): Promise<boolean> {
    return attempt(
      () =>
        this.#database
          .prepare('DELETE FROM weekly_mail WHERE site = ? AND receiver = ? AND survey = ?')
          .run(site, receiver, survey).changes === 1,
    );
  }

  stopWeekly(stopToken: string): Promise<EndedWeekly | null> {
    return attempt(() => {
      const ended = this.#database
        .prepare('DELETE FROM weekly_mail WHERE stop_token = ? RETURNING site, receiver, survey')
        .get(stopToken) as EndedWeekly | undefined;
      return ended ?? null;
    });
  }
}
