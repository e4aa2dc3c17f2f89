import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  parseConfigurationFile,
  parseWith,
  ROUTES,
  routeTo,
  type Settings,
  SettingsSchema,
} from '@trustgauge/protocol';
import {
  answer,
  type CollectorUnderTest,
  DAY_MS,
  LIVE_KEY,
  ORIGIN,
  siteSettings,
  startCollector,
} from '../collector-under-test.ts';
import { codeOf } from '../security/guarded-routes.ts';

const site = 'site-one';
const PATH = routeTo(ROUTES.settings, { site });

describe('the settings of a site', () => {
  let collector: CollectorUnderTest;
  beforeEach(async () => {
    collector = await startCollector();
  });
  afterEach(() => collector.stop());

  const read = async (): Promise<Settings> =>
    parseWith(SettingsSchema, await (await collector.read(PATH)).json(), 'internal');
  /** What was applied by another process is seen a quarter of a second later at the most. */
  const apply = async (changes: Record<string, unknown>) => {
    await collector.apply([siteSettings(changes)]);
    await new Promise((resolve) => setTimeout(resolve, 300));
  };
  const change = async (changes: object) => {
    const { revision } = await read();
    return collector.write('PATCH', PATH, { revision, ...changes });
  };

  it('are in force at once, beside what the file said', async () => {
    const reply = await change({ allowedOrigins: ['https://other.example'], minimumBatchAnswers: 25 });
    const { inForce, inFile, revision } = (await reply.json()) as Settings;
    assert.deepEqual([inForce.allowedOrigins, inForce.minimumBatchAnswers], [['https://other.example'], 25]);
    assert.deepEqual([inFile?.allowedOrigins, inFile?.minimumBatchAnswers], [[ORIGIN], 10]);
    assert.equal(revision, 2);
    const series = await collector.series();
    assert.equal((await collector.submit(answer(series))).status, 403);
    assert.equal((await collector.submit(answer(series), { origin: 'https://other.example' })).status, 202);
  });

  it('are changed by the owner who is first; the second is told, and nothing of theirs is saved', async () => {
    const [first, second] = await Promise.all([
      collector.write('PATCH', PATH, { revision: 1, product: 'Acme Bank' }),
      collector.write('PATCH', PATH, { revision: 1, minimumBatchAnswers: 30 }),
    ]);
    assert.deepEqual([first.status, second.status].toSorted(), [200, 409]);
    assert.equal(await codeOf(first.status === 409 ? first : second), 'changed_meanwhile');
    const { inForce } = await read();
    assert.equal(inForce.product === 'Acme Bank', inForce.minimumBatchAnswers === 10);
  });

  it('let k be raised and never lowered', async () => {
    assert.equal((await change({ minimumBatchAnswers: 20 })).status, 200);
    for (const minimumBatchAnswers of [19, 10]) {
      assert.equal(await codeOf(await change({ minimumBatchAnswers })), 'configuration_invalid');
    }
    assert.equal(await codeOf(await change({ minimumBatchAnswers: 9 })), 'request_malformed');
    assert.equal((await read()).inForce.minimumBatchAnswers, 20);
  });

  it('let the time zone be chosen until something has arrived', async () => {
    assert.equal((await change({ timeZone: 'Europe/Vienna' })).status, 200);
    assert.equal((await read()).isTimeZoneFixed, false);
    await collector.submit(answer(await collector.series()));
    assert.equal((await read()).isTimeZoneFixed, true);
    assert.equal(await codeOf(await change({ timeZone: 'UTC' })), 'configuration_invalid');
  });

  it('begin a new series with another name, and take answers to the old question still', async () => {
    const before = await collector.series();
    await change({ product: 'Acme Bank' });
    assert.notEqual(await collector.series(), before);
    assert.equal((await collector.submit(answer(before))).status, 202);
  });

  it('take segments of one survey, and refuse those that the rest of the file would miss', async () => {
    const values = { plan: ['free', 'team', 'gold'], region: ['north'] };
    const reply = await change({ segments: { survey: 'pulse', values } });
    assert.deepEqual(((await reply.json()) as Settings).inForce.surveys, [{ id: 'pulse', segments: values }]);
    assert.equal(await codeOf(await change({ segments: { survey: 'none', values } })), 'survey_unknown');
    const exposure = { dimension: 'plan', exposed: ['free'], other: ['team'] };
    await apply({ surveys: [{ id: 'pulse', segments: { plan: ['free', 'team'] }, exposure }] });
    const refused = await change({ segments: { survey: 'pulse', values: { 'secret-plan': ['x'] } } });
    const text = await refused.text();
    assert.match(text, /configuration_invalid/);
    assert.doesNotMatch(text, /secret-plan/);
  });

  it('are refused where they are none, with nothing saved', async () => {
    const before = await read();
    for (const changes of [
      { product: '' },
      { timeZone: 'Mars/Olympus' },
      { allowedOrigins: ['https://app.example/path'] },
      { allowedOrigins: ['*'] },
      { minimumBatchAnswers: 12.5 },
      { isSimulated: true },
      { segments: { survey: 'pulse', values: { plan: [] } } },
      { segments: { survey: 'pulse', values: { 'Not A Name': ['a'] } } },
    ]) {
      assert.equal(await codeOf(await change(changes)), 'request_malformed', JSON.stringify(changes));
    }
    assert.deepEqual(await read(), before);
  });

  it('are handed out as a configuration file that says what is in force', async () => {
    await change({ allowedOrigins: ['https://other.example'] });
    const reply = await collector.read(routeTo(ROUTES.siteFile, { site }));
    assert.match(reply.headers.get('Content-Disposition') ?? '', /attachment; filename="trustgauge.config/);
    const file = parseConfigurationFile(await reply.json());
    const { inForce } = await read();
    await apply(file.sites[0] ?? {});
    const now = await read();
    assert.deepEqual([now.inForce, now.inFile], [inForce, inForce]);
    assert.equal(file.sites[0]?.keys?.live, LIVE_KEY);
  });

  it('let an editor pause a survey and ask it again, unless the file pauses it', async () => {
    const editor = await collector.token('editor', site);
    const path = routeTo(ROUTES.pause, { site, survey: 'pulse' });
    const paused = (await (await collector.write('PUT', path, undefined, editor)).json()) as Settings;
    assert.deepEqual(paused.surveys, [{ id: 'pulse', isPausedByHand: true, isPausedByFile: false }]);
    assert.equal(await codeOf(await collector.submit(answer(await collector.series()))), 'survey_paused');
    assert.equal((await collector.write('DELETE', path, undefined, editor)).status, 200);
    await apply({ surveys: [{ id: 'pulse', isPaused: true }] });
    assert.equal(await codeOf(await collector.write('DELETE', path, undefined, editor)), 'paused_by_file');
  });
});

describe('a key of a site', () => {
  let collector: CollectorUnderTest;
  beforeEach(async () => {
    collector = await startCollector();
  });
  afterEach(() => collector.stop());

  const rotation = (body: object) =>
    collector.write('POST', routeTo(ROUTES.keyRotation, { site, environment: 'live' }), body);
  const rotate = async (body: object) => (await (await rotation(body)).json()) as Settings;
  const statusOf = async (key: string) => (await fetch(`${collector.address}/v1/sites/${key}`)).status;

  it('that is replaced is accepted for 48 hours more, and refused after that', async () => {
    const series = await collector.series();
    const { keys, retiredKeys } = await rotate({ revision: 1 });
    assert.notEqual(keys.live, LIVE_KEY);
    assert.equal(keys.test, 'tg_pub_test_site-one');
    assert.deepEqual(
      retiredKeys.map(({ key, acceptedUntil }) => [key, Date.parse(acceptedUntil) - collector.clock.nowMs]),
      [[LIVE_KEY, 2 * DAY_MS]],
    );
    for (const key of [LIVE_KEY, keys.live]) {
      assert.equal(await statusOf(key), 200);
      assert.equal((await collector.submit(answer(series, { site: key }))).status, 202);
    }
    collector.clock.nowMs += 2 * DAY_MS - 1;
    assert.equal((await collector.submit(answer(series))).status, 202);
    collector.clock.nowMs += 1;
    assert.equal(await statusOf(LIVE_KEY), 404);
    assert.equal(await codeOf(await collector.submit(answer(series))), 'site_unknown');
    assert.equal(await statusOf(keys.live), 200);
    assert.deepEqual(((await (await collector.read(PATH)).json()) as Settings).retiredKeys, []);
  });

  it('is refused at once where that is asked for, or ended later', async () => {
    const first = await rotate({ revision: 1 });
    const second = await rotate({ revision: 2, endsAtOnce: true });
    assert.equal(await statusOf(first.keys.live), 404);
    assert.equal(await statusOf(LIVE_KEY), 200, 'the one before it is accepted still');
    const path = routeTo(ROUTES.retiredKey, { site, key: LIVE_KEY });
    assert.equal((await collector.write('DELETE', path)).status, 200);
    assert.equal(await statusOf(LIVE_KEY), 404);
    assert.equal(await statusOf(second.keys.live), 200);
    assert.equal((await collector.write('DELETE', path)).status, 404);
  });

  it('is replaced once of two owners who ask at once', async () => {
    const replies = await Promise.all([rotation({ revision: 1 }), rotation({ revision: 1 })]);
    assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 409]);
  });
});
