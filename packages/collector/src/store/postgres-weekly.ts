/**
 * Weekly summaries in PostgreSQL.
 */
import type { PostgresDatabase } from './postgres-database.js';
import type { EndedWeekly, WeeklyRecord, WeeklyStore } from './weekly-store.js';

export class PostgresWeekly implements WeeklyStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async insertWeekly(weekly: WeeklyRecord): Promise<void> {
    const { site, receiver, survey, stopToken, sinceMs, sentFor } = weekly;
    // Of a receiver that was removed meanwhile nothing stays.
    await this.#database.run(
      `INSERT INTO weekly_mail (site, receiver, survey, stop_token, since_ms, sent_for)
       SELECT site, id, $3, $4, $5::bigint, $6 FROM receiver WHERE site = $1 AND id = $2 FOR KEY SHARE
       ON CONFLICT DO NOTHING`,
      [site, receiver, survey, stopToken, sinceMs, sentFor],
    );
  }

  selectWeekly(site: string): Promise<WeeklyRecord[]> {
    return this.#database.query<WeeklyRecord & object>(
      `SELECT site, receiver, survey, stop_token AS "stopToken", since_ms AS "sinceMs", sent_for AS "sentFor"
       FROM weekly_mail WHERE site = $1 ORDER BY receiver, survey`,
      [site],
    );
  }

  async markWeeklySent(
    { site, receiver, survey }: Pick<WeeklyRecord, 'site' | 'receiver' | 'survey'>,
    monday: string,
  ): Promise<void> {
    await this.#database.run(
      'UPDATE weekly_mail SET sent_for = $4 WHERE site = $1 AND receiver = $2 AND survey = $3',
      [site, receiver, survey, monday],
    );
  }

  async deleteWeekly(site: string, receiver: string, survey: string): Promise<boolean> {
    const deleted = await this.#database.run(
      'DELETE FROM weekly_mail WHERE site = $1 AND receiver = $2 AND survey = $3',
      [site, receiver, survey],
    );
    return deleted === 1;
  }

  async stopWeekly(stopToken: string): Promise<EndedWeekly | null> {
    const [ended] = await this.#database.query<EndedWeekly & object>(
      'DELETE FROM weekly_mail WHERE stop_token = $1 RETURNING site, receiver, survey',
      [stopToken],
    );
    return ended ?? null;
  }
}
