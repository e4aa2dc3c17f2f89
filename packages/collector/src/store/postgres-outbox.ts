/**
 * Receivers, their outbox and the delivery log, in PostgreSQL. What one collector takes, the others pass over.
 */
import type { Delivery } from '@trustgauge/protocol';
import type { DueEvent, OutboxStore, OutgoingEvent, ReceiverRecord } from './outbox-store.js';
import type { PostgresDatabase, PostgresSession } from './postgres-database.js';
import { lock } from './postgres-locks.js';

const RECEIVER_COLUMNS = 'id, site, kind, label, target, secret, created_at_ms AS "createdAtMs"';

interface DueRow extends ReceiverRecord {
  readonly eventId: string;
  readonly event: string;
  readonly attempts: number;
}

export class PostgresOutbox implements OutboxStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  insertReceiver(receiver: ReceiverRecord, atMost: number): Promise<boolean> {
    const { site, id, kind, label, target, secret, createdAtMs } = receiver;
    return this.#database.transaction(async (session) => {
      // Of two that come at once, one finds the place taken.
      await lock(session, 'receivers', site);
      const inserted = await session.run(
        `INSERT INTO receiver (site, id, kind, label, target, secret, created_at_ms)
         SELECT $1, $2, $3, $4, $5, $6, $7::bigint
         WHERE (SELECT COUNT(*) FROM receiver WHERE site = $1) < $8::int`,
        [site, id, kind, label, target, secret, createdAtMs, atMost],
      );
      return inserted === 1;
    });
  }

  async deleteReceiver(site: string, id: string): Promise<boolean> {
    return (await this.#database.run('DELETE FROM receiver WHERE site = $1 AND id = $2', [site, id])) === 1;
  }

  async selectReceiver(site: string, id: string): Promise<ReceiverRecord | null> {
    const [receiver] = await this.#database.query<ReceiverRecord & object>(
      `SELECT ${RECEIVER_COLUMNS} FROM receiver WHERE site = $1 AND id = $2`,
      [site, id],
    );
    return receiver ?? null;
  }

  selectReceivers(site: string): Promise<ReceiverRecord[]> {
    return this.#database.query<ReceiverRecord & object>(
      `SELECT ${RECEIVER_COLUMNS} FROM receiver WHERE site = $1 ORDER BY created_at_ms, id`,
      [site],
    );
  }

  enqueue(site: string, event: OutgoingEvent, atMs: number): Promise<void> {
    return this.#database.transaction((session) => enqueueForAll(session, site, event, atMs));
  }

  async enqueueFor(
    site: string,
    receiver: string,
    { id, event }: OutgoingEvent,
    atMs: number,
  ): Promise<void> {
    await this.#database.run(
      `INSERT INTO outbox (site, receiver, event_id, event, created_at_ms, next_attempt_at_ms)
       SELECT site, id, $3, $4, $5::bigint, $5::bigint FROM receiver WHERE site = $1 AND id = $2 FOR KEY SHARE
       ON CONFLICT DO NOTHING`,
      [site, receiver, id, JSON.stringify(event), atMs],
    );
  }

  async takeDue(nowMs: number, takenUntilMs: number, limit: number): Promise<DueEvent[]> {
    const rows = await this.#database.transaction((session) =>
      session.query<DueRow & object>(
        `WITH due AS (
         SELECT site, receiver, event_id FROM outbox
         WHERE next_attempt_at_ms <= $1 AND taken_until_ms <= $1 AND NOT EXISTS (
           SELECT 1 FROM outbox AS earlier WHERE earlier.site = outbox.site
           AND earlier.receiver = outbox.receiver AND earlier.place < outbox.place
           AND earlier.next_attempt_at_ms IS NOT NULL)
         ORDER BY next_attempt_at_ms, place LIMIT $3
         FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE outbox SET taken_until_ms = $2 FROM due
         WHERE outbox.site = due.site AND outbox.receiver = due.receiver AND outbox.event_id = due.event_id
         RETURNING outbox.*
       )
       SELECT taken.event_id AS "eventId", event, attempts, ${RECEIVER_COLUMNS.replaceAll(/\b(id|site|created_at_ms)\b/g, 'receiver.$1')}
       FROM taken JOIN receiver ON receiver.site = taken.site AND receiver.id = taken.receiver
       ORDER BY taken.next_attempt_at_ms, taken.place`,
        [nowMs, takenUntilMs, limit],
      ),
    );
    return rows.map(({ eventId: id, event, attempts, ...receiver }) => ({
      id,
      event: JSON.parse(event) as OutgoingEvent['event'],
      receiver,
      attempts,
    }));
  }

  recordAttempt(
    delivery: Delivery & { readonly site: string },
    nextAttemptAtMs: number | null,
  ): Promise<void> {
    const { site, receiver, eventId, attempt, type, at, outcome, detail } = delivery;
    return this.#database.transaction(async (session) => {
      await session.run(
        `INSERT INTO delivery (site, receiver, event_id, attempt, type, at, outcome, detail)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
        [site, receiver, eventId, attempt, type, at, outcome, detail],
      );
      await session.run(
        `UPDATE outbox SET attempts = $4, next_attempt_at_ms = $5, taken_until_ms = 0
         WHERE site = $1 AND receiver = $2 AND event_id = $3`,
        [site, receiver, eventId, attempt, nextAttemptAtMs],
      );
    });
  }

  async hasten(site: string, receiver: string, atMs: number): Promise<void> {
    await this.#database.run(
      `UPDATE outbox SET next_attempt_at_ms = $3
       WHERE site = $1 AND receiver = $2 AND next_attempt_at_ms > $3`,
      [site, receiver, atMs],
    );
  }

  selectDeliveries(site: string, limit: number): Promise<Delivery[]> {
    return this.#database.query<Delivery & object>(
      `SELECT event_id AS "eventId", receiver, type, attempt, at, outcome, detail FROM delivery
       WHERE site = $1 ORDER BY at DESC, event_id DESC, attempt DESC LIMIT $2`,
      [site, limit],
    );
  }

  async countTests(site: string, sinceMs: number): Promise<number> {
    const [row] = await this.#database.query<{ tests: number }>(
      "SELECT COUNT(*) AS tests FROM delivery WHERE site = $1 AND at >= $2 AND type = 'test'",
      [site, new Date(sinceMs).toISOString()],
    );
    return row?.tests ?? 0;
  }

  async purge(beforeMs: number): Promise<void> {
    await this.#database.run('DELETE FROM delivery WHERE at < $1', [new Date(beforeMs).toISOString()]);
    await this.#database.run('DELETE FROM outbox WHERE next_attempt_at_ms IS NULL AND created_at_ms < $1', [
      beforeMs,
    ]);
  }
}

/** For a transaction that writes what the event tells of too: both are there or neither. */
export async function enqueueForAll(
  session: PostgresSession,
  site: string,
  { id, event }: OutgoingEvent,
  atMs: number,
): Promise<void> {
  // Locked, so that a receiver that is removed in between takes its event along.
  await session.run(
    `INSERT INTO outbox (site, receiver, event_id, event, created_at_ms, next_attempt_at_ms)
     SELECT site, id, $2, $3, $4, $4 FROM (
       SELECT site, id FROM receiver WHERE site = $1 ORDER BY created_at_ms, id FOR KEY SHARE) AS told
     ON CONFLICT DO NOTHING`,
    [site, id, JSON.stringify(event), atMs],
  );
}
