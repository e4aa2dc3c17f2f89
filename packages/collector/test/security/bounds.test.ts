/** What people who are signed in can create without end, and how fast: each has a bound, which holds for calls at once. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it, mock } from 'node:test';
import {
  type Incident,
  MAX_CHANGES_PER_MINUTE,
  MAX_INCIDENTS,
  MAX_PEOPLE,
  MAX_READ_TOKENS,
  MAX_RETIRED_KEYS,
  MAX_SERIES,
  MAX_SESSIONS_OF_A_PERSON,
  MAX_SITE_CHANGES_PER_MINUTE,
  MAX_SITES,
  MAX_STEPS,
  MAX_VOIDED_DAYS,
  parseConfigurationFile,
  ROUTES,
  type Role,
  routeTo,
  type Settings,
} from '@trustgauge/protocol';
import Database from 'better-sqlite3';
import { ChangeLimit } from '../../dist/bounds/change-limit.js';
import { applyConfiguration, createCollector, listen, type Store } from '../../dist/index.js';
import { Summaries } from '../../dist/summarize/summaries.js';
import { USUAL_REQUEST } from '../../dist/summarize/summarize.js';
import { type CollectorUnderTest, NOON, siteSettings, startCollector } from '../collector-under-test.ts';
import { runProgram } from '../program-under-test.ts';
import { ENGINES, openWithSite, type StoreUnderTest } from '../store/contract/engines.ts';
import { codeOf } from './guarded-routes.ts';

const site = 'site-one';
const incident = {
  date: '2026-03-09',
  title: 'x'.repeat(120),
  link: `https://example.com/${'y'.repeat(1_960)}`,
};
const person = { role: 'viewer', site: null, subject: null, revision: 1, addedAtMs: 0 } as const;
const token = {
  kind: 'read',
  label: 'x',
  site: null,
  role: 'viewer',
  createdAtMs: 5,
  expiresAtMs: null,
} as const;

for (const engine of ENGINES)
  describe(`bounds in ${engine.name}`, () => {
    let opened: StoreUnderTest;
    beforeEach(async () => {
      opened = await openWithSite(engine);
    });
    afterEach(async () => {
      mock.restoreAll();
      await opened.remove();
    });

    const inserts: Record<string, (store: Store, id: string) => Promise<boolean>> = {
      incidents: (store, id) => store.insertIncident('s', { ...incident, id, kind: 'ours' } as Incident, 3),
      steps: (store, id) =>
        store.insertStep('s', { id, play: null, title: 'x', owner: null, date: null, outcome: null }, 3),
      'voided days': (store, id) =>
        store.release.insertVoidedDay('s', { day: `2026-03-0${id}`, reason: 'x', voidedAtMs: 0 }, 3),
      'read tokens': (store, hash) => store.insertToken({ ...token, hash, person: null }, 3),
      people: (store, id) =>
        store.people.insertPerson({ ...person, id, email: `${id}@acme.example` } as never, 3),
      sites: (store, id) => {
        const settings = { id, product: 'Acme', timeZone: 'UTC', allowedOrigins: [], surveys: [] } as never;
        // With the site that is there from the start.
        return store.saveSite(
          { settings, keys: { live: `l${id}`, test: `t${id}` }, surveys: [] },
          0,
          null,
          4,
        );
      },
    };
    for (const [what, insert] of Object.entries(inserts)) {
      it(`holds for ${what} that are added at once by two collectors`, async () => {
        const stores = [opened.store, await opened.beside()];
        const added = await Promise.all(
          Array.from({ length: 8 }, (_, n) => insert(stores[n % 2] ?? opened.store, String(n + 1))),
        );
        assert.equal(added.filter(Boolean).length, 3);
      });
    }

    it('takes a change of a site where there are as many as there may be', async () => {
      const [known] = await opened.store.selectSites();
      assert.ok(known);
      const { settings, keys } = known;
      assert.equal(await opened.store.saveSite({ settings, keys, surveys: [] }, 0, 1, 1), true);
    });

    it('counts read tokens of each site by itself, and none that has expired', async () => {
      const { store } = opened;
      const insert = (hash: string, of: string | null, expiresAtMs: number | null = null) =>
        store.insertToken({ ...token, hash, site: of, expiresAtMs, person: null }, 1);
      assert.equal(await insert('expired', null, 4), true);
      assert.equal(await insert('a', null), true);
      assert.equal(await insert('b', null), false);
      assert.equal(await insert('c', 's'), true);
      assert.equal(await insert('d', 's'), false);
    });

    it(`ends the oldest session of a person who signs in more than ${MAX_SESSIONS_OF_A_PERSON} times`, async () => {
      const { store } = opened;
      await store.people.insertPerson({ ...person, id: 'ann', email: 'ann@acme.example' });
      const session = { ...token, kind: 'session', label: 'person', person: 'ann' } as const;
      for (let n = 0; n <= MAX_SESSIONS_OF_A_PERSON; n += 1) {
        await store.insertToken({ ...session, hash: `session ${n}`, createdAtMs: n });
      }
      const left = new Set((await store.selectTokens('session')).map(({ hash }) => hash));
      assert.equal(left.size, MAX_SESSIONS_OF_A_PERSON);
      assert.ok(!left.has('session 0'));
    });

    it('takes 120 changes of one person in a minute, however many come, and audits no more', async () => {
      const { store } = opened;
      await applyConfiguration(store, parseConfigurationFile({ sites: [siteSettings()] }), NOON);
      const collector = createCollector({ store, clock: () => NOON });
      const server = await listen(collector, { host: '127.0.0.1', port: 0, report: fail });
      holdTime();
      try {
        const { secret } = await collector.tokens.issueRead({ site, role: 'editor', label: 'x' });
        const post = (bearer: string, body: object = incident) =>
          fetch(`http://127.0.0.1:${server.port}${routeTo(ROUTES.incidents, { site })}`, {
            method: 'POST',
            headers: { Authorization: `Bearer ${bearer}` },
            body: JSON.stringify(body),
          });
        const atOnce = (count: number, body?: object) =>
          Promise.all(Array.from({ length: count }, () => post(secret, body)));
        // What is refused for another reason counts too.
        for (const { status } of await atOnce(MAX_CHANGES_PER_MINUTE - 20, {})) assert.equal(status, 400);
        const replies = await atOnce(60);
        assert.equal(replies.filter(({ status }) => status === 201).length, 20);
        const refused = replies.filter(({ status }) => status !== 201);
        for (const reply of refused) {
          assert.equal(reply.status, 429);
          assert.match(reply.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
        }
        assert.match(
          (await refused[0]?.text()) ?? '',
          /at most 120 changes of one person or script in a minute/,
        );
        const entries = await store.audit.selectEntries({
          site,
          withGeneral: false,
          before: null,
          limit: 999,
        });
        assert.deepEqual([(await store.selectIncidents(site)).length, entries.length], [20, 20]);
        const { secret: colleague } = await collector.tokens.issueRead({ site, role: 'editor', label: 'y' });
        assert.equal((await post(colleague)).status, 201, 'a colleague is not held up');
      } finally {
        mock.restoreAll();
        await server.stop();
      }
    });
  });

describe('one more than there may be', () => {
  let collector: CollectorUnderTest;
  let owner: string;
  before(async () => {
    collector = await startCollector();
    owner = await collector.session('owner');
    fill();
  });
  after(() => collector.stop());

  /** As many as there may be, without the time that it takes to add them one by one. */
  function fill(): void {
    const database = new Database(collector.databaseFile);
    const rows = (count: number, sql: string) =>
      database
        .prepare(`WITH RECURSIVE one (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM one WHERE n < ?) ${sql}`)
        .run(count);
    rows(
      MAX_INCIDENTS,
      `INSERT INTO incident (site, id, date, title, kind, link)
       SELECT '${site}', 'i' || n, '2026-03-01', '${incident.title}', 'ours', '${incident.link}' FROM one`,
    );
    rows(MAX_STEPS, `INSERT INTO step (site, id, title) SELECT '${site}', 's' || n, 'x' FROM one`);
    rows(
      MAX_VOIDED_DAYS,
      `INSERT INTO voided_day (site, day, reason, voided_at_ms)
       SELECT '${site}', date('2020-01-01', n || ' days'), 'x', 0 FROM one`,
    );
    rows(
      MAX_READ_TOKENS,
      `INSERT INTO token (hash, kind, label, site, role, created_at_ms)
       SELECT 'h' || n, 'read', 'x', '${site}', 'viewer', 0 FROM one`,
    );
    rows(
      MAX_PEOPLE,
      `INSERT INTO person (id, email, role, site, revision, added_at_ms)
       SELECT 'p' || n, n || '@acme.example', 'viewer', '${site}', 1, 0 FROM one`,
    );
    rows(
      MAX_RETIRED_KEYS,
      `INSERT INTO retired_key (site, key, environment, accepted_until_ms)
       SELECT '${site}', 'tg_pub_live_' || n, 'live', 4000000000000 FROM one`,
    );
    rows(
      MAX_SERIES - 1,
      `INSERT INTO survey_series (site, survey, series, definition, started_at_ms, ended_at_ms)
       SELECT '${site}', 'pulse', 'series ' || n, definition, 0, 1 FROM survey_series, one WHERE site = '${site}'
       AND ended_at_ms IS NULL`,
    );
    rows(
      MAX_SITES - 1,
      `INSERT INTO site (id, live_key, test_key, settings) SELECT 'other-' || n, 'l' || n, 't' || n,
       json_set(settings, '$.id', 'other-' || n, '$.surveys', json('[]')) FROM site, one WHERE id = '${site}'`,
    );
    database.exec('UPDATE site SET figures_version = figures_version + 1');
    database.close();
  }

  const write = (method: string, path: string, body: object) => collector.write(method, path, body, owner);
  const of = (route: string) => routeTo(route, { site });
  const someone = { email: 'ann@acme.example', role: 'viewer' as Role, site };

  async function refuses(reply: Response, words: RegExp): Promise<void> {
    const text = await reply.text();
    assert.equal(reply.status, 409, text);
    assert.match(text, /"limit_reached"/);
    assert.match(text, words);
  }

  it('is refused with the limit and the count: an incident', async () => {
    await refuses(
      await write('POST', of(ROUTES.incidents), incident),
      /at most 500 incidents of a site, got one more than the 500 that there are/,
    );
  });
  it('is refused with the limit and the count: a step', async () => {
    await refuses(await write('POST', of(ROUTES.steps), { title: 'x' }), /at most 500 steps of a site.* 500/);
  });
  it('is refused with the limit and the count: a voided day, but not one that is void already', async () => {
    const days = of(ROUTES.voidedDays);
    await refuses(
      await write('POST', days, { day: '2026-03-09', reason: 'x' }),
      /at most 1000 voided days.* 1000/,
    );
    assert.equal((await write('POST', days, { day: '2020-01-02', reason: 'x' })).status, 201);
  });
  it('is refused with the limit and the count: a read token', async () => {
    const body = { label: 'x', role: 'viewer', site, days: 3 };
    await refuses(await write('POST', ROUTES.readTokens, body), /at most 200 read tokens of a site.* 200/);
  });
  it('is refused with the limit and the count: a person, added or moved from elsewhere', async () => {
    await refuses(await write('POST', ROUTES.people, someone), /at most 2000 people of a site.* 2000/);
    const reply = await write('POST', ROUTES.people, { ...someone, site: null });
    const { id } = ((await reply.json()) as { person: { id: string } }).person;
    const moved = { revision: 1, role: 'viewer', site };
    await refuses(await write('PATCH', routeTo(ROUTES.person, { person: id }), moved), /at most 2000 people/);
    const known = await write('POST', ROUTES.people, { ...someone, email: '1@acme.example' });
    assert.equal(await codeOf(known), 'person_known_already', 'who is known already is told so');
  });
  it('is refused with the limit and the count: a replaced key that is still accepted', async () => {
    const { revision } = (await (await collector.read(of(ROUTES.settings))).json()) as Settings;
    const path = routeTo(ROUTES.keyRotation, { site, environment: 'live' });
    await refuses(await write('POST', path, { revision }), /at most 20 replaced keys.* 20/);
  });
  it('is refused with the limit and the count: a series, begun by another product name', async () => {
    const { revision } = (await (await collector.read(of(ROUTES.settings))).json()) as Settings;
    await refuses(
      await write('PATCH', of(ROUTES.settings), { revision, product: 'Other' }),
      /at most 200 series of a survey.* 200/,
    );
  });
  it('is refused with the limit and the count: a site', async () => {
    const body = { id: 'new', product: 'New', timeZone: 'UTC', allowedOrigins: ['https://new.example'] };
    await refuses(await write('POST', ROUTES.sites, body), /at most 1000 sites.* 1000/);
  });

  it('is refused on the command line in the same words', async () => {
    const data = `--data=${collector.folder}`;
    const commands: [string[], RegExp][] = [
      [['incident', 'add', site, '--date=2026-03-09', '--title=x'], /at most 500 incidents of a site.* 500/],
      [['token', 'create', '--label=x', `--site=${site}`], /at most 200 read tokens of a site.* 200/],
      [
        ['person', 'add', 'new@acme.example', '--role=viewer', `--site=${site}`],
        /at most 2000 people of a site/,
      ],
      [['site', 'rotate', site, 'live'], /at most 20 replaced keys/],
    ];
    const runs = await Promise.all(commands.map(([args]) => runProgram([...args, data])));
    for (const [place, { code, err }] of runs.entries()) {
      assert.equal(code, 1);
      assert.match(err, commands[place]?.[1] ?? /^$/);
      assert.equal(err.trim().split('\n').length, 1, err);
    }
  });

  it('leaves a summary of at most 1.5 MB', async () => {
    const reply = await collector.read(routeTo(ROUTES.summary, { site, survey: 'pulse' }));
    const bytes = (await reply.arrayBuffer()).byteLength;
    assert.ok(bytes > 1_000_000 && bytes < 1_500_000, `${bytes} bytes`);
  });
});

