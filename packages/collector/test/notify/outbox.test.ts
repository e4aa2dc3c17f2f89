import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it, type TestContext } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { openSqliteStore, type Store } from '../../dist/index.js';
import { AllowList } from '../../dist/notify/allow-list.js';
import type { Channels, TryResult } from '../../dist/notify/channel.js';
import { createChannels } from '../../dist/notify/create-channels.js';
import { LOG_KEPT_MS, MAX_TESTS_PER_HOUR, Outbox, RETRY_DELAYS_MS } from '../../dist/notify/outbox.js';
import type { OutboxStore, ReceiverRecord } from '../../dist/store/outbox-store.js';
import { outgoing, receiverRecord } from './alert-event.ts';
import { type Answer, startReceiver } from './loopback-receiver.ts';

/** A promise that the test keeps when it wants to. */
function deferred<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

const TAKEN_MS = 60_000;
const HOUR_MS = 3_600_000;

describe('Outbox', () => {
  let folder: string;
  let file: string;
  let store: Store;
  let nowMs: number;
  let faults: unknown[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trustgauge-outbox-'));
    file = join(folder, 'trustgauge.sqlite');
    store = openSqliteStore(file);
    nowMs = Date.now();
    faults = [];
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const clock = () => nowMs;
  const report = (fault: unknown) => faults.push(fault);
  const reachable = { allowList: AllowList.parse('127.0.0.1') };
  /** Over the real ways to receivers on this machine, in the middle of the jitter. */
  const newOutbox = ({ outbox: durable = store.outbox }: { outbox?: OutboxStore } = {}) =>
    new Outbox({
      store: durable,
      channels: createChannels(reachable, { clock, dashboardUrl: null }).channels,
      clock,
      report,
      random: () => 0.5,
    });
  /** Over a way that answers what the test says. */
  const scriptedOutbox = (deliver: () => Promise<TryResult>, random = () => 0.5) => {
    const channels: Channels = { webhook: { deliver }, slack: null, email: null };
    return new Outbox({ store: store.outbox, channels, clock, report, random });
  };
  const open = async (test: TestContext, ...options: Parameters<typeof startReceiver>) => {
    const receiver = await startReceiver(...options);
    test.after(() => receiver.stop());
    return receiver;
  };
  const add = async (changes: Partial<ReceiverRecord> = {}) => {
    const receiver = receiverRecord({ createdAtMs: nowMs, ...changes });
    await store.outbox.insertReceiver(receiver, 100);
    return receiver;
  };
  const enqueue = (id: string) => store.outbox.enqueue('site-one', outgoing(id), nowMs);
  const log = async (outbox = newOutbox()) =>
    (await outbox.log('site-one', 100)).map(
      ({ attempt, outcome, detail }) => `${attempt} ${outcome} ${detail}`,
    );

  it('tells every receiver of the site what is due, once', async (test) => {
    const [one, two, other] = [await open(test), await open(test), await open(test)];
    await add({ id: 'r1', target: one.url });
    await add({ id: 'r2', target: two.url });
    await add({ id: 'r3', target: other.url, site: 'site-two' });
    await enqueue('event-1');
    const outbox = newOutbox();
    await outbox.run();
    nowMs += 24 * HOUR_MS;
    await enqueue('event-1');
    await outbox.run();
    assert.deepEqual(one.headerValues('webhook-id'), ['event-1']);
    assert.deepEqual(two.headerValues('webhook-id'), ['event-1']);
    assert.equal(other.received.length, 0);
    assert.deepEqual(await log(outbox), ['1 delivered 204', '1 delivered 204']);
    assert.deepEqual(faults, []);
  });

  it('tries again what failed, with the same id, signed anew, until it is delivered', async (test) => {
    const receiver = await open(test, (count) => ({ status: [500, 302, 204][count] ?? 204 }));
    const { secret } = await add({ target: receiver.url });
    await enqueue('event-1');
    const outbox = newOutbox();
    for (const delay of [0, ...RETRY_DELAYS_MS]) {
      nowMs += delay - 1;
      await outbox.run();
      nowMs += 1;
      await outbox.run();
    }
    assert.deepEqual(receiver.headerValues('webhook-id'), ['event-1', 'event-1', 'event-1']);
    assert.equal(new Set(receiver.headerValues('webhook-timestamp')).size, 3);
    for (const { body, headers } of receiver.received) {
      const sentAt = new Date(Number(headers['webhook-timestamp']) * 1000);
      assert.equal(headers['webhook-signature'], new Webhook(secret ?? '').sign('event-1', sentAt, body));
    }
    assert.deepEqual(await log(outbox), [
      '3 delivered 204',
      '2 failed redirect refused (302)',
      '1 failed 500',
    ]);
  });

  it('pauses longer and longer, and gives up after about a day', async () => {
    await add();
    await enqueue('event-1');
    const triedAtMs: number[] = [];
    const outbox = scriptedOutbox(async () => {
      triedAtMs.push(nowMs);
      return { outcome: 'failed', detail: '503' };
    });
    const startedAtMs = nowMs;
    for (; nowMs < startedAtMs + 48 * HOUR_MS; nowMs += 30_000) await outbox.run();
    const pauses = triedAtMs.slice(1).map((atMs, place) => atMs - (triedAtMs[place] ?? 0));
    assert.deepEqual(pauses, RETRY_DELAYS_MS);
    assert.deepEqual((await log(outbox)).slice(0, 2), ['8 given-up 503', '7 failed 503']);
    const lastedHours = ((triedAtMs.at(-1) ?? 0) - startedAtMs) / HOUR_MS;
    assert.ok(lastedHours > 20 && lastedHours < 28, `${lastedHours} hours`);
  });

  it('varies a pause by a fifth, so that what failed together does not come back together', async () => {
    const [firstDelay = 0] = RETRY_DELAYS_MS;
    for (const [drawn, factor] of [
      [0, 0.8],
      [1 - Number.EPSILON, 1.2],
    ] as const) {
      const site = `site-${factor * 10}`;
      await add({ id: 'r1', site });
      await store.outbox.enqueue(site, outgoing(), nowMs);
      const outbox = scriptedOutbox(
        async () => ({ outcome: 'failed', detail: '503' }),
        () => drawn,
      );
      await outbox.run();
      const due = async (atMs: number) =>
        (await store.outbox.takeDue(atMs, atMs, 100)).filter(({ receiver }) => receiver.site === site).length;
      assert.equal(await due(nowMs + firstDelay * factor - 2), 0);
      assert.equal(await due(nowMs + firstDelay * factor + 2), 1);
    }
  });

  it('gives up at once where the receiver is gone, and goes on to its next event', async (test) => {
    const receiver = await open(test, (count) => ({ status: count === 0 ? 410 : 204 }));
    await add({ target: receiver.url });
    await enqueue('event-1');
    await enqueue('event-2');
    const outbox = newOutbox();
    await outbox.run();
    assert.deepEqual(receiver.headerValues('webhook-id'), ['event-1', 'event-2']);
    assert.deepEqual((await log(outbox)).sort(), ['1 delivered 204', '1 given-up 410']);
  });

  it('tells a receiver its events in the order in which they came, also past a failure', async (test) => {
    const receiver = await open(test, (count) => ({ status: count === 0 ? 500 : 204 }));
    await add({ target: receiver.url });
    for (const id of ['fall', 'recovery', 'fall-again']) await enqueue(id);
    const outbox = newOutbox();
    await outbox.run();
    assert.deepEqual(receiver.headerValues('webhook-id'), ['fall']);
    nowMs += RETRY_DELAYS_MS[0] ?? 0;
    await outbox.run();
    assert.deepEqual(receiver.headerValues('webhook-id'), ['fall', 'fall', 'recovery', 'fall-again']);
  });

  it('is not held up by a slow receiver, nor is what comes for others meanwhile', async (test) => {
    const release = deferred<Answer>();
    const slow = await open(test, () => release.promise);
    const toldOnce = deferred<void>();
    const toldTwice = deferred<void>();
    const quick = await open(test, (count) => {
      if (count === 0) toldOnce.resolve();
      else toldTwice.resolve();
      return { status: 204 };
    });
    await add({ id: 'r1', target: slow.url });
    await add({ id: 'r2', target: quick.url });
    await enqueue('event-1');
    const outbox = newOutbox();
    const running = outbox.run();
    await toldOnce.promise;
    await enqueue('event-2');
    void outbox.run();
    await toldTwice.promise;
    assert.equal(slow.received.length, 1, 'the slow one is still at its first');
    release.resolve({ status: 204 });
    await running;
    assert.deepEqual(slow.headerValues('webhook-id'), ['event-1', 'event-2']);
    assert.deepEqual(quick.headerValues('webhook-id'), ['event-1', 'event-2']);
  });

  it('sends nothing twice where it is run several times at once, by two processes too', async (test) => {
    const receiver = await open(test);
    await add({ target: receiver.url });
    for (let count = 0; count < 5; count += 1) await enqueue(`event-${count}`);
    const beside = openSqliteStore(file);
    test.after(() => beside.close());
    const [one, two] = [newOutbox(), newOutbox({ outbox: beside.outbox })];
    await Promise.all([one.run(), one.run(), two.run(), two.run(), one.run()]);
    await Promise.all([one.run(), two.run()]);
    assert.deepEqual(
      receiver.headerValues('webhook-id'),
      [0, 1, 2, 3, 4].map((count) => `event-${count}`),
    );
  });

  it('tells more receivers than it tells at once', async (test) => {
    const receiver = await open(test);
    for (let count = 0; count < 40; count += 1) await add({ id: `r${count}`, target: receiver.url });
    await enqueue('event-1');
    await newOutbox().run();
    assert.equal(receiver.received.length, 40);
  });

  it('goes on after the process was killed in the middle of a try, with the same id', async (test) => {
    const hanging = deferred<void>();
    const receiver = await open(test, (count) => {
      if (count > 0) return { status: 204 };
      hanging.resolve();
      return new Promise<Answer>(() => {});
    });
    await add({ target: receiver.url });
    await enqueue('event-1');
    await store.close();

    const program = `
      import { createCollector, openSqliteStore } from './dist/index.js';
      import { AllowList } from './dist/notify/allow-list.js';
      const store = openSqliteStore(${JSON.stringify(file)});
      const notify = { allowList: AllowList.parse('127.0.0.1') };
      await createCollector({ store, notify, clock: () => ${nowMs} }).outbox.run();`;
    const cwd = new URL('../..', import.meta.url);
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      cwd,
      stdio: 'inherit',
    });
    await hanging.promise;
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));

    store = openSqliteStore(file);
    const outbox = newOutbox();
    nowMs += TAKEN_MS - 1;
    await outbox.run();
    assert.equal(receiver.received.length, 1, 'the other process may still be at it');
    nowMs += 1;
    await outbox.run();
    assert.deepEqual(receiver.headerValues('webhook-id'), ['event-1', 'event-1']);
    assert.equal(receiver.received[0]?.body, receiver.received[1]?.body);
    await outbox.run();
    assert.equal(receiver.received.length, 2);
  });

  it('goes on after a restart between two tries, counting those before', async (test) => {
    const receiver = await open(test, (count) => ({ status: count < 2 ? 500 : 204 }));
    await add({ target: receiver.url });
    await enqueue('event-1');
    for (const delay of [0, ...RETRY_DELAYS_MS.slice(0, 2)]) {
      nowMs += delay;
      await newOutbox().run();
      await store.close();
      store = openSqliteStore(file);
    }
    assert.deepEqual(receiver.headerValues('webhook-id'), ['event-1', 'event-1', 'event-1']);
    assert.deepEqual(await log(), ['3 delivered 204', '2 failed 500', '1 failed 500']);
  });

  it('sends again, with the same id, what it could not write down as delivered, and tells the operator', async (test) => {
    const receiver = await open(test);
    await add({ target: receiver.url });
    await enqueue('event-1');
    const broken = new Proxy(store.outbox, {
      get: (target, name) => {
        if (name === 'recordAttempt') return () => Promise.reject(new Error('the disk is full'));
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    await newOutbox({ outbox: broken }).run();
    assert.match(String(faults), /the disk is full/);
    nowMs += TAKEN_MS;
    await newOutbox().run();
    assert.deepEqual(receiver.headerValues('webhook-id'), ['event-1', 'event-1']);
  });

  it('rejects where the store can’t say what is due, and goes on when it can', async () => {
    await add();
    await enqueue('event-1');
    let fails = true;
    const flaky = new Proxy(store.outbox, {
      get: (target, name) => {
        if (name === 'takeDue' && fails) return () => Promise.reject(new Error('the disk is full'));
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const delivered: string[] = [];
    const deliver = async ({ id }: { id: string }): Promise<TryResult> => {
      delivered.push(id);
      return { outcome: 'delivered', detail: '204' };
    };
    const channels: Channels = { webhook: { deliver }, slack: null, email: null };
    const outbox = new Outbox({ store: flaky, channels, clock, report });
    await assert.rejects(outbox.run(), /the disk is full/);
    fails = false;
    await outbox.run();
    assert.deepEqual(delivered, ['event-1']);
  });

  it('tells the operator of a fault of ours, and the log only that there was one', async () => {
    await add();
    await enqueue('event-1');
    const outbox = scriptedOutbox(() => Promise.reject(new Error('secret detail')));
    await outbox.run();
    assert.match(String(faults), /secret detail/);
    assert.deepEqual(await log(outbox), ['1 failed a fault of this collector, which its log tells of']);
  });

  it('keeps no secret, no path and no body in the log', async (test) => {
    const receiver = await open(test, () => ({ status: 500, body: 'secret-reply' }));
    const { secret } = await add({
      id: 'r1',
      target: receiver.url.replace('/hook', '/secret-path?secret=1'),
    });
    await add({ id: 'r2', target: 'http://127.0.0.2/secret-path' });
    await add({ id: 'r3', kind: 'email', target: 'secret@example.com' });
    await enqueue('event-1');
    const outbox = newOutbox();
    await outbox.run();
    for (const record of await store.outbox.selectReceivers('site-one')) await outbox.test(record);
    const kept = JSON.stringify(await outbox.log('site-one', 100));
    assert.doesNotMatch(kept, /secret|127\.0\.0|Acme/);
    assert.ok(secret !== null && !kept.includes(secret.slice(6, 20)));
    assert.match(kept, /this collector has no mail server/);
    assert.match(kept, /the address is not found or not allowed/);
  });

  it('forgets tries when the log has been kept for its time', async () => {
    await add();
    await enqueue('event-1');
    const outbox = scriptedOutbox(async () => ({ outcome: 'delivered', detail: '204' }));
    await outbox.run();
    nowMs += LOG_KEPT_MS;
    await outbox.purge();
    assert.equal((await log(outbox)).length, 1);
    nowMs += 1;
    await outbox.purge();
    assert.deepEqual(await log(outbox), []);
  });

  describe('a test', () => {
    it('is sent at once, past what waits, signed like an alert, and is in the log', async (test) => {
      const receiver = await open(test, (count) => ({ status: count === 0 ? 500 : 204 }));
      const record = await add({ target: receiver.url });
      await enqueue('event-1');
      const outbox = newOutbox();
      await outbox.run();
      const delivery = await outbox.test(record);
      assert.equal(delivery.outcome, 'delivered');
      assert.equal(delivery.type, 'test');
      assert.equal(receiver.received.length, 2);
      const { body = '', headers = {} } = receiver.received[1] ?? {};
      const verified = new Webhook(record.secret ?? '').verify(body, headers as Record<string, string>);
      assert.deepEqual(verified, {
        type: 'test',
        timestamp: new Date(nowMs).toISOString(),
        alert: null,
        text: 'This is a test: alerts of the site site-one will come here.',
      });
      assert.equal(headers['webhook-id'], delivery.eventId);
      assert.deepEqual(
        (await outbox.log('site-one', 10)).find(({ type }) => type === 'test'),
        delivery,
      );
    });

    it('makes what waits for its receiver due, where it arrives', async (test) => {
      const receiver = await open(test, (count) => ({ status: count === 0 ? 500 : 204 }));
      const record = await add({ target: receiver.url });
      await enqueue('event-1');
      const outbox = newOutbox();
      await outbox.run();
      nowMs += 1;
      await outbox.run();
      assert.equal(receiver.received.length, 1);
      await outbox.test(record);
      await outbox.run();
      assert.equal(receiver.headerValues('webhook-id').at(-1), 'event-1');
    });

    it('is tried once: where it fails, nothing comes later', async (test) => {
      const receiver = await open(test, () => ({ status: 503 }));
      const record = await add({ target: receiver.url });
      const outbox = newOutbox();
      const { outcome, detail } = await outbox.test(record);
      assert.deepEqual([outcome, detail], ['failed', '503']);
      nowMs += 24 * HOUR_MS;
      await outbox.run();
      assert.equal(receiver.received.length, 1);
    });

    it('is one where the button is pressed twice, and at most twenty an hour', async (test) => {
      const receiver = await open(test);
      const record = await add({ target: receiver.url });
      const outbox = newOutbox();
      const [one, two] = await Promise.all([outbox.test(record), outbox.test(record)]);
      assert.deepEqual(one, two);
      assert.equal(receiver.received.length, 1);
      for (let count = 1; count < MAX_TESTS_PER_HOUR; count += 1) await outbox.test(record);
      await assert.rejects(outbox.test(record), { code: 'too_many_requests' });
      assert.equal(receiver.received.length, MAX_TESTS_PER_HOUR);
      nowMs += HOUR_MS + 1;
      assert.equal((await outbox.test(record)).outcome, 'delivered');
    });
  });
});
