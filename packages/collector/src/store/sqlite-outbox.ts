/**
 * Receivers, their outbox and the delivery log, in the embedded store. An event keeps its place in the order in which
 * events came, and its row after it is settled: that is how the same event is not sent to a receiver again.
 */
import type { Delivery } from '@trustgauge/protocol';
import type Database from 'better-sqlite3';
import type { DueEvent, OutboxStore, OutgoingEvent, ReceiverRecord } from './outbox-store.js';
import { attempt } from './sqlite-attempt.js';

const RECEIVER_COLUMNS = 'id, site, kind, label, target, secret, created_at_ms AS createdAtMs';

interface OutboxRow {
  place: number;
  site: string;
  receiver: string;
  event_id: string;
  event: string;
  attempts: number;
}

export class SqliteOutbox implements OutboxStore {
  readonly #database: Database.Database;
  readonly #delete: (site: string, id: string) => boolean;
  readonly #take: (nowMs: number, takenUntilMs: number, limit: number) => DueEvent[];
  readonly #record: (delivery: Delivery & { site: string }, nextAttemptAtMs: number | null) => void;
  readonly #purge: (beforeMs: number) => void;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#delete = database.transaction(this.#deleteAll.bind(this)).immediate;
    this.#take = database.transaction(this.#takeRows.bind(this)).immediate;
    this.#record = database.transaction(this.#write.bind(this)).immediate;
    this.#purge = database.transaction(this.#forget.bind(this)).immediate;
  }

  insertReceiver(receiver: ReceiverRecord, atMost: number): Promise<boolean> {
    return attempt(() => {
      // One statement: of two that come at once, one finds the place taken.
      const { changes } = this.#database
        .prepare(
          `INSERT INTO receiver (site, id, kind, label, target, secret, created_at_ms)
           SELECT @site, @id, @kind, @label, @target, @secret, @createdAtMs
           WHERE (SELECT COUNT(*) FROM receiver WHERE site = @site) < @atMost`,
        )
        .run({ ...receiver, atMost });
      return changes === 1;
    });
  }

  deleteReceiver(site: string, id: string): Promise<boolean> {
    return attempt(() => this.#delete(site, id));
  }

  selectReceiver(site: string, id: string): Promise<ReceiverRecord | null> {
    return attempt(() => this.#find(site, id) ?? null);
  }

  selectReceivers(site: string): Promise<ReceiverRecord[]> {
    return attempt(
      () =>
        this.#database
          .prepare(`SELECT ${RECEIVER_COLUMNS} FROM receiver WHERE site = ? ORDER BY created_at_ms, id`)
          .all(site) as ReceiverRecord[],
    );
  }

  enqueue(site: string, event: OutgoingEvent, atMs: number): Promise<void> {
    return attempt(() => this.enqueueForAll(site, event, atMs));
  }

  enqueueFor(site: string, receiver: string, { id, event }: OutgoingEvent, atMs: number): Promise<void> {
    return attempt(() => {
      this.#database
        .prepare(
          `INSERT INTO outbox (site, receiver, event_id, event, created_at_ms, next_attempt_at_ms)
           SELECT site, id, @id, @event, @atMs, @atMs FROM receiver WHERE site = @site AND id = @receiver
           ON CONFLICT DO NOTHING`,
        )
        .run({ site, receiver, id, event: JSON.stringify(event), atMs });
    });
  }

  /** The same at once, for a transaction that writes what the event tells of too: both are there or neither. */
  enqueueForAll(site: string, { id, event }: OutgoingEvent, atMs: number): void {
    this.#database
      .prepare(
        `INSERT INTO outbox (site, receiver, event_id, event, created_at_ms, next_attempt_at_ms)
         SELECT site, id, @id, @event, @atMs, @atMs FROM receiver WHERE site = @site ORDER BY created_at_ms, id
         ON CONFLICT DO NOTHING`,
      )
      .run({ site, id, event: JSON.stringify(event), atMs });
  }

  takeDue(nowMs: number, takenUntilMs: number, limit: number): Promise<DueEvent[]> {
    return attempt(() => this.#take(nowMs, takenUntilMs, limit));
  }

  recordAttempt(delivery: Delivery & { site: string }, nextAttemptAtMs: number | null): Promise<void> {
    return attempt(() => this.#record(delivery, nextAttemptAtMs));
  }

  hasten(site: string, receiver: string, atMs: number): Promise<void> {
    return attempt(() => {
      this.#database
        .prepare(
          `UPDATE outbox SET next_attempt_at_ms = @atMs
           WHERE site = @site AND receiver = @receiver AND next_attempt_at_ms > @atMs`,
        )
        .run({ site, receiver, atMs });
    });
  }

  selectDeliveries(site: string, limit: number): Promise<Delivery[]> {
    return attempt(
      () =>
        this.#database
          .prepare(
            `SELECT event_id AS eventId, receiver, type, attempt, at, outcome, detail FROM delivery
             WHERE site = ? ORDER BY at DESC, event_id DESC, attempt DESC LIMIT ?`,
          )
          .all(site, limit) as Delivery[],
    );
  }

  countTests(site: string, sinceMs: number): Promise<number> {
    return attempt(() =>
      Number(
        this.#database
          .prepare("SELECT COUNT(*) FROM delivery WHERE site = ? AND at >= ? AND type = 'test'")
          .pluck()
          .get(site, new Date(sinceMs).toISOString()),
      ),
    );
  }

  purge(beforeMs: number): Promise<void> {
    return attempt(() => this.#purge(beforeMs));
  }

  #find(site: string, id: string): ReceiverRecord | undefined {
    return this.#database
      .prepare(`SELECT ${RECEIVER_COLUMNS} FROM receiver WHERE site = ? AND id = ?`)
      .get(site, id) as ReceiverRecord | undefined;
  }

  #deleteAll(site: string, id: string): boolean {
    this.#database.prepare('DELETE FROM outbox WHERE site = ? AND receiver = ?').run(site, id);
    this.#database.prepare('DELETE FROM weekly_mail WHERE site = ? AND receiver = ?').run(site, id);
    return (
      this.#database.prepare('DELETE FROM receiver WHERE site = ? AND id = ?').run(site, id).changes === 1
    );
  }

  #takeRows(nowMs: number, takenUntilMs: number, limit: number): DueEvent[] {
    const rows = this.#database
      .prepare(
        `SELECT place, site, receiver, event_id, event, attempts FROM outbox
         WHERE next_attempt_at_ms <= @nowMs AND taken_until_ms <= @nowMs AND NOT EXISTS (
           SELECT 1 FROM outbox AS earlier WHERE earlier.site = outbox.site
           AND earlier.receiver = outbox.receiver AND earlier.place < outbox.place
           AND earlier.next_attempt_at_ms IS NOT NULL)
         ORDER BY next_attempt_at_ms, place LIMIT @limit`,
      )
      .all({ nowMs, limit }) as OutboxRow[];
    const take = this.#database.prepare('UPDATE outbox SET taken_until_ms = ? WHERE place = ?');
    return rows.flatMap(({ place, site, receiver: receiverId, event_id: id, event, attempts }) => {
      take.run(takenUntilMs, place);
      const receiver = this.#find(site, receiverId);
      return receiver === undefined
        ? []
        : [{ id, event: JSON.parse(event) as OutgoingEvent['event'], receiver, attempts }];
    });
  }

  #write(delivery: Delivery & { site: string }, nextAttemptAtMs: number | null): void {
    this.#database
      .prepare(
        `INSERT INTO delivery (site, receiver, event_id, attempt, type, at, outcome, detail)
         VALUES (@site, @receiver, @eventId, @attempt, @type, @at, @outcome, @detail) ON CONFLICT DO NOTHING`,
      )
      .run(delivery);
    this.#database
      .prepare(
        `UPDATE outbox SET attempts = @attempt, next_attempt_at_ms = @nextAttemptAtMs, taken_until_ms = 0
         WHERE site = @site AND receiver = @receiver AND event_id = @eventId`,
      )
      .run({ ...delivery, nextAttemptAtMs });
  }

  #forget(beforeMs: number): void {
    this.#database.prepare('DELETE FROM delivery WHERE at < ?').run(new Date(beforeMs).toISOString());
    this.#database
      .prepare('DELETE FROM outbox WHERE next_attempt_at_ms IS NULL AND created_at_ms < ?')
      .run(beforeMs);
  }
}
