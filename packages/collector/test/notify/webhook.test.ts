import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AlertEventSchema } from '@trustgauge/protocol';
import { Webhook } from 'standardwebhooks';
import * as v from 'valibot';
import { AllowList } from '../../dist/notify/allow-list.js';
import { AddressGuard } from '../../dist/notify/guarded-address.js';
import { GuardedRequest } from '../../dist/notify/guarded-request.js';
import { newSigningSecret, WebhookChannel } from '../../dist/notify/webhook.js';
import { fallEvent, outgoing, receiverRecord } from './alert-event.ts';
import { startReceiver } from './loopback-receiver.ts';

describe('a webhook', () => {
  const guard = new AddressGuard({ allowList: AllowList.parse('127.0.0.1') });
  const channel = (nowMs = Date.now()) => new WebhookChannel(new GuardedRequest(guard), () => nowMs);
  const signatureHeaders = (headers: Record<string, string | string[] | undefined>) => ({
    'webhook-id': String(headers['webhook-id']),
    'webhook-timestamp': String(headers['webhook-timestamp']),
    'webhook-signature': String(headers['webhook-signature']),
  });

  it('carries the event as JSON, and a signature that the Standard Webhooks library verifies', async () => {
    const receiver = await startReceiver();
    const secret = newSigningSecret();
    try {
      const result = await channel().deliver(
        outgoing('event-7'),
        receiverRecord({ target: receiver.url, secret }),
      );
      assert.deepEqual(result, { outcome: 'delivered', detail: '204' });
      const [received] = receiver.received;
      const headers = signatureHeaders(received?.headers ?? {});
      assert.equal(headers['webhook-id'], 'event-7');
      const verified = new Webhook(secret).verify(received?.body ?? '', headers);
      assert.deepEqual(verified, fallEvent());
      assert.doesNotThrow(() => v.parse(AlertEventSchema, verified));
    } finally {
      await receiver.stop();
    }
  });

  it('is refused by that library with another secret, another body, another id or another time', async () => {
    const receiver = await startReceiver();
    const record = receiverRecord({ target: receiver.url });
    try {
      await channel().deliver(outgoing(), record);
      const { body = '', headers: sent = {} } = receiver.received[0] ?? {};
      const headers = signatureHeaders(sent);
      const webhook = new Webhook(record.secret ?? '');
      assert.doesNotThrow(() => webhook.verify(body, headers));
      assert.throws(() => new Webhook(newSigningSecret()).verify(body, headers));
      assert.throws(() => webhook.verify(body.replace('Acme', 'Beta'), headers));
      assert.throws(() => webhook.verify(body, { ...headers, 'webhook-id': 'event-2' }));
      const later = String(Number(headers['webhook-timestamp']) + 1);
      assert.throws(() => webhook.verify(body, { ...headers, 'webhook-timestamp': later }));
    } finally {
      await receiver.stop();
    }
  });

  it('is signed for the time of the try, not of the event: a retry may be hours late', async () => {
    const receiver = await startReceiver();
    const record = receiverRecord({ target: receiver.url });
    const nowMs = Date.now();
    try {
      await channel(nowMs - 3_600_000).deliver(outgoing(), record);
      await channel(nowMs).deliver(outgoing(), record);
      const [first, second] = receiver.headerValues('webhook-timestamp').map(Number);
      assert.equal((second ?? 0) - (first ?? 0), 3600);
      assert.equal(second, Math.floor(nowMs / 1000));
      assert.deepEqual(new Set(receiver.headerValues('webhook-id')), new Set(['event-1']));
    } finally {
      await receiver.stop();
    }
  });

  it('has a secret of 256 random bits, after the prefix that the specification asks for', () => {
    const secrets = Array.from({ length: 50 }, newSigningSecret);
    assert.equal(new Set(secrets).size, 50);
    for (const secret of secrets) {
      assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
      assert.equal(Buffer.from(secret.slice(6), 'base64').length, 32);
    }
  });
});
