import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { EmailChannel } from '../../dist/notify/email.js';
import { checkMailServer } from '../../dist/notify/mailer.js';
import { alert, outgoing, receiverRecord } from './alert-event.ts';
import { headerOf, startMailServer } from './loopback-mail-server.ts';

const FROM = 'TrustGauge <alerts@trust.example>';
const recipient = receiverRecord({ kind: 'email', target: 'ann@example.com', secret: null });

const open = async (test: TestContext, ...options: Parameters<typeof startMailServer>) => {
  const server = await startMailServer(...options);
  test.after(() => server.stop());
  return server;
};

/** The one text of a mail, as it is read. */
function textOf(raw: string): string {
  const text = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  if (!/^Content-Transfer-Encoding: quoted-printable/im.test(raw)) return text;
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

describe('a mail', () => {
  it('goes from the sender to the one address, as plain text with what happened', async (test) => {
    const server = await open(test);
    const channel = new EmailChannel({ smtpUrl: server.url, from: FROM }, 'https://trust.example');
    assert.deepEqual(await channel.deliver(outgoing(), recipient), {
      outcome: 'delivered',
      detail: 'SMTP 250',
    });
    const [mail] = server.mails;
    assert.ok(mail);
    assert.equal(mail.from, 'alerts@trust.example');
    assert.deepEqual(mail.to, ['ann@example.com']);
    assert.equal(headerOf(mail, 'From'), FROM);
    assert.equal(headerOf(mail, 'To'), 'ann@example.com');
    assert.equal(headerOf(mail, 'Subject'), 'Confidence has fallen (site-one)');
    assert.equal(headerOf(mail, 'Date'), 'Tue, 10 Mar 2026 12:00:00 +0000');
    assert.equal(headerOf(mail, 'Auto-Submitted'), 'auto-generated');
    assert.match(headerOf(mail, 'Content-Type') ?? '', /^text\/plain; charset=utf-8/);
    const text = textOf(mail.raw);
    assert.match(text, /Confidence of Acme’s customers has fallen below 60 %\./);
    assert.match(text, /Raised by the answers up to 2026-03-10\./);
    assert.match(text, /Dashboard: https:\/\/trust\.example/);
  });

  it('has a Message-ID that comes from the event: the same on every try, another for another event', async (test) => {
    const server = await open(test);
    const channel = new EmailChannel({ smtpUrl: server.url, from: 'alerts@trust.example' }, null);
    for (const id of ['event-1', 'event-1', 'event-2', 'a b>\r\nX: y'])
      await channel.deliver(outgoing(id), recipient);
    const ids = server.mails.map((mail) => headerOf(mail, 'Message-ID'));
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[0], ids[2]);
    for (const id of ids) assert.match(id ?? '', /^<[\w-]+@trust\.example>$/);
  });

  it('has no header and no recipient that a text or an address tries to smuggle in', async (test) => {
    const server = await open(test);
    const channel = new EmailChannel({ smtpUrl: server.url, from: FROM }, null);
    const value = 'team\r\nBcc: eve@evil.example\r\n\r\nbody\u2028Bcc: eve@evil.example';
    const event = outgoing('event-1', {
      alert: { ...alert, dimension: 'plan', value },
      text: '.\r\nMAIL FROM:<eve@evil>',
    });
    await channel.deliver(event, recipient);
    const [mail] = server.mails;
    assert.ok(mail);
    assert.equal(server.mails.length, 1);
    assert.deepEqual(mail.to, ['ann@example.com']);
    assert.equal(headerOf(mail, 'Bcc'), undefined);
    for (const target of [
      'ann@example.com, eve@evil.example',
      'ann@example.com\r\nRCPT TO:<eve@evil.example>',
    ]) {
      await channel.deliver(outgoing(), { ...recipient, target });
    }
    for (const { to } of server.mails) assert.ok(!to.includes('eve@evil.example'));
  });

  it('has failed, by the server’s number and without its words, where the server refuses', async (test) => {
    const server = await open(test, {
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('secret words of the server'), { responseCode: 550 })),
    });
    const channel = new EmailChannel({ smtpUrl: server.url, from: FROM }, null);
    assert.deepEqual(await channel.deliver(outgoing(), recipient), { outcome: 'failed', detail: 'SMTP 550' });
  });

  it('has failed where nobody listens', async () => {
    const server = await startMailServer();
    await server.stop();
    const channel = new EmailChannel({ smtpUrl: server.url, from: FROM }, null);
    const { outcome, detail } = await channel.deliver(outgoing(), recipient);
    assert.equal(outcome, 'failed');
    assert.match(detail, /^not reached \(E[A-Z]+\)$/);
  });

  it('sends no password to a server that offers no TLS, unless the operator says so', async (test) => {
    const passwords: unknown[] = [];
    const server = await open(test, {
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) => {
        passwords.push(password);
        done(null, { user: 'ann' });
      },
    });
    const address = `smtp://ann:hush@127.0.0.1:${server.port}`;
    const { outcome } = await new EmailChannel({ smtpUrl: address, from: FROM }, null).deliver(
      outgoing(),
      recipient,
    );
    assert.equal(outcome, 'failed');
    assert.deepEqual(passwords, []);
    const plain = new EmailChannel({ smtpUrl: `${address}?ignoreTLS=true`, from: FROM }, null);
    assert.equal((await plain.deliver(outgoing(), recipient)).outcome, 'delivered');
    assert.deepEqual(passwords, ['hush']);
  });

  it('goes to no server whose certificate is not trusted', async (test) => {
    const server = await open(test, { secure: true });
    const channel = new EmailChannel({ smtpUrl: `smtps://127.0.0.1:${server.port}`, from: FROM }, null);
    assert.equal((await channel.deliver(outgoing(), recipient)).outcome, 'failed');
    assert.equal(server.mails.length, 0);
  });

  it('needs a server and a sender that are such, and repeats no password where they are not', () => {
    assert.doesNotThrow(() => checkMailServer({ smtpUrl: 'smtps://a:b@mail.example', from: FROM }));
    for (const smtpUrl of ['mail.example', 'https://mail.example', 'smtp://', 'smtps:hush']) {
      assert.throws(
        () => checkMailServer({ smtpUrl, from: FROM }),
        /^RangeError: expected a mail server(?!.*hush)/,
      );
    }
    for (const from of [
      '',
      'TrustGauge',
      'a@b@',
      'a@x.example, b@y.example',
      'T <a@x.example>\r\nBcc: b@y.example',
    ]) {
      assert.throws(
        () => checkMailServer({ smtpUrl: 'smtp://mail.example', from }),
        /^RangeError: expected a sender/,
        from,
      );
    }
  });
});
