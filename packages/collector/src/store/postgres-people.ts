/**
 * The colleagues who sign in, in PostgreSQL. Changes take turns, so that two owners can't remove each other at once.
 */
import {
  type Heir,
  isLess,
  type PeopleStore,
  type PersonOutcome,
  type PersonRecord,
} from './people-store.js';
import type { PostgresDatabase, PostgresSession } from './postgres-database.js';
import { lock } from './postgres-locks.js';

const SELECT_PERSON =
  'SELECT id, email, role, site, subject, revision, added_at_ms AS "addedAtMs" FROM person';

type Grant = Pick<PersonRecord, 'role' | 'site'>;

export class PostgresPeople implements PeopleStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async insertPerson({
    id,
    email,
    role,
    site,
    subject,
    revision,
    addedAtMs,
  }: PersonRecord): Promise<boolean> {
    const inserted = await this.#database.run(
      `INSERT INTO person (id, email, role, site, subject, revision, added_at_ms)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [id, email, role, site, subject, revision, addedAtMs],
    );
    return inserted === 1;
  }

  selectPeople(): Promise<PersonRecord[]> {
    return this.#database.query<PersonRecord & object>(`${SELECT_PERSON} ORDER BY email`);
  }

  async selectPerson(id: string): Promise<PersonRecord | null> {
    const [person] = await this.#database.query<PersonRecord & object>(`${SELECT_PERSON} WHERE id = $1`, [
      id,
    ]);
    return person ?? null;
  }

  async selectPersonByEmail(email: string): Promise<PersonRecord | null> {
    const [person] = await this.#database.query<PersonRecord & object>(`${SELECT_PERSON} WHERE email = $1`, [
      email,
    ]);
    return person ?? null;
  }

  updatePerson(
    id: string,
    change: Grant,
    revision: number,
    heir: Heir | null = null,
  ): Promise<PersonOutcome> {
    return this.#change(id, change, revision, heir);
  }

  deletePerson(id: string, heir: Heir | null = null): Promise<PersonOutcome> {
    return this.#change(id, null, null, heir);
  }

  async bindSubject(id: string, subject: string): Promise<boolean> {
    const bound = await this.#database.run(
      'UPDATE person SET subject = $2 WHERE id = $1 AND coalesce(subject, $2) = $2',
      [id, subject],
    );
    return bound === 1;
  }

  deleteTokensOf(id: string): Promise<number> {
    return this.#database.transaction((session) => endTokens(session, id));
  }

  /** @param change Null removes the person. */
  #change(
    id: string,
    change: Grant | null,
    revision: number | null,
    heir: Heir | null,
  ): Promise<PersonOutcome> {
    return this.#database.transaction(async (session) => {
      await lock(session, 'people');
      const [person] = await session.query<PersonRecord & object>(`${SELECT_PERSON} WHERE id = $1`, [id]);
      if (person === undefined) return 'unknown';
      if (revision !== null && person.revision !== revision) return 'stale';
      const stays = change?.role === 'owner' && change.site === null;
      if (person.role === 'owner' && person.site === null && !stays) {
        const [count] = await session.query<{ owners: number }>(
          "SELECT count(*) AS owners FROM person WHERE role = 'owner' AND site IS NULL",
        );
        if ((count?.owners ?? 0) < 2) return 'last-owner';
      }
      if (change === null) await session.run('DELETE FROM person WHERE id = $1', [id]);
      else {
        await session.run('UPDATE person SET role = $2, site = $3, revision = revision + 1 WHERE id = $1', [
          id,
          change.role,
          change.site,
        ]);
      }
      await endTokens(session, id);
      if (change === null || isLess(person, change)) await endMade(session, id, heir);
      return 'done';
    });
  }
}

async function endTokens(session: PostgresSession, id: string): Promise<number> {
  await session.run("DELETE FROM token WHERE person = $1 AND kind <> 'session'", [id]);
  return session.run('DELETE FROM token WHERE person = $1', [id]);
}

async function endMade(session: PostgresSession, id: string, heir: Heir | null): Promise<void> {
  await session.run('DELETE FROM token WHERE made_by = $1', [id]);
  if (heir !== null && heir.person !== id) {
    await session.run('UPDATE share_link SET made_by = $2 WHERE made_by = $1', [id, heir.person]);
  }
  await session.run('DELETE FROM share_link WHERE made_by = $1', [id]);
}
