/**
 * A way to a receiver: one event in, what became of one try out. When to try again is not its business.
 */
import type { ReceiverKind } from '@trustgauge/protocol';
import type { OutgoingEvent, ReceiverRecord } from '../store/outbox-store.js';

/**
 * What became of a try. `failed` may go better later; `gone` never will.
 * The detail is for the delivery log: a status or a reason, never a part of a body, an address or a secret.
 */
export interface TryResult {
  readonly outcome: 'delivered' | 'failed' | 'gone';
  readonly detail: string;
}

export interface Channel {
  /** One try. A receiver that can't be reached is a result; what it throws is a fault of ours. */
  deliver(event: OutgoingEvent, receiver: ReceiverRecord): Promise<TryResult>;
}

/** Null: this collector has no way to receivers of the kind. */
export type Channels = Readonly<Record<ReceiverKind, Channel | null>>;
