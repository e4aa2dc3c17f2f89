/**
 * Webhooks as Standard Webhooks 1.0 describe them: the event as JSON, signed with a secret that only the receiver and
 * this collector know, with an id that is the same for every try.
 */
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Clock } from '../clock.js';
import type { OutgoingEvent, ReceiverRecord } from '../store/outbox-store.js';
import type { Channel, TryResult } from './channel.js';
import type { GuardedRequest } from './guarded-request.js';

/** The specification asks for 24 to 64. */
const SECRET_BYTES = 32;

/** `whsec_` and 256 random bits in base64. */
export function newSigningSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

export class WebhookChannel implements Channel {
  readonly #request: GuardedRequest;
  readonly #clock: Clock;

  constructor(request: GuardedRequest, clock: Clock) {
    this.#request = request;
    this.#clock = clock;
  }

  deliver({ id, event }: OutgoingEvent, { target, secret }: ReceiverRecord): Promise<TryResult> {
    if (secret === null) throw new TypeError('expected a webhook with a secret, got one without');
    const body = JSON.stringify(event);
    // The time of this try: a receiver refuses what is older than some minutes, and a retry may be hours late.
    const sentAt = new Date(this.#clock());
    return this.#request.post(target, body, {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, sentAt, body),
    });
  }
}
