/** Sign-in links by e-mail that are requested many times at once, and those that owners send. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type PersonAdded, ROUTES, routeTo } from '@trustgauge/protocol';
import { MAX_LINKS_OF_A_PERSON } from '../../dist/access/sign-in-mail.js';
import { type CollectorUnderTest, startCollector } from '../collector-under-test.ts';
import { startMailServer } from '../notify/loopback-mail-server.ts';

describe('the sign-in links of a person', () => {
  let mailServer: Awaited<ReturnType<typeof startMailServer>>;
  let collector: CollectorUnderTest;
  let invited: PersonAdded;
  beforeEach(async () => {
    mailServer = await startMailServer();
    const mail = { smtpUrl: mailServer.url, from: 'trust@acme.example' };
    collector = await startCollector({ publicUrl: 'https://trust.example', notify: { mail } });
    const person = { email: 'ann@acme.example', role: 'viewer', site: null };
    invited = (await (await collector.write('POST', ROUTES.people, person)).json()) as PersonAdded;
  });
  afterEach(async () => {
    await collector.stop();
    await mailServer.stop();
  });

  const mailsSent = async () => {
    await collector.collector.flush();
    return mailServer.mails.length;
  };

  it('stay within the limit where 200 are requested at once', async () => {
    const body = JSON.stringify({ email: 'ann@acme.example' });
    const asked = Array.from({ length: 200 }, () =>
      fetch(collector.address + ROUTES.signInMail, { method: 'POST', body }),
    );
    for (const reply of await Promise.all(asked)) assert.equal(reply.status, 202);
    assert.equal(await mailsSent(), MAX_LINKS_OF_A_PERSON);
    assert.equal((await collector.store.selectTokens('sign-in')).length, MAX_LINKS_OF_A_PERSON);
  });

  it('are counted with those that an owner sends, who is told when there are too many', async () => {
    const path = routeTo(ROUTES.invitation, { person: invited.person.id });
    const outcomes = [invited.invitation];
    for (let count = 1; count < 6; count += 1) {
      outcomes.push(((await (await collector.write('POST', path)).json()) as PersonAdded).invitation);
    }
    assert.deepEqual(outcomes, ['sent', 'sent', 'sent', 'too_many', 'too_many', 'too_many']);
    assert.equal(await mailsSent(), MAX_LINKS_OF_A_PERSON);
  });
});
