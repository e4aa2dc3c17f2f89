import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Effect, SummaryTableSchema } from '@trustgauge/protocol';
import { parse } from 'csv-parse/sync';
import { type CollectorUnderTest, startCollector } from '../collector-under-test.ts';
import { alert, outgoing } from '../notify/alert-event.ts';
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

describe('each list of a site as a table', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startWithHistory();
    await collector.write('POST', '/api/sites/site-one/incidents', {
      date: '2026-03-13',
      title: '=1+1',
      kind: 'industry',
      link: 'https://news.example/x',
    });
    await collector.write('POST', '/api/people', { email: 'ann@example.com', role: 'viewer', site: null });
    const series = await collector.series();
    const stream = { site: 'site-one', environment: 'live', survey: 'pulse', series, mode: 'plain' } as const;
    const incidents = (await collector.store.selectIncidents('site-one')).map(({ date }) => date);
    const publication = {
      after: '2026-03-13',
      incidents,
      voided: (await collector.store.release.selectVoidedDays('site-one')).map(({ day }) => day),
      batches: [],
      parts: [],
      watches: [],
    };
    const alerts = [{ alert: { ...alert, series }, event: outgoing() }];
    assert.ok(
      await collector.store.release.publish({ ...stream, entry: 'invited' }, { ...publication, alerts }, 0),
    );
    const [receiver] = await collector.store.outbox.selectReceivers('site-one');
    await collector.store.outbox.recordAttempt(
      {
        site: 'site-one',
        eventId: 'event-1',
        receiver: receiver?.id ?? '',
        type: 'alert.fall',
        attempt: 1,
        at: '2026-03-14T12:00:00.000Z',
        outcome: 'failed',
        detail: '503',
      },
      null,
    );
  });
  after(() => collector.stop());

  const ask = async (path: string, accept: string, token?: string) => {
    const secret = token ?? (await collector.token('owner'));
    return fetch(collector.address + path, {
      headers: { Authorization: `Bearer ${secret}`, Accept: accept },
    });
  };
  const recordsOf = async (path: string) => {
    const reply = await ask(path, 'text/csv');
    assert.equal(reply.headers.get('Content-Type'), 'text/csv; charset=utf-8; header=present');
    assert.equal(reply.headers.get('Vary'), 'Accept');
    return parse(await reply.text(), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
  };
  const jsonOf = async (path: string) =>
    (await (await ask(path, 'application/json')).json()) as Record<string, Record<string, unknown>[]>;
  const idOf = async (list: string) => String((await jsonOf(`/api/sites/site-one/${list}`))[list]?.[0]?.id);

  for (const [list, path, same] of [
    ['incidents', '/api/sites/site-one/incidents', ['id', 'date', 'kind', 'link']],
    ['steps', '/api/sites/site-one/steps', ['id', 'title', 'owner', 'date', 'play', 'outcome']],
    ['voidedDays', '/api/sites/site-one/voided-days', ['day', 'reason']],
    ['alerts', '/api/sites/site-one/alerts', ['id', 'kind', 'startedOn', 'logEvidence', 'floor', 'series']],
    ['watches', '/api/sites/site-one/alerts?table=watches', ['survey', 'phase', 'floor', 'logThreshold']],
    [
      'deliveries',
      '/api/sites/site-one/deliveries',
      ['at', 'type', 'eventId', 'receiver', 'outcome', 'detail'],
    ],
    ['people', '/api/people', ['email', 'role', 'site', 'addedAt']],
  ] as const) {
    it(`holds what the list holds, row by row: ${list}`, async () => {
      const rows = (await jsonOf(path.replace(/\?.*/, '')))[list] ?? [];
      const records = await recordsOf(path);
      assert.ok(rows.length > 0);
      const shown = (row: Record<string, unknown>) => same.map((name) => String(row[name] ?? ''));
      assert.deepEqual(records.map(shown), rows.map(shown));
      if (list !== 'people') for (const row of records) assert.equal(row.site, 'site-one');
    });
  }

  it('holds no formula, whatever somebody has called a thing', async () => {
    const titles = (await recordsOf('/api/sites/site-one/incidents')).map(({ title }) => title);
    assert.deepEqual(titles, ['Outage', "'=1+1"]);
  });

  it('of alerts has the evidence, the promise and the choice, and comes as JSON rows by its name', async () => {
    const [row] = await recordsOf('/api/sites/site-one/alerts');
    assert.equal(row?.guarantee, alert.guarantee.text);
    assert.deepEqual([row?.acknowledgedAt, row?.baseline, row?.timeZone], ['', '', 'UTC']);
    await collector.write('POST', `/api/sites/site-one/alerts/${alert.id}/acknowledgement`, {
      baseline: 'keep',
    });
    const { table, rows } = (await jsonOf('/api/sites/site-one/alerts?table=alerts')) as unknown as {
      table: string;
      rows: Row[];
    };
    assert.deepEqual([table, rows[0]?.baseline, rows[0]?.logThreshold], ['alerts', 'keep', 8.2]);
    assert.equal((await ask('/api/sites/site-one/alerts?table=answers', 'text/csv')).status, 400);
  });

  it('of deliveries names the receiver as it is called', async () => {
    const [row] = await recordsOf('/api/sites/site-one/deliveries');
    assert.deepEqual([row?.receiverKind, row?.receiverLabel], ['webhook', 'On call']);
  });

  it('of before and after has both sides and the change, each as the page is told it', async () => {
    const path = `/api/sites/site-one/surveys/pulse/incidents/${await idOf('incidents')}/effect`;
    const effect = (await (await ask(path, 'application/json')).json()) as Effect;
    const records = await recordsOf(path);
    assert.deepEqual(
      records.map(({ figure, share, difference, low, high }) => [figure, share, difference, low, high]),
      [
        [
          'before',
          String(effect.before?.estimate.share),
          '',
          ...(effect.before?.estimate.interval ?? []).map(String),
        ],
        [
          'after',
          String(effect.after?.estimate.share),
          '',
          ...(effect.after?.estimate.interval ?? []).map(String),
        ],
        [
          'change',
          '',
          String(effect.change?.change.difference),
          ...(effect.change?.change.interval ?? []).map(String),
        ],
      ],
    );
    for (const row of records) {
      assert.deepEqual(
        [row.conclusion, row.touched, row.mark, row.daysOnEitherSide, row.intervalKind, row.minimumAnswers],
        [effect.conclusion.change, 'undeclared', 'Outage', '28', 'one-look', '10'],
      );
    }
  });

  it('of the audit log has a row for each setting that was changed, for owners alone', async () => {
    await collector.write('POST', '/api/people', { email: 'bob@example.com', role: 'editor', site: null });
    const [newest] = await recordsOf('/api/audit-log');
    assert.deepEqual(
      [newest?.action, newest?.subject, newest?.field, newest?.from, newest?.to, newest?.by],
      ['person-added', 'bob@example.com', 'role', '', 'editor', 'link'],
    );
    for (const path of ['/api/audit-log', '/api/people']) {
      assert.equal((await ask(path, 'text/csv', await collector.token('editor'))).status, 403, path);
    }
  });

  it('of receivers, share links and read tokens is who is told and who may look, without any secret', async () => {
    const asked = { survey: 'pulse', label: '=board', days: 30 };
    const made = await collector.write('POST', '/api/sites/site-one/share-links', asked);
    const { secret } = (await made.json()) as { secret: string };
    const text = await (await ask('/api/sites/site-one/share-links', 'text/csv')).text();
    assert.match(text, /,'=board,pulse,/);
    assert.ok(!text.includes(secret));
    const [receiver] = await recordsOf('/api/sites/site-one/receivers');
    assert.deepEqual([receiver?.kind, receiver?.label, receiver?.site], ['webhook', 'On call', 'site-one']);
    await collector.write('POST', '/api/read-tokens', {
      label: 'script',
      role: 'viewer',
      site: null,
      days: null,
    });
    const tokens = await recordsOf('/api/read-tokens');
    assert.deepEqual(
      tokens
        .filter(({ label }) => label === 'script')
        .map(({ role, site, expiresAt }) => [role, site, expiresAt]),
      [['viewer', '', '']],
    );
  });

  it('of nothing is the head of its columns', async () => {
    const empty = await startCollector();
    const secret = await empty.token('viewer', 'site-one');
    for (const path of [
      'incidents',
      'steps',
      'voided-days',
      'alerts',
      'deliveries',
      'receivers',
      'share-links',
    ]) {
      const reply = await fetch(`${empty.address}/api/sites/site-one/${path}`, {
        headers: { Authorization: `Bearer ${secret}`, Accept: 'text/csv' },
      });
      assert.match(await reply.text(), /^[\w,]+\r\n$/, path);
    }
    await empty.stop();
  });
});

function valuesIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(valuesIn);
}
