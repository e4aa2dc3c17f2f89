/**
 * The colleagues who sign in, in PostgreSQL. Changes take turns, so that two owners can't remove each other at once.
 */
import { MAX_PEOPLE } from '@trustgauge/protocol';
import {
  type Heir,
  isLess,
  type PeopleStore,
  type PersonBlock,
  type PersonHashes,
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

  insertPerson(
    { id, email, role, site, subject, revision, addedAtMs }: PersonRecord,
    atMost = MAX_PEOPLE,
  ): Promise<boolean> {
    return this.#database.transaction(async (session) => {
      await lock(session, 'people');
      const inserted = await session.run(
        `INSERT INTO person (id, email, role, site, subject, revision, added_at_ms)
         SELECT $1, $2, $3, $4, $5, $6::int, $7::bigint
         WHERE (SELECT COUNT(*) FROM person WHERE site IS NOT DISTINCT FROM $4) < $8::int ON CONFLICT DO NOTHING`,
        [id, email, role, site, subject, revision, addedAtMs, atMost],
      );
      return inserted === 1;
    });
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

  selectPeopleByEmail(email: string): Promise<PersonRecord[]> {
    return this.#database.query<PersonRecord & object>(
      `${SELECT_PERSON} WHERE email = $1 ORDER BY site IS NOT NULL, added_at_ms, id`,
      [email],
    );
  }

  admitPerson(person: PersonRecord, hashes: PersonHashes): Promise<boolean> {
    const { id, email, role, site, subject, revision, addedAtMs } = person;
    return this.#database.transaction(async (session) => {
      // Nobody is removed and blocked meanwhile.
      await lock(session, 'people');
      const inserted = await session.run(
        `INSERT INTO person (id, email, role, site, subject, revision, added_at_ms)
         SELECT $1, $2, $3, $4, $5, $6::bigint, $7::bigint
         WHERE NOT EXISTS (SELECT 1 FROM person WHERE email = $2)
           AND NOT EXISTS (SELECT 1 FROM blocked_person WHERE address = $8 OR subject = $9)
         ON CONFLICT DO NOTHING`,
        [id, email, role, site, subject, revision, addedAtMs, hashes.address, hashes.subject],
      );
      return inserted === 1;
    });
  }

  async deleteBlock(address: string): Promise<boolean> {
    return (await this.#database.run('DELETE FROM blocked_person WHERE address = $1', [address])) > 0;
  }

  async countBlocks(): Promise<number> {
    const [row] = await this.#database.query<{ blocks: number }>(
      'SELECT count(*) AS blocks FROM blocked_person',
    );
    return row?.blocks ?? 0;
  }

  async hashKey(fresh: string): Promise<string> {
    await this.#database.run('INSERT INTO hash_key (id, key) VALUES (1, $1) ON CONFLICT DO NOTHING', [fresh]);
    const [row] = await this.#database.query<{ key: string }>('SELECT key FROM hash_key');
    return row?.key ?? fresh;
  }

  updatePerson(
    id: string,
    change: Grant,
    revision: number,
    heir: Heir | null = null,
  ): Promise<PersonOutcome> {
    return this.#change(id, change, revision, heir);
  }

  deletePerson(
    id: string,
    heir: Heir | null = null,
    block: PersonBlock | null = null,
  ): Promise<PersonOutcome> {
    return this.#change(id, null, null, heir, block);
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
    block: PersonBlock | null = null,
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
      if (change !== null && change.site !== person.site) {
        const [there] = await session.query<{ people: number }>(
          'SELECT count(*) AS people FROM person WHERE site IS NOT DISTINCT FROM $1',
          [change.site],
        );
        if ((there?.people ?? 0) >= MAX_PEOPLE) return 'full';
        const known = await session.query(
          'SELECT 1 FROM person WHERE email = $1 AND site IS NOT DISTINCT FROM $2::text AND id <> $3',
          [person.email, change.site, id],
        );
        if (known.length > 0) return 'known';
      }
      if (change === null) {
        await session.run('DELETE FROM person WHERE id = $1', [id]);
        if (block !== null) {
          await session.run(
            `INSERT INTO blocked_person (address, subject, blocked_at_ms) VALUES ($1, $2, $3)
             ON CONFLICT (address) DO UPDATE SET subject = excluded.subject, blocked_at_ms = excluded.blocked_at_ms`,
            [block.address, block.subject, block.blockedAtMs],
          );
        }
      } else {
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
