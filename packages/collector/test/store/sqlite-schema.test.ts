/**
 * A database of every schema that a release has written, as SQL text, opened by this version. Whoever adds a step to
 * the schema first puts a database of the schema as it was beside the others.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Accounting } from '@trustgauge/protocol';
import Database from 'better-sqlite3';
import { createCollector, openSqliteStore } from '../../dist/index.js';
import { archiveSqlite, importSqlite } from '../../dist/store/sqlite-archive.js';
import { SQLITE_MIGRATIONS } from '../../dist/store/sqlite-schema.js';
import { answer, DAY_MS, LIVE_KEY, NOON, ORIGIN, type ReadSummary } from '../collector-under-test.ts';

const SCHEMAS = new URL('./schemas/', import.meta.url);
const released = readdirSync(SCHEMAS).map((name) => Number(name.replace('.sql', '')));

describe('the embedded store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-schema-'));
  after(() => rmSync(folder, { recursive: true }));

  it('has a database of each earlier schema to be tried with', () => {
    for (let schema = 1; schema < SQLITE_MIGRATIONS.length; schema += 1) {
      assert.ok(released.includes(schema), `put a database of schema ${schema} in ${SCHEMAS.pathname}`);
    }
  });

  for (const schema of released) {
    it(`opens a database of schema ${schema}, says the same figures, and goes on counting`, async () => {
      const file = join(folder, `${schema}.sqlite`);
      const database = new Database(file);
      database.exec(readFileSync(new URL(`${schema}.sql`, SCHEMAS), 'utf8'));
      assert.equal(database.pragma('user_version', { simple: true }), schema);
      database.close();

      const store = openSqliteStore(file);
      let nowMs = NOON + 2 * DAY_MS;
      const collector = createCollector({ store, clock: () => nowMs });
      await collector.check();
      const { secret } = await collector.tokens.issueRead({ site: null, role: 'owner', label: 'x' });
      const read = async <Body>(path: string) => {
        const headers = { Authorization: `Bearer ${secret}` };
        return (await collector.fetch(new Request(`http://localhost${path}`, { headers }))).json() as Body;
      };
      const summary = () => read<ReadSummary>('/api/sites/site-one/surveys/pulse/summary?granularity=day');
      const figures = ({ line }: ReadSummary) =>
        line.map(({ period, estimate }) => [period.firstDay, estimate.answers, estimate.share]);
      const accounting = () => read<Accounting>('/api/sites/site-one/accounting');
      const { arrivalsInAll: arrivalsBefore } = await accounting();
      assert.ok(arrivalsBefore.stored >= 36);
      const before = await summary();
      assert.deepEqual(figures(before), [
        ['2026-03-10', 12, 0.65],
        ['2026-03-11', 12, 0.65],
      ]);
      assert.deepEqual(
        before.incidents.map(({ title }) => title),
        ['Outage'],
      );
      const submit = async (id: string) => {
        const body = JSON.stringify(answer(before.series, { id }));
        const headers = { Origin: ORIGIN, 'Content-Type': 'text/plain' };
        const url = 'http://localhost/v1/submissions';
        const reply = await collector.fetch(new Request(url, { method: 'POST', headers, body }));
        return ((await reply.json()) as { outcome: string }).outcome;
      };
      assert.equal(await submit('id-of-after-the-start'), 'stored');
      // Stored before the upgrade: a retry that comes after it still counts once.
      assert.equal(await submit('id-000000000000000001'), 'duplicate');
      nowMs += DAY_MS;
      assert.deepEqual(
        figures(await summary()).map(([day, answers]) => [day, answers]),
        [
          ['2026-03-10', 12],
          ['2026-03-11', 12],
          ['2026-03-12', 13],
        ],
      );
      const { arrivalsInAll } = await accounting();
      assert.equal(arrivalsInAll.stored, arrivalsBefore.stored + 1);
      assert.equal((await store.selectSites())[0]?.keys.live, LIVE_KEY);
      await collector.flush();
      await store.close();
      const upgraded = new Database(file, { readonly: true });
      assert.equal(upgraded.pragma('user_version', { simple: true }), SQLITE_MIGRATIONS.length);
      upgraded.close();
    });

    it(`counts the showings of schema ${schema} as drawn, and marks the day from which on they are seen`, async () => {
      const file = join(folder, `${schema}-seen.sqlite`);
      const database = new Database(file);
      database.exec(readFileSync(new URL(`${schema}.sql`, SCHEMAS), 'utf8'));
      database.close();
      const store = openSqliteStore(file);
      let nowMs = NOON + 3 * DAY_MS;
      const collector = createCollector({ store, clock: () => nowMs });
      await collector.maintain();
      const [site] = await store.selectSites();
      const series = site?.surveys[0]?.series ?? '';
      const send = async (message: object) => {
        const { id, answers, ...about } = answer(series);
        const body = JSON.stringify({ ...about, seen: true, ...message });
        const headers = { Origin: ORIGIN, 'Content-Type': 'text/plain' };
        const url = 'http://localhost/v1/submissions';
        const reply = await collector.fetch(new Request(url, { method: 'POST', headers, body }));
        assert.equal(reply.status, 202);
      };
      for (let person = 0; person < 10; person += 1) {
        const id = `id-of-one-who-saw-${String(person).padStart(3, '0')}`;
        await send({ outcome: 'answer', id, answers: { headline: 'very' } });
        await send({ outcome: 'shown' });
        await send({ outcome: 'shown' });
      }
      nowMs += DAY_MS;
      await collector.maintain();
      const { secret } = await collector.tokens.issueRead({ site: null, role: 'owner', label: 'x' });
      const read = async (query: string) => {
        const headers = { Authorization: `Bearer ${secret}` };
        const url = `http://localhost/api/sites/site-one/surveys/pulse/summary${query}`;
        return (await (await collector.fetch(new Request(url, { headers }))).json()) as ReadSummary;
      };
      const { response, widgetChanges } = await read('');
      assert.equal(response?.countedWhen, 'seen');
      assert.deepEqual([response?.shown, response?.answered], [20, 10]);
      assert.deepEqual(widgetChanges, [{ kind: 'seen', date: '2026-03-13' }]);
      const { response: earlier } = await read('?from=2026-03-10&to=2026-03-11');
      // The first two were written before there were showings in these databases.
      assert.deepEqual(
        [earlier?.countedWhen, earlier?.shown, earlier?.answered, earlier?.dismissed],
        schema < 3 ? Array(4).fill(undefined) : ['drawn', 80, 24, 4],
      );
      await collector.flush();
      await store.close();
    });

    it(`reads an archive of schema ${schema} as it opens a database of it`, () => {
      const opened = join(folder, `${schema}-opened.sqlite`);
      const imported = join(folder, `${schema}-imported.sqlite`);
      const database = new Database(opened);
      database.exec(readFileSync(new URL(`${schema}.sql`, SCHEMAS), 'utf8'));
      database.close();
      const lines = [...archiveSqlite(opened)];
      assert.match(String(lines[0]), new RegExp(`"schema":${schema}\\b`));
      for (const file of [opened, imported]) openSqliteStore(file).close();
      importSqlite(imported, lines);
      assert.deepEqual([...archiveSqlite(imported)], [...archiveSqlite(opened)]);
    });
  }

  it('gives the owners’ tokens of schema 4 an end, leaves the others theirs, and says that nobody knows who made them', async () => {
    const file = join(folder, 'made-by.sqlite');
    const database = new Database(file);
    database.exec(readFileSync(new URL('4.sql', SCHEMAS), 'utf8'));
    database.close();
    const store = openSqliteStore(file);
    const tokens = await store.selectTokens('read');
    const endOf = (label: string) => tokens.find((token) => token.label === label)?.expiresAtMs ?? null;
    assert.ok((endOf('Old script') ?? 0) > Date.now() + 89 * DAY_MS);
    assert.equal(endOf('Old report'), null);
    assert.deepEqual([...new Set(tokens.map(({ madeBy, usedOn }) => madeBy ?? usedOn))], [null]);
    const link = await store.shareLinks.selectShareLink('old-link-hash');
    assert.deepEqual([link?.madeBy, link?.usedOn], [null, null]);
    await store.close();
  });
});
