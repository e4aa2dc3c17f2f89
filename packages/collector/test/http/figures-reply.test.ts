import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SummaryTableSchema } from '@trustgauge/protocol';
import { parse } from 'csv-parse/sync';
import type { CollectorUnderTest } from '../collector-under-test.ts';
import { startWithHistory } from '../store/collector-with-history.ts';

const TABLES = SummaryTableSchema.options;
const SUMMARY = '/api/sites/site-one/surveys/pulse/summary';
type Row = Record<string, string | number | boolean | null>;

describe('a table of what the collector says', () => {
  let collector: CollectorUnderTest;
  let secret: string;
  before(async () => {
    collector = await startWithHistory();
    secret = await collector.token('viewer', 'site-one');
  });
  after(() => collector.stop());

  const ask = (path: string, accept: string) =>
    fetch(collector.address + path, { headers: { Authorization: `Bearer ${secret}`, Accept: accept } });
  const csvOf = async (path: string) => {
    const reply = await ask(path, 'text/csv');
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get('Content-Type'), 'text/csv; charset=utf-8; header=present');
    return reply.text();
  };
  const rowsOf = async (table: string, query = '') =>
    ((await (await ask(`${SUMMARY}?table=${table}${query}`, 'application/json')).json()) as { rows: Row[] })
      .rows;

  it('is the points of the line where CSV is asked for and no table is named, each with its interval’s kind', async () => {
    const lines = (await csvOf(`${SUMMARY}?granularity=day`)).split('\r\n');
    assert.match(
      lines[0] ?? '',
      /^granularity,metric,firstDay,lastDay,share,low,high,answers,isRounded,intervalKind,confidence,/,
    );
    assert.match(
      lines[1] ?? '',
      /^day,confident,2026-03-10,2026-03-10,0\.\d+,0\.\d+,0\.\d+,24,true,one-look,0\.95,/,
    );
    assert.match(lines[1] ?? '', /,site-one,pulse,live,invited,plain,[0-9a-f]{16},UTC,10,false$/);
    assert.equal(lines.at(-1), '', 'each record ends in CR and LF (RFC 4180)');
  });

  for (const table of TABLES) {
    it(`has the same fields in CSV as in JSON: ${table}`, async () => {
      const rows = await rowsOf(table);
      const text = await csvOf(`${SUMMARY}?table=${table}`);
      const records = parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
      assert.ok(records.length > 0);
      assert.deepEqual(
        records,
        rows.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])),
        ),
      );
    });

    it(`holds no number that the summary does not hold: ${table}`, async () => {
      for (const query of ['', '&granularity=day', '&entry=opened', '&environment=test', '&metric=worried']) {
        const summary = await collector.summary(`?${query}`);
        const said = new Set(valuesIn(summary));
        // The one figure in another form: the confidence of what is valid at every look.
        if (summary.live) said.add(1 - summary.live.alpha);
        for (const row of await rowsOf(table, query)) {
          for (const value of Object.values(row)) {
            if (typeof value === 'number') assert.ok(said.has(value), `${value} in ${JSON.stringify(row)}`);
          }
        }
      }
    });
  }

  it('of a survey that nobody has answered is the head of its columns', async () => {
    const text = await csvOf('/api/sites/site-one/surveys/other/summary?table=segments');
    assert.match(text, /^dimension,values,areMerged,[\w,]+\r\n$/);
  });

  it('is not one that there is not: the request is refused', async () => {
    const reply = await ask(`${SUMMARY}?table=answers`, 'text/csv');
    assert.equal(reply.status, 400);
    assert.match(await reply.text(), /request_malformed/);
  });

  it('is not given instead of the summary to whoever takes anything', async () => {
    for (const accept of ['*/*', 'application/json, text/csv;q=0.5', 'text/html']) {
      assert.ok('headline' in ((await (await ask(SUMMARY, accept)).json()) as object), accept);
    }
  });

  it('is kept by no cache, and refused as JSON to whoever may not read it', async () => {
    assert.equal((await ask(`${SUMMARY}?table=points`, 'text/csv')).headers.get('Cache-Control'), 'no-store');
    const refused = await fetch(collector.address + SUMMARY, { headers: { Accept: 'text/csv' } });
    assert.equal(refused.status, 401);
    assert.match(refused.headers.get('Content-Type') ?? '', /^application\/json/);
  });

  it('tells of arrivals by what became of them', async () => {
    const { arrivalsInAll, arrivalsToday } = await collector.accounting();
    const text = await csvOf('/api/sites/site-one/accounting');
    const records = parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    assert.deepEqual(
      records.map(({ outcome, code, today, inAll }) => [outcome, code, Number(today), Number(inAll)]),
      [
        ['received', '', arrivalsToday.received, arrivalsInAll.received],
        ['stored', '', arrivalsToday.stored, arrivalsInAll.stored],
        ['duplicate', '', arrivalsToday.duplicate, arrivalsInAll.duplicate],
        ...Object.entries(arrivalsInAll.refused).map(([code, count]) => [
          'refused',
          code,
          arrivalsToday.refused[code] ?? 0,
          count,
        ]),
      ],
    );
  });
});

function valuesIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(valuesIn);
}
