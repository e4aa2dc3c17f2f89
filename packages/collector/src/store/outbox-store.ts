/**
 * The durable outbox: who is told of alerts, what they have still to be told, and what became of each try.
 *
 * An event stays in it until its delivery is settled, so that a process that is killed goes on with the same id.
 */
import type { AlertEvent, Delivery, ReceiverKind } from '@trustgauge/protocol';

export interface ReceiverRecord {
  readonly id: string;
  readonly site: string;
  readonly kind: ReceiverKind;
  /** A name for people. */
  readonly label: string;
  /** Address of the webhook, or e-mail address. */
  readonly target: string;
  /** What a webhook's messages are signed with (`whsec_…`); null for the other kinds. */
  readonly secret: string | null;
  readonly createdAtMs: number;
}

/** An event on its way. The id is the same for every receiver and every try. */
export interface OutgoingEvent {
  readonly id: string;
  readonly event: AlertEvent & { readonly weekly?: WeeklyMail };
}

/** A weekly summary as it was written when it fell due: every try sends the same. */
export interface WeeklyMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Address by which whoever is sent it ends it, also by one click of their mail program; null where none is known. */
  readonly stopUrl: string | null;
}

/** An event that one receiver has still to be told. */
export interface DueEvent extends OutgoingEvent {
  readonly receiver: ReceiverRecord;
  /** Tries so far. */
  readonly attempts: number;
}

export interface OutboxStore {
  /** False, and nothing is changed, where the site has `atMost` receivers already. */
  insertReceiver(receiver: ReceiverRecord, atMost: number): Promise<boolean>;
  /** With all that it has still to be told. False where there is no such receiver. */
  deleteReceiver(site: string, id: string): Promise<boolean>;
  selectReceiver(site: string, id: string): Promise<ReceiverRecord | null>;
  /** Oldest first. */
  selectReceivers(site: string): Promise<readonly ReceiverRecord[]>;

  /** To every receiver that the site has now; one that has been given the event before is not given it again. */
  enqueue(site: string, event: OutgoingEvent, atMs: number): Promise<void>;
  /** To one receiver, where the site still has it; an event that it has been given before is not given it again. */
  enqueueFor(site: string, receiver: string, event: OutgoingEvent, atMs: number): Promise<void>;
  /**
   * What is due, the longest due first: of each receiver only the oldest event that is not settled, because it is told
   * them in order. Nobody else can take it before `takenUntilMs`.
   */
  takeDue(nowMs: number, takenUntilMs: number, limit: number): Promise<readonly DueEvent[]>;
  /** What became of a try. `nextAttemptAtMs` is null where the delivery is settled. */
  recordAttempt(
    delivery: Delivery & { readonly site: string },
    nextAttemptAtMs: number | null,
  ): Promise<void>;
  /** The receiver has been reached: what waits for its next try is due at `atMs` at the latest. */
  hasten(site: string, receiver: string, atMs: number): Promise<void>;

  /** The delivery log, newest first. */
  selectDeliveries(site: string, limit: number): Promise<readonly Delivery[]>;
  /** Test events in the log since an instant. */
  countTests(site: string, sinceMs: number): Promise<number>;
  /** Forgets tries and settled events from before an instant. */
  purge(beforeMs: number): Promise<void>;
}