describe('changes that come fast', () => {
  afterEach(() => mock.restoreAll());

  it('count together for a person and the tokens that they have issued, and for all of a site', () => {
    holdTime();
    const limit = new ChangeLimit();
    for (let n = 0; n < MAX_CHANGES_PER_MINUTE; n += 1) limit.take('ann', site);
    assert.throws(() => limit.take('ann', site), { code: 'too_many_requests' });
    const others = Math.floor(MAX_SITE_CHANGES_PER_MINUTE / MAX_CHANGES_PER_MINUTE);
    assert.throws(
      () => {
        for (let n = 0; n <= MAX_CHANGES_PER_MINUTE * others; n += 1) limit.take(`person ${n % 50}`, site);
      },
      { message: /at most 600 changes of a site in a minute/ },
    );
    limit.take('bob', 'site-two');
    limit.take('bob', null);
  });

  it('do not keep a browser from signing out', async () => {
    const collector = await startCollector();
    holdTime();
    try {
      const secret = await collector.session('editor', site);
      const cookie = { Cookie: `trustgauge_session=${secret}` };
      const ask = (method: string, path: string) =>
        fetch(collector.address + path, { method, headers: cookie });
      const sent = Array.from({ length: MAX_CHANGES_PER_MINUTE + 1 }, () =>
        ask('POST', routeTo(ROUTES.steps, { site })),
      );
      const statuses = (await Promise.all(sent)).map(({ status }) => status);
      assert.ok(statuses.includes(429));
      assert.equal((await ask('DELETE', ROUTES.session)).status, 204);
    } finally {
      mock.restoreAll();
      await collector.stop();
    }
  });
});

