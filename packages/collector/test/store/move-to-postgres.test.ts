import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { openPostgresStore, openSqliteStore, type Store } from '../../dist/index.js';
import { type MovedTable, moveToPostgres } from '../../dist/store/move-to-postgres.js';
import type { Stream, Write } from '../../dist/store/store.js';
import { alert, outgoing, receiverRecord } from '../notify/alert-event.ts';
import { createDatabase } from '../postgres-cluster.ts';
import { postgresServer } from '../postgres-server.ts';
import { environmentWith, MAIN } from '../program-under-test.ts';

const SUBMISSIONS = 2_500;

const stream: Stream = {
  site: 's',
  environment: 'live',
  survey: 'pulse',
  series: '1',
  entry: 'invited',
  mode: 'plain',
};
const write = (place: number): Write => ({
  stream,
  day: `2026-03-${10 + (place % 3)}`,
  // Sorted by its bytes or by a language, these come in another order.
  counters: ['very', 'Very', 'é', 'z', '_'].map((value) => ({
    question: 'headline',
    dimension: 'plan',
    value,
    option: `option-${place % 7}`,
  })),
  receipt: { id: `id-${place}`, expiresOn: `2026-03-1${3 + (place % 2)}` },
});

describe('moving a SQLite collector to PostgreSQL', () => {
  let folder: string;
  let file: string;
  let database: Awaited<ReturnType<typeof createDatabase>>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trustgauge-move-'));
    file = join(folder, 'trustgauge.sqlite');
    database = await createDatabase(await postgresServer());
    const store = openSqliteStore(file);
    await fill(store);
    await store.close();
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  const everythingOf = async (store: Store) => ({
    sites: await store.selectSites(),
    arrivals: await store.selectArrivals('s', 'live'),
    incidents: await store.selectIncidents('s'),
    steps: await store.selectSteps('s'),
    people: await store.people.selectPeople(),
    audit: await store.audit.selectEntries({ site: null, withGeneral: true, before: null, limit: 9 }),
    tokens: await store.selectTokens('read'),
    unreleased: (await store.release.selectUnreleased('s')).map(({ days, ...rest }) => ({
      ...rest,
      days: days.map(({ day, tallies }) => ({ day, tallies: new Set(tallies) })),
    })),
    batches: await store.release.selectBatches(stream),
    parts: await store.release.selectParts(stream),
    voided: await store.release.selectVoidedDays('s'),
    watches: await store.release.selectWatches(stream),
    alerts: await store.release.selectAlerts('s'),
    receivers: await store.outbox.selectReceivers('s'),
    deliveries: await store.outbox.selectDeliveries('s', 10),
  });
  const assertSame = async () => {
    const [source, target] = [openSqliteStore(file), await openPostgresStore(database.url)];
    assert.deepEqual(await everythingOf(target), await everythingOf(source));
    await source.close();
    return target;
  };

  it('brings all of it, down to the receipts and what receivers have still to be told', async () => {
    const moved: MovedTable[] = [];
    await moveToPostgres(file, database.url, (table) => moved.push(table));
    const rowsOf = (name: string) => moved.find((table) => table.name === name);
    assert.deepEqual(rowsOf('receipt'), {
      name: 'receipt',
      rows: SUBMISSIONS,
      sum: null,
      wasThere: false,
      replaced: [],
    });
    assert.equal(rowsOf('tally')?.sum, 5 * SUBMISSIONS);
    assert.equal(rowsOf('arrival')?.sum, SUBMISSIONS);
    const target = await assertSame();
    assert.deepEqual(await target.commit([write(0), write(SUBMISSIONS)], []), ['duplicate', 'stored']);
    await target.outbox.enqueue('s', outgoing('e3'), 0);
    const due = async () => (await target.outbox.takeDue(0, 0, 10)).map(({ id }) => id);
    assert.deepEqual(await due(), ['e1']);
    await settle(target, 'e1');
    assert.deepEqual(await due(), ['e2'], 'what comes later is told later');
    await target.audit.insertEntry({ ...ENTRY, subject: 'later' });
    const entries = await target.audit.selectEntries({
      site: null,
      withGeneral: true,
      before: null,
      limit: 9,
    });
    assert.deepEqual(
      entries.map(({ subject }) => subject),
      ['later', null],
    );
    await target.close();
  });

  it('replaces what PostgreSQL can’t hold of an earlier version’s texts, and says where', async () => {
    const store = openSqliteStore(file);
    const incident = { id: 'odd', date: '2026-03-09', title: 'A\u0000B', kind: 'ours', link: null } as const;
    await store.insertIncident('s', incident);
    await store.close();
    const moved: MovedTable[] = [];
    await moveToPostgres(file, database.url, (table) => moved.push(table));
    assert.deepEqual(
      moved.flatMap(({ name, replaced }) => replaced.map((text) => `${name}: ${text}`)),
      ['incident: site "s", id "odd": title'],
    );
    const target = await openPostgresStore(database.url);
    const titles = (await target.selectIncidents('s')).map(({ title }) => title);
    assert.ok(titles.includes('A\uFFFDB'), titles.join());
    await target.close();
  });

  it('goes on where it was broken off, and notices what has changed since', async () => {
    let tables = 0;
    const breakOff = () => {
      tables += 1;
      if (tables === 6) throw new Error('the power went');
    };
    await assert.rejects(moveToPostgres(file, database.url, breakOff), /the power went/);
    await assert.rejects(openPostgresStore(database.url), { code: 'store_unfinished' });
    const source = openSqliteStore(file);
    await source.commit([write(SUBMISSIONS)], []);
    await source.close();
    const moved = new Map<string, boolean>();
    await moveToPostgres(file, database.url, ({ name, wasThere }) => moved.set(name, wasThere));
    assert.equal(moved.get('site'), true);
    assert.equal(moved.get('tally'), false);
    await (await assertSame()).close();
  });

  it('leaves a database alone that a collector uses, the one it has moved to before too', async () => {
    const nothing = () => {};
    await moveToPostgres(file, database.url, nothing);
    await assert.rejects(moveToPostgres(file, database.url, nothing), /expected an empty database/);
    const used = await createDatabase(await postgresServer());
    const store = await openPostgresStore(used.url);
    await store.insertToken({ ...TOKEN, hash: 'other' });
    await store.close();
    await assert.rejects(moveToPostgres(file, used.url, nothing), /expected an empty database/);
    await used.drop();
  });

  it('says what it has compared, and never the address', async () => {
    const trustgauge = (...args: string[]) =>
      promisify(execFile)(process.execPath, [MAIN, 'migrate', ...args], {
        env: environmentWith({ TRUSTGAUGE_MIGRATE_TO: database.url }),
      });
    const { stdout } = await trustgauge(`--data=${folder}`);
    assert.match(stdout, new RegExp(`^receipt: ${SUBMISSIONS} rows, the same on both sides$`, 'm'));
    assert.match(
      stdout,
      new RegExp(`^arrival: \\d+ rows, ${SUBMISSIONS} counted, the same on both sides$`, 'm'),
    );
    assert.match(stdout, /TRUSTGAUGE_DATA/);
    const failureOf = (data: string) =>
      trustgauge(`--data=${data}`).then(
        () => 'none',
        (error: { stderr: string }) => error.stderr,
      );
    const again = await failureOf(folder);
    assert.match(again, /^trustgauge: expected an empty database[^\n]*\n$/);
    const missing = await failureOf(join(folder, 'none'));
    assert.match(missing, /^trustgauge: there is no database in [^\n]*\n$/);
    assert.doesNotMatch(`${stdout}${again}${missing}`, /postgres:\/\//);
  });
});

const TOKEN = {
  hash: 'h',
  kind: 'read',
  role: 'owner',
  label: 'l',
  site: null,
  createdAtMs: 1,
  expiresAtMs: null,
  person: null,
} as const;

const PERSON = {
  id: 'p',
  email: 'ann@acme.example',
  role: 'owner',
  site: null,
  subject: 'issuer subject',
  revision: 3,
  addedAtMs: 1,
} as const;

const ENTRY = {
  site: 's',
  atMs: 1,
  actorKind: 'person',
  actor: 'ann@acme.example',
  action: 'settings-changed',
  subject: null,
  changes: [{ field: 'product', from: null, to: '„eins“' }],
} as const;

async function fill(store: Store): Promise<void> {
  const survey = { id: 'pulse', text: 'Zahl „eins“' } as never;
  for (const series of ['0', '1']) {
    await store.saveSite(
      {
        settings: { id: 's', product: 'Acme', surveys: [survey] } as never,
        keys: { live: 'l', test: 't' },
        surveys: [{ survey, series }],
        fromFile: { id: 's', product: 'Akme' } as never,
        retiredKeys: [{ key: 'k', environment: 'live', acceptedUntilMs: 9 }],
      },
      Number(series),
    );
  }
  await store.pauseSurvey('s', 'pulse', true);
  await store.commit(
    Array.from({ length: SUBMISSIONS }, (_, place) => write(place)),
    [],
  );
  await store.insertIncident('s', {
    id: 'i',
    date: '2026-03-10',
    title: 'Ausfall',
    kind: 'outage',
    link: null,
  } as never);
  await store.insertStep('s', {
    id: 'p',
    play: null,
    title: 'Klartext',
    owner: 'Redaktion',
    date: null,
    outcome: null,
  });
  await store.insertToken(TOKEN);
  await store.people.insertPerson(PERSON);
  await store.audit.insertEntry(ENTRY);
  await store.release.finishDays('s', '2026-03-11');
  await store.release.insertVoidedDay('s', { day: '2026-03-09', reason: 'stuffed', voidedAtMs: 1 });
  await store.outbox.insertReceiver(receiverRecord({ site: 's', id: 'r1' }), 5);
  const days = { firstDay: '2026-03-10', lastDay: '2026-03-10', leftOut: ['2026-03-09'] };
  await store.release.publish(
    stream,
    {
      after: '',
      incidents: (await store.selectIncidents('s')).map(({ date }) => date),
      voided: ['2026-03-09'],
      batches: [
        {
          ...days,
          counts: { very: 1e21 },
          outcomes: {},
          countedWhen: 'seen',
          live: { since: '2026-03-10', counts: {}, intervals: { confident: [0.1, 0.30000000000000004] } },
        },
      ],
      parts: [{ ...days, partition: 'plan', cells: [] }],
      watches: [{ dimension: '', value: '', state: { sum: -0.1 }, revision: 0 }],
      alerts: [{ alert: { ...alert, site: 's' }, event: outgoing('e1') }],
    },
    0,
  );
  await store.outbox.enqueue('s', outgoing('e2'), 0);
}

async function settle(store: Store, eventId: string): Promise<void> {
  await store.outbox.recordAttempt(
    {
      site: 's',
      eventId,
      receiver: 'r1',
      type: 'alert.fall',
      attempt: 1,
      at: '2026-03-10T12:00:00.000Z',
      outcome: 'delivered',
      detail: '200',
    },
    null,
  );
}
