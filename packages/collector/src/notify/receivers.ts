/**
 * Who is told of a site's alerts. A receiver is checked when it is added, and a webhook's address again at every try.
 */
import { randomUUID } from 'node:crypto';
import {
  MAX_EMAIL_CHARS,
  MAX_RECEIVERS,
  type NewReceiver,
  NewReceiverSchema,
  ProtocolError,
  parseWith,
  type Receiver,
} from '@trustgauge/protocol';
import * as v from 'valibot';
import type { Clock } from '../clock.js';
import type { OutboxStore, ReceiverRecord } from '../store/outbox-store.js';
import type { Channels } from './channel.js';
import type { AddressGuard } from './guarded-address.js';
import { newSigningSecret } from './webhook.js';

const EmailSchema = v.pipe(v.string(), v.maxLength(MAX_EMAIL_CHARS), v.email());

export interface ReceiversParts {
  readonly store: OutboxStore;
  readonly guard: AddressGuard;
  readonly channels: Channels;
  readonly clock: Clock;
}

export class Receivers {
  readonly #parts: ReceiversParts;

  constructor(parts: ReceiversParts) {
    this.#parts = parts;
  }

  /**
   * @param input What somebody sent: kind, label and target.
   * @throws ProtocolError `request_malformed`, `target_not_allowed`, `too_many_receivers`
   */
  async add(site: string, input: unknown): Promise<ReceiverRecord> {
    const receiver = parseWith(NewReceiverSchema, input, 'request_malformed');
    await this.#checkTarget(receiver);
    const record: ReceiverRecord = {
      ...receiver,
      id: randomUUID(),
      site,
      secret: receiver.kind === 'webhook' ? newSigningSecret() : null,
      createdAtMs: this.#parts.clock(),
    };
    if (await this.#parts.store.insertReceiver(record, MAX_RECEIVERS)) return record;
    throw new ProtocolError('too_many_receivers', {
      expected: `at most ${MAX_RECEIVERS} receivers of a site`,
      got: 'one more',
    });
  }

  /** Oldest first. */
  list(site: string): Promise<readonly ReceiverRecord[]> {
    return this.#parts.store.selectReceivers(site);
  }

  /** @throws ProtocolError `receiver_unknown` */
  async get(site: string, id: string): Promise<ReceiverRecord> {
    const receiver = await this.#parts.store.selectReceiver(site, id);
    if (receiver === null) throw unknownReceiver();
    return receiver;
  }

  /** With all that it has still to be told. @throws ProtocolError `receiver_unknown` */
  async remove(site: string, id: string): Promise<void> {
    if (!(await this.#parts.store.deleteReceiver(site, id))) throw unknownReceiver();
  }

  async #checkTarget({ kind, target }: NewReceiver): Promise<void> {
    if (kind !== 'email') {
      await this.#parts.guard.check(target);
      return;
    }
    if (this.#parts.channels.email === null) {
      throw new ProtocolError('target_not_allowed', {
        expected: 'a webhook, because this collector has no mail server (--smtp-url)',
        got: 'an e-mail address',
      });
    }
    if (!v.safeParse(EmailSchema, target).success) {
      throw new ProtocolError('target_not_allowed', {
        expected: 'one e-mail address such as ann@example.com',
        got: `${target.length} characters that are none`,
      });
    }
  }
}

/** What may be shown of a receiver: no secret, and of an address only where it leads, because its path may be one. */
export function toShownReceiver({ id, kind, label, target }: ReceiverRecord): Receiver {
  return { id, kind, label, target: kind === 'email' ? target : new URL(target).origin };
}

function unknownReceiver(): ProtocolError {
  return new ProtocolError('receiver_unknown', { expected: 'a receiver of the site', got: 'another' });
}
