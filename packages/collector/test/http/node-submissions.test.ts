import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ROUTES } from '@trustgauge/protocol';
import { answer, ORIGIN, startCollector } from '../collector-under-test.ts';

/** What a server on a port adds to any reply. */
const OF_THE_CONNECTION = ['connection', 'date', 'keep-alive', 'content-length', 'transfer-encoding'];

describe('a submission on a port', () => {
  let collector: Awaited<ReturnType<typeof startCollector>>;
  let series: string;
  before(async () => {
    collector = await startCollector({ publicUrl: 'https://trust.example' });
    series = await collector.series();
  });
  after(() => collector.stop());

  const textHeaders = { Origin: ORIGIN, 'Content-Type': 'text/plain' };
  const requests: [what: string, headers: Record<string, string>, body: () => string][] = [
    ['is stored', textHeaders, () => JSON.stringify(answer(series, { id: 'id-of-both-doors-000A' }))],
    ['comes again', textHeaders, () => JSON.stringify(answer(series, { id: 'id-of-both-doors-000A' }))],
    ['is no JSON', textHeaders, () => 'not JSON'],
    [
      'comes from elsewhere',
      { ...textHeaders, Origin: 'https://evil.example' },
      () => JSON.stringify(answer(series)),
    ],
    ['has another content type', { Origin: ORIGIN, 'Content-Type': 'text/html' }, () => '{}'],
    ['is too large', textHeaders, () => 'x'.repeat(20_000)],
  ];
  for (const [what, headers, body] of requests) {
    it(`that ${what} is answered as it is without a port, to the letter`, async () => {
      const init = () => ({ method: 'POST', headers, body: body() });
      const told = async (reply: Response) => ({
        status: reply.status,
        headers: Object.fromEntries(
          [...reply.headers].filter(([name]) => !OF_THE_CONNECTION.includes(name)).sort(),
        ),
        body: await reply.text(),
      });
      const byItself = await told(
        await collector.collector.fetch(new Request(`http://localhost${ROUTES.submissions}`, init())),
      );
      const onPort = await told(await fetch(collector.address + ROUTES.submissions, init()));
      // Whichever comes second is the repeated one.
      if (what === 'is stored') assert.match(onPort.body, /duplicate/);
      else assert.equal(onPort.body, byItself.body);
      assert.equal(onPort.status, byItself.status);
      assert.deepEqual(onPort.headers, byItself.headers);
    });
  }

  it('leaves every other method and path to the application', async () => {
    for (const [method, path, status] of [
      ['GET', ROUTES.submissions, 405],
      ['POST', `${ROUTES.submissions}/more`, 404],
      ['OPTIONS', ROUTES.submissions, 204],
    ] as const) {
      assert.equal((await fetch(collector.address + path, { method })).status, status, `${method} ${path}`);
    }
  });
});