describe('what costs much to compute', () => {
  let collector: CollectorUnderTest;
  let holdsBack: boolean;
  let goOn: () => void;
  let server: Awaited<ReturnType<typeof listen>>;
  let shared: string;
  let viewer: string;
  beforeEach(async () => {
    collector = await startCollector();
    const { store } = collector;
    holdsBack = true;
    const released = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow: Store = new Proxy(store, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          if (name === 'selectSteps' && holdsBack) await released;
          return value.apply(target, args);
        };
      },
    });
    const other = createCollector({ store: slow, clock: () => NOON });
    server = await listen(other, { host: '127.0.0.1', port: 0, report: fail });
    viewer = (await other.tokens.issueRead({ site, role: 'viewer', label: 'x' })).secret;
    const link = await collector.write('POST', routeTo(ROUTES.shareLinks, { site }), {
      survey: 'pulse',
      label: 'x',
      days: 3,
    });
    shared = ((await link.json()) as { secret: string }).secret;
  });
  afterEach(async () => {
    goOn();
    await server.stop();
    await collector.stop();
  });

  const ask = (path: string, secret: string) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, {
      headers: { Authorization: `Bearer ${secret}` },
      signal: AbortSignal.timeout(30_000),
    });

  /** Asks for so many periods at once. @returns All of them, once `early` have been answered. */
  async function askAtOnce(path: string, secret: string, { count, early }: { count: number; early: number }) {
    const answered: Response[] = [];
    const all = Array.from({ length: count }, async (_, n) => {
      const from = new Date(NOON - (n + 2) * 86_400_000).toISOString().slice(0, 10);
      const reply = await ask(`${path}?from=${from}&to=2026-03-09`, secret);
      answered.push(reply);
      return reply;
    });
    while (answered.length < early) await pause();
    return { answered: [...answered], all: Promise.all(all) };
  }

  const summary = routeTo(ROUTES.summary, { site, survey: 'pulse' });

  it('is computed for 22 at once who have a share link; the next are told to wait, and nobody signed in waits', async () => {
    const { answered, all } = await askAtOnce(ROUTES.sharedSummary, shared, { count: 30, early: 8 });
    for (const reply of answered) {
      assert.equal(reply.status, 429);
      assert.equal(reply.headers.get('Retry-After'), '2');
    }
    holdsBack = false;
    assert.equal((await ask(`${summary}?granularity=day`, viewer)).status, 200);
    goOn();
    const statuses = (await all).map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 200).length, 22);
  });

  it('is asked for by one person 104 times at once; the next are told to wait, and others are not held up', async () => {
    const { answered, all } = await askAtOnce(summary, viewer, { count: 110, early: 6 });
    for (const reply of answered) assert.equal(reply.status, 429);
    holdsBack = false;
    assert.equal((await ask(`${summary}?granularity=day`, await collector.token('viewer'))).status, 200);
    goOn();
    const statuses = (await all).map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 200).length, 104);
  });
});

