import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { AllowList } from '../../dist/notify/allow-list.js';
import { AddressGuard, type ResolvedAddress } from '../../dist/notify/guarded-address.js';
import { GuardedRequest } from '../../dist/notify/guarded-request.js';
import { type Answer, startReceiver } from './loopback-receiver.ts';

const LOOPBACK: ResolvedAddress = { address: '127.0.0.1', family: 4 };

const open = async (test: TestContext, ...options: Parameters<typeof startReceiver>) => {
  const receiver = await startReceiver(...options);
  test.after(() => receiver.stop());
  return receiver;
};

/** A request for which every host has these addresses, of which loopback ones are listed. */
const requestTo = (addresses: readonly ResolvedAddress[] = [LOOPBACK], timeoutMs = 5000) => {
  const allowList = AllowList.parse('127.0.0.0/8');
  return new GuardedRequest(new AddressGuard({ allowList, resolve: async () => addresses }), timeoutMs);
};

describe('a request to a receiver', () => {
  it('posts the JSON that it is given, with its headers and without a version of ours', async (test) => {
    const receiver = await open(test);
    const result = await requestTo().post(`${receiver.url}?a=b`, '{"text":"Grüße"}', { 'x-test': '1' });
    assert.deepEqual(result, { outcome: 'delivered', detail: '204' });
    const [received] = receiver.received;
    assert.equal(received?.method, 'POST');
    assert.equal(received?.path, '/hook?a=b');
    assert.equal(received?.body, '{"text":"Grüße"}');
    assert.equal(received?.headers['content-type'], 'application/json');
    assert.equal(received?.headers['x-test'], '1');
    assert.equal(received?.headers['user-agent'], 'TrustGauge');
  });

  it('is delivered by 2xx, gone by 410, and has failed by everything else', async (test) => {
    const receiver = await open(test, (_, { path }) => ({ status: Number(path.slice(1)) }));
    const outcomeOf = async (status: number) =>
      (await requestTo().post(`http://127.0.0.1:${receiver.port}/${status}`, '{}')).outcome;
    for (const status of [200, 201, 202, 204, 299])
      assert.equal(await outcomeOf(status), 'delivered', `${status}`);
    assert.equal(await outcomeOf(410), 'gone');
    for (const status of [400, 401, 404, 429, 500, 503])
      assert.equal(await outcomeOf(status), 'failed', `${status}`);
  });

  it('follows no redirect, to wherever it leads', async (test) => {
    const other = await open(test);
    const receiver = await open(test, (_, { path }) => ({
      status: Number(path.slice(1)),
      headers: { Location: other.url },
    }));
    for (const status of [301, 302, 303, 307, 308]) {
      assert.deepEqual(await requestTo().post(`http://127.0.0.1:${receiver.port}/${status}`, '{}'), {
        outcome: 'failed',
        detail: `redirect refused (${status})`,
      });
    }
    assert.equal(other.received.length, 0);
  });

  it('goes to the address that was checked, whatever the name server would say the second time', async (test) => {
    const receiver = await open(test);
    // The first answer is the one that may be connected to, the second leads to a neighbour.
    const answers = ['127.0.0.1', '127.0.0.3'];
    const resolve = async (): Promise<ResolvedAddress[]> => [{ address: answers.shift() ?? '', family: 4 }];
    const guard = new AddressGuard({ allowList: AllowList.parse('127.0.0.1/32'), resolve });
    const post = () => new GuardedRequest(guard).post(`http://receiver.example:${receiver.port}/`, '{}');
    assert.equal((await post()).outcome, 'delivered');
    assert.equal(receiver.received[0]?.headers.host, `receiver.example:${receiver.port}`);
    assert.deepEqual(answers, ['127.0.0.3'], 'looked up once');
    // The next try looks it up again, and connects to nothing.
    assert.deepEqual(await post(), { outcome: 'failed', detail: 'the address is not found or not allowed' });
  });

  it('does not reach a neighbour whose address is given only after the check', async (test) => {
    const neighbour = await open(test);
    // Nobody listens at the address that was checked; the neighbour does, at the one that is not allowed.
    const answers = ['127.0.0.9', '127.0.0.1', '127.0.0.1'];
    const resolve = async (): Promise<ResolvedAddress[]> => [{ address: answers.shift() ?? '', family: 4 }];
    const guard = new AddressGuard({ allowList: AllowList.parse('127.0.0.9/32'), resolve });
    const result = await new GuardedRequest(guard).post(`http://receiver.example:${neighbour.port}/`, '{}');
    assert.deepEqual(result, { outcome: 'failed', detail: 'not reached (ECONNREFUSED)' });
    assert.equal(neighbour.received.length, 0);
  });

  it('tries the other addresses of a host where nobody listens at the first', async (test) => {
    const receiver = await open(test);
    const addresses: ResolvedAddress[] = [{ address: '127.0.0.99', family: 4 }, LOOPBACK];
    const result = await requestTo(addresses).post(`http://receiver.example:${receiver.port}/`, '{}');
    assert.equal(result.outcome, 'delivered');
  });

  it('asks for the certificate of the name, not of the address, and sends nothing where it is not trusted', async (test) => {
    const names: string[] = [];
    const receiver = await open(test, undefined, { isTls: true, onServerName: (name) => names.push(name) });
    const result = await requestTo().post(`https://receiver.example.:${receiver.port}/`, '{}');
    assert.deepEqual(names, ['receiver.example']);
    assert.equal(result.outcome, 'failed');
    assert.match(result.detail, /^not reached \([A-Z_]*(CERT|SIGNED)[A-Z_]*\)$/);
    assert.equal(receiver.received.length, 0);
  });

  it('hangs up on a receiver that does not answer in time, and on one that is never looked up', async (test) => {
    const receiver = await open(test, () => new Promise<Answer>(() => {}));
    const late = { outcome: 'failed', detail: 'no reply within 0.2 s' };
    assert.deepEqual(await requestTo([LOOPBACK], 200).post(receiver.url, '{}'), late);
    const guard = new AddressGuard({ resolve: () => new Promise(() => {}) });
    assert.deepEqual(await new GuardedRequest(guard, 200).post('https://hooks.example/', '{}'), late);
  });

  it('is delivered by its status, even where the rest of the reply never ends or is too long', async (test) => {
    for (const rest of ['dripping', 'endless'] as const) {
      const server = createServer((socket) => {
        socket.on('error', () => {});
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n');
        const timer = setInterval(() => socket.write(rest === 'endless' ? Buffer.alloc(50_000) : 'x'), 10);
        socket.on('close', () => clearInterval(timer));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      test.after(() => server.close());
      const { port } = server.address() as { port: number };
      const result = await requestTo([LOOPBACK], 300).post(`http://127.0.0.1:${port}/`, '{}');
      assert.deepEqual(result, { outcome: 'delivered', detail: '200' }, rest);
    }
  });

  it('says why it was not answered by a code, and repeats neither address nor reply', async (test) => {
    const closed = await startReceiver();
    await closed.stop();
    const refused = await requestTo().post(`${closed.url}/secret-path`, '{}');
    assert.deepEqual(refused, { outcome: 'failed', detail: 'not reached (ECONNREFUSED)' });
    const receiver = await open(test, () => ({ status: 500, body: 'secret-reply' }));
    assert.deepEqual(await requestTo().post(receiver.url, '{}'), { outcome: 'failed', detail: '500' });
    const server = createServer((socket) => socket.end('secret-nonsense\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    test.after(() => server.close());
    const { port } = server.address() as { port: number };
    const nonsense = await requestTo().post(`http://127.0.0.1:${port}/`, '{}');
    assert.match(nonsense.detail, /^not reached \(HPE_[A-Z_]+\)$/);
  });
});
