import { expect } from 'chai';
import { ApiFailure } from './dist/api.js';
import { Watched } from './dist/watched.js';

describe('what is watched', () => {
  class Host extends HTMLElement {
    updates = 0;
    addController(): void {}
    requestUpdate(): void {
      this.updates += 1;
    }
  }
  customElements.define('watching-host', Host);

  let host: Host;
  let watched: Watched<string>;
  /** Questions that have been asked and not answered, oldest first. */
  let waiting: { name: string; signal: AbortSignal; answer(value: string): void; fail(code: string): void }[];
  let changes: [string, string | undefined][];
  beforeEach(() => {
    host = document.createElement('watching-host') as Host;
    waiting = [];
    changes = [];
    watched = new Watched(host, {
      pauseMs: () => 5,
      onValue: (value, before) => changes.push([value, before]),
    });
    watched.hostConnected();
  });
  afterEach(() => {
    watched.hostDisconnected();
    setHidden(false);
  });

  const question = (name: string) => (signal: AbortSignal) =>
    new Promise<string>((answer, reject) => {
      waiting.push({ name, signal, answer, fail: (code) => reject(new ApiFailure(code, code)) });
    });
  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const next = async () => {
    await until(() => waiting.length > 0);
    return waiting.shift();
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  function setHidden(isHidden: boolean): void {
    Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  it('takes an answer that is there already at once', () => {
    watched.ask(() => 'one');
    expect(watched.value).to.equal('one');
    expect(watched.isReading).to.equal(false);
    expect(changes).to.deep.equal([['one', undefined]]);
  });

  it('is asked at once, and again after a pause, and tells its host each time', async () => {
    watched.ask(question('a'));
    expect(watched.isReading).to.equal(true);
    (await next()).answer('one');
    await until(() => watched.value === 'one');
    expect(watched.isReading).to.equal(false);
    const { updates } = host;
    (await next()).answer('two');
    await until(() => watched.value === 'two');
    expect(host.updates).to.be.above(updates);
    expect(changes).to.deep.equal([
      ['one', undefined],
      ['two', 'one'],
    ]);
  });

  it('stays what it was, with its time and the reason, while nothing better comes', async () => {
    watched.ask(question('a'));
    (await next()).answer('one');
    await until(() => watched.value === 'one');
    const { readAtMs } = watched;
    (await next()).fail('unreachable');
    await until(() => watched.failure !== undefined);
    expect([watched.value, watched.readAtMs, watched.failure.code]).to.deep.equal([
      'one',
      readAtMs,
      'unreachable',
    ]);
    (await next()).answer('two');
    await until(() => watched.value === 'two');
    expect(watched.failure).to.equal(undefined);
  });

  it('takes a fault that has no code for an unreachable collector', async () => {
    watched.ask(() => Promise.reject(new SyntaxError('not JSON')));
    await until(() => watched.failure !== undefined);
    expect(watched.failure.code).to.equal('unreachable');
  });

  it('lets go of a question when another is asked, and never answers the new one with the old', async () => {
    watched.ask(question('a'));
    const first = await next();
    watched.ask(question('b'));
    expect(first.signal.aborted).to.equal(true);
    first.answer('late');
    (await next()).answer('to b');
    await until(() => watched.value !== undefined);
    expect(watched.value).to.equal('to b');
    expect(changes).to.deep.equal([['to b', undefined]]);
  });

  it('keeps the old answer until the new question is answered, and drops it when that fails', async () => {
    watched.ask(question('a'));
    (await next()).answer('to a');
    await until(() => watched.value === 'to a');
    watched.ask(question('b'));
    await until(() => waiting.some(({ name }) => name === 'b'));
    expect(watched.value).to.equal('to a');
    waiting.find(({ name }) => name === 'b')?.fail('survey_unknown');
    await until(() => watched.failure !== undefined);
    expect(watched.value).to.equal(undefined);
  });

  it('ends, and says so to the whole page, when nobody is signed in any more', async () => {
    const ended = new Promise<Event>((resolve) => host.addEventListener('session-ended', resolve));
    watched.ask(question('a'));
    (await next()).fail('not_signed_in');
    const { bubbles, composed } = await ended;
    expect([bubbles, composed]).to.deep.equal([true, true]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(waiting).to.be.empty;
  });

  it('asks nothing while nobody looks, and at once when somebody does again', async () => {
    setHidden(true);
    watched.ask(question('a'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(waiting).to.be.empty;
    setHidden(false);
    (await next()).answer('one');
    await until(() => watched.value === 'one');
  });

  it('lets go of an open question when nobody looks any more', async () => {
    watched.ask(question('a'));
    const { signal } = await next();
    setHidden(true);
    expect(signal.aborted).to.equal(true);
  });

  it('asks again at once where a person wants to', async () => {
    watched.ask(question('a'));
    const first = await next();
    watched.readNow();
    expect(first.signal.aborted).to.equal(true);
    (await next()).answer('one');
    await until(() => watched.value === 'one');
  });

  it('is forgotten altogether', async () => {
    watched.ask(question('a'));
    (await next()).answer('one');
    await until(() => watched.value === 'one');
    watched.forget();
    expect(watched.value).to.equal(undefined);
    watched.readNow();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(waiting).to.be.empty;
  });

  it('rests while its host is out of the page, and goes on when it is back', async () => {
    watched.ask(question('a'));
    const { signal } = await next();
    watched.hostDisconnected();
    expect(signal.aborted).to.equal(true);
    await settle();
    watched.hostConnected();
    (await next()).answer('one');
    await until(() => watched.value === 'one');
  });

  it('asks again at once when the machine is connected again', async () => {
    watched = new Watched(host, { pauseMs: () => 60_000 });
    watched.hostConnected();
    watched.ask(question('a'));
    (await next()).fail('offline');
    await until(() => watched.failure !== undefined);
    window.dispatchEvent(new Event('online'));
    (await next()).answer('one');
    await until(() => watched.value === 'one');
  });

  it('asks sooner after a failure than after an answer, each time twice as late, and never later than that', async () => {
    const realTimeout = window.setTimeout;
    const pauses: number[] = [];
    window.setTimeout = ((work: () => void, ms: number) => {
      pauses.push(ms);
      return realTimeout(work, 0);
    }) as typeof window.setTimeout;
    try {
      watched = new Watched(host, { pauseMs: () => 60_000 });
      watched.hostConnected();
      watched.ask(question('a'));
      for (let failed = 0; failed < 6; failed += 1) {
        while (waiting.length === 0) await new Promise((resolve) => realTimeout(resolve, 1));
        waiting.shift()?.fail('store_unavailable');
      }
      while (waiting.length === 0) await new Promise((resolve) => realTimeout(resolve, 1));
      waiting.shift()?.answer('one');
      while (watched.value !== 'one') await new Promise((resolve) => realTimeout(resolve, 1));
      expect(pauses).to.deep.equal([5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
    } finally {
      window.setTimeout = realTimeout;
    }
  });
});