describe('summaries that are kept', () => {
  it('are of 16 MiB at most, all together', async () => {
    const collector = await startCollector();
    try {
      const { store } = collector;
      await store.insertIncident(site, { ...incident, id: 'a', kind: 'ours' });
      const [record] = await store.selectSites();
      const survey = record?.surveys[0];
      assert.ok(record && survey);
      const mostBytes = 20_000;
      const summaries = new Summaries(store, () => NOON, { mostBytes });
      let read = 0;
      for (let day = 1; day < 9; day += 1) {
        const period = { from: `2026-03-0${day}`, to: '2026-03-09' };
        const json = await summaries.asJson(record, survey, { ...USUAL_REQUEST, period });
        read += json.byteLength;
        assert.ok(summaries.bytesKept <= mostBytes, `${summaries.bytesKept} bytes`);
      }
      assert.ok(read > mostBytes && summaries.bytesKept > 0);
    } finally {
      await collector.stop();
    }
  });
});

/** The limits by time fill up with the process's own clock: in a test that stands. */
function holdTime(): void {
  const nowMs = performance.now();
  mock.method(performance, 'now', () => nowMs);
}

/** Nothing that these tests do is a fault of the collector. */
function fail(error: unknown): never {
  throw error;
}

const pause = () => new Promise((resolve) => setImmediate(resolve));
