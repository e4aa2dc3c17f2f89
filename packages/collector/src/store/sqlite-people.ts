/**
 * The colleagues who sign in, in the embedded store.
 */
import { MAX_PEOPLE } from '@trustgauge/protocol';
import type Database from 'better-sqlite3';
import {
  type Heir,
  isLess,
  type PeopleStore,
  type PersonBlock,
  type PersonHashes,
  type PersonOutcome,
  type PersonRecord,
} from './people-store.js';
import { attempt } from './sqlite-attempt.js';

const SELECT_PERSON = 'SELECT id, email, role, site, subject, revision, added_at_ms AS addedAtMs FROM person';

type Grant = Pick<PersonRecord, 'role' | 'site'>;

export class SqlitePeople implements PeopleStore {
  readonly #database: Database.Database;
  readonly #change: (
    id: string,
    change: Grant | null,
    revision: number | null,
    heir: Heir | null,
    block?: PersonBlock | null,
  ) => PersonOutcome;
  readonly #end: (id: string) => number;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#change = database.transaction(this.#write.bind(this)).immediate;
    this.#end = database.transaction(this.#endTokens.bind(this)).immediate;
  }

  insertPerson(person: PersonRecord, atMost = MAX_PEOPLE): Promise<boolean> {
    return attempt(
      () =>
        this.#database
          .prepare(
            `INSERT INTO person (id, email, role, site, subject, revision, added_at_ms)
             SELECT @id, @email, @role, @site, @subject, @revision, @addedAtMs
             WHERE (SELECT COUNT(*) FROM person WHERE site IS @site) < @atMost ON CONFLICT DO NOTHING`,
          )
          .run({ ...person, atMost }).changes === 1,
    );
  }

  selectPeople(): Promise<PersonRecord[]> {
    return attempt(() => this.#database.prepare(`${SELECT_PERSON} ORDER BY email`).all() as PersonRecord[]);
  }

  selectPerson(id: string): Promise<PersonRecord | null> {
    return attempt(() => this.#find(id) ?? null);
  }

  selectPeopleByEmail(email: string): Promise<PersonRecord[]> {
    return attempt(
      () =>
        this.#database
          .prepare(`${SELECT_PERSON} WHERE email = ? ORDER BY site IS NOT NULL, added_at_ms, id`)
          .all(email) as PersonRecord[],
    );
  }

  admitPerson(person: PersonRecord, { address, subject }: PersonHashes): Promise<boolean> {
    return attempt(
      () =>
        this.#database
          .prepare(
            // One statement: nobody is removed and blocked while it runs.
            `INSERT INTO person (id, email, role, site, subject, revision, added_at_ms)
             SELECT @id, @email, @role, @site, @subject, @revision, @addedAtMs
             WHERE NOT EXISTS (SELECT 1 FROM person WHERE email = @email)
               AND NOT EXISTS (SELECT 1 FROM blocked_person WHERE address = @address OR subject = @subjectHash)`,
          )
          .run({ ...person, address, subjectHash: subject }).changes === 1,
    );
  }

  deleteBlock(address: string): Promise<boolean> {
    return attempt(
      () => this.#database.prepare('DELETE FROM blocked_person WHERE address = ?').run(address).changes > 0,
    );
  }

  countBlocks(): Promise<number> {
    return attempt(
      () => this.#database.prepare('SELECT count(*) FROM blocked_person').pluck().get() as number,
    );
  }

  hashKey(fresh: string): Promise<string> {
    return attempt(() => {
      this.#database
        .prepare('INSERT INTO hash_key (id, key) VALUES (1, ?) ON CONFLICT DO NOTHING')
        .run(fresh);
      return this.#database.prepare('SELECT key FROM hash_key').pluck().get() as string;
    });
  }

  updatePerson(
    id: string,
    change: Grant,
    revision: number,
    heir: Heir | null = null,
  ): Promise<PersonOutcome> {
    return attempt(() => this.#change(id, change, revision, heir));
  }

  deletePerson(
    id: string,
    heir: Heir | null = null,
    block: PersonBlock | null = null,
  ): Promise<PersonOutcome> {
    return attempt(() => this.#change(id, null, null, heir, block));
  }

  bindSubject(id: string, subject: string): Promise<boolean> {
    return attempt(
      () =>
        this.#database
          .prepare(
            'UPDATE person SET subject = @subject WHERE id = @id AND coalesce(subject, @subject) = @subject',
          )
          .run({ id, subject }).changes === 1,
    );
  }

  deleteTokensOf(id: string): Promise<number> {
    return attempt(() => this.#end(id));
  }

  #find(id: string): PersonRecord | undefined {
    return this.#database.prepare(`${SELECT_PERSON} WHERE id = ?`).get(id) as PersonRecord | undefined;
  }

  /** @param change Null removes the person. */
  #write(
    id: string,
    change: Grant | null,
    revision: number | null,
    heir: Heir | null,
    block: PersonBlock | null = null,
  ): PersonOutcome {
    const person = this.#find(id);
    if (person === undefined) return 'unknown';
    if (revision !== null && person.revision !== revision) return 'stale';
    const stays = change?.role === 'owner' && change.site === null;
    if (person.role === 'owner' && person.site === null && !stays) {
      const owners = this.#database
        .prepare("SELECT count(*) FROM person WHERE role = 'owner' AND site IS NULL")
        .pluck()
        .get() as number;
      if (owners < 2) return 'last-owner';
    }
    if (change !== null && change.site !== person.site) {
      const there = this.#database
        .prepare('SELECT count(*) FROM person WHERE site IS ?')
        .pluck()
        .get(change.site) as number;
      if (there >= MAX_PEOPLE) return 'full';
      const known = this.#database
        .prepare('SELECT 1 FROM person WHERE email = ? AND site IS ? AND id <> ?')
        .get(person.email, change.site, id);
      if (known !== undefined) return 'known';
    }
    if (change === null) {
      this.#database.prepare('DELETE FROM person WHERE id = ?').run(id);
      if (block !== null) {
        this.#database
          .prepare(
            'INSERT OR REPLACE INTO blocked_person (address, subject, blocked_at_ms) VALUES (@address, @subject, @blockedAtMs)',
          )
          .run(block);
      }
    } else {
      this.#database
        .prepare('UPDATE person SET role = ?, site = ?, revision = revision + 1 WHERE id = ?')
        .run(change.role, change.site, id);
    }
    this.#endTokens(id);
    if (change === null || isLess(person, change)) this.#endMade(id, heir);
    return 'done';
  }

  #endMade(id: string, heir: Heir | null): void {
    this.#database.prepare('DELETE FROM token WHERE made_by = ?').run(id);
    if (heir !== null && heir.person !== id) {
      this.#database.prepare('UPDATE share_link SET made_by = ? WHERE made_by = ?').run(heir.person, id);
    }
    this.#database.prepare('DELETE FROM share_link WHERE made_by = ?').run(id);
  }

  #endTokens(id: string): number {
    this.#database.prepare("DELETE FROM token WHERE person = ? AND kind <> 'session'").run(id);
    return this.#database.prepare('DELETE FROM token WHERE person = ?').run(id).changes;
  }
}
