/**
 * How the embedded store tells that a summary of a site may say something else than before.
 */
import type Database from 'better-sqlite3';

export class SqliteFiguresVersion {
  readonly #database: Database.Database;
  readonly #raise: Database.Statement;
  readonly #select: Database.Statement;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#raise = database.prepare('UPDATE site SET figures_version = figures_version + 1 WHERE id = ?');
    this.#select = database.prepare('SELECT figures_version FROM site WHERE id = ?').pluck();
  }

  /** 0 where there is no such site. */
  of(site: string): number {
    return (this.#select.get(site) as number | undefined) ?? 0;
  }

  /** @param change Says whether it has changed anything. In one transaction with the version. */
  raiseWith(site: string, change: () => boolean): boolean {
    const run = this.#database.transaction(() => {
      const isChanged = change();
      if (isChanged) this.#raise.run(site);
      return isChanged;
    });
    return run.immediate();
  }
}
