import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AllowList } from '../../dist/notify/allow-list.js';
import { AddressGuard } from '../../dist/notify/guarded-address.js';
import { GuardedRequest } from '../../dist/notify/guarded-request.js';
import { SlackChannel, toSlackMessage } from '../../dist/notify/slack.js';
import { alert, fallEvent, outgoing, receiverRecord } from './alert-event.ts';
import { startReceiver } from './loopback-receiver.ts';

describe('a message for Slack', () => {
  it('is posted as text and blocks, without a signature', async () => {
    const receiver = await startReceiver(() => ({ status: 200, body: 'ok' }));
    const guard = new AddressGuard({ allowList: AllowList.parse('127.0.0.1') });
    const channel = new SlackChannel(new GuardedRequest(guard), 'https://trust.example');
    try {
      const record = receiverRecord({ kind: 'slack', target: receiver.url, secret: null });
      assert.deepEqual(await channel.deliver(outgoing(), record), { outcome: 'delivered', detail: '200' });
      const [received] = receiver.received;
      const message = JSON.parse(received?.body ?? '');
      assert.deepEqual(message, toSlackMessage(fallEvent(), 'site-one', 'https://trust.example'));
      assert.deepEqual(Object.keys(message), ['text', 'blocks']);
      assert.equal(received?.headers['webhook-signature'], undefined);
    } finally {
      await receiver.stop();
    }
  });

  it('says what happened, by which answers, under which guarantee, and links to the dashboard where it is known', () => {
    const { text, blocks } = toSlackMessage(fallEvent(), 'site-one', 'https://trust.example');
    assert.equal(text, fallEvent().text);
    const all = JSON.stringify(blocks);
    assert.match(all, /\*Confidence has fallen \(site-one\)\*/);
    assert.match(all, /Raised by the answers up to 2026-03-10\./);
    assert.match(all, /a false alarm comes once in 3650 batches/);
    assert.match(all, /<https:\/\/trust\.example\|Open the dashboard>/);
    assert.doesNotMatch(JSON.stringify(toSlackMessage(fallEvent(), 'site-one', null)), /dashboard/);
  });

  it('names the segment, and the recovery', () => {
    const recovery = { ...alert, kind: 'recovery' as const, dimension: 'plan', value: 'team' };
    const { blocks } = toSlackMessage(
      fallEvent({ type: 'alert.recovery', alert: recovery }),
      'site-one',
      null,
    );
    assert.match(JSON.stringify(blocks), /\*Confidence has recovered \(site-one, plan team\)\*/);
  });

  it('mentions no channel and opens no link that a text tries to smuggle in', () => {
    const smuggled = '<!channel> <https://evil.example|click> R&D';
    const segment = { ...alert, dimension: 'plan', value: smuggled };
    const message = JSON.stringify(
      toSlackMessage(
        fallEvent({ text: smuggled, alert: segment }),
        'site-one',
        'https://trust.example/?a=1&b=<2>',
      ),
    );
    assert.doesNotMatch(message, /<!channel>|<https:\/\/evil/);
    assert.match(message, /&lt;!channel&gt; &lt;https:\/\/evil\.example\|click&gt; R&amp;D/);
    assert.match(message, /<https:\/\/trust\.example\/\?a=1&amp;b=&lt;2&gt;\|Open the dashboard>/);
  });

  it('says of a test that it is one, and for which site', () => {
    const { text, blocks } = toSlackMessage(
      fallEvent({ type: 'test', alert: null, text: 'This is a test.' }),
      'site-one',
      null,
    );
    assert.equal(text, 'This is a test.');
    assert.deepEqual(blocks, [
      {
        type: 'section',
        text: { type: 'mrkdwn', text: '*Test of TrustGauge alerts (site-one)*\nThis is a test.' },
      },
    ]);
  });
});
