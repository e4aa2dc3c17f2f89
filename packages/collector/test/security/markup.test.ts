/**
 * Text that people or pages bring, where it could become markup, a formula or a line of its own. The pages themselves
 * are looked at in a browser: examples/full-loop/test/markup.test.ts.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { CSV_OPTIONS, ROUTES, routeTo } from '@trustgauge/protocol';
import {
  answer,
  type CollectorUnderTest,
  ORIGIN,
  siteSettings,
  startCollector,
} from '../collector-under-test.ts';
import { GUARDED_ROUTES, pathOf } from './guarded-routes.ts';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</title><svg onload=alert(1)>',
  '{{7*7}}<%= 7*7 %>#{7*7}',
  '-->',
];
const SOURCES = ['../../../dashboard/src', '../../../widget/src', '../../../react/src', '../../src'];

describe('markup that an operator’s text holds', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    const text = (n: number) => PAYLOADS[n % PAYLOADS.length] ?? '';
    collector = await startCollector({
      sites: [
        siteSettings({
          product: text(0).slice(0, 60),
          surveys: [
            {
              id: 'pulse',
              segments: { plan: PAYLOADS.map((payload) => payload.slice(0, 64)) },
              followUps: [
                {
                  id: 'raise',
                  text: text(1),
                  options: [
                    { id: 'a', label: text(2) },
                    { id: 'b', label: text(3) },
                  ],
                },
              ],
              translations: { de: { thanks: text(4), sheet: PAYLOADS } },
            },
          ],
        }),
      ],
    });
    for (const payload of PAYLOADS) {
      const made = await collector.write('POST', routeTo(ROUTES.incidents, { site: 'site-one' }), {
        date: '2026-03-01',
        title: payload,
      });
      assert.equal(made.status, 201);
      const taken = await collector.write('POST', routeTo(ROUTES.steps, { site: 'site-one' }), {
        title: payload,
        owner: payload,
        outcome: payload,
      });
      assert.equal(taken.status, 201);
    }
    await collector.write('POST', routeTo(ROUTES.voidedDays, { site: 'site-one' }), {
      day: '2026-03-02',
      reason: PAYLOADS.join(' '),
    });
  });
  after(() => collector.stop());

  it('leaves as JSON, as which no browser draws it', async () => {
    const paths = ['/v1/sites/tg_pub_live_site-one'];
    for (const route of GUARDED_ROUTES)
      if (route.method === 'GET' && route.path !== ROUTES.metrics) paths.push(pathOf(route));
    let held = 0;
    for (const path of paths) {
      const reply = await collector.read(path);
      assert.match(reply.headers.get('Content-Type') ?? '', /^application\/json/);
      assert.equal(reply.headers.get('X-Content-Type-Options'), 'nosniff');
      if (JSON.stringify(await reply.json()).includes('alert(1)')) held += 1;
    }
    assert.ok(held >= 4, `${held} replies hold it`);
  });

  it('changes not a byte of the dashboard’s page', async () => {
    const clean = await startCollector();
    try {
      const page = await (await fetch(clean.address)).text();
      for (const query of [
        '',
        `?site=${encodeURIComponent(PAYLOADS[0] ?? '')}`,
        '?view=<svg/onload=alert(1)>',
      ])
        assert.equal(await (await fetch(`${collector.address}/${query}`)).text(), page);
    } finally {
      await clean.stop();
    }
  });

  it('is refused as the address of an incident where it would run', async () => {
    for (const link of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil.example',
      '/relative',
    ]) {
      const reply = await collector.write('POST', routeTo(ROUTES.incidents, { site: 'site-one' }), {
        date: '2026-03-01',
        title: 'Link',
        link,
      });
      assert.equal(reply.status, 400, link);
    }
  });
});

describe('what a request holds', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startCollector();
  });
  after(() => collector.stop());

  const MARK = 'zqx';
  const marked = `${MARK}<svg onload=alert(1)>`;

  it('is never repeated by a reply: of any route, in path, query, header or body', async () => {
    const { secret } = await collector.collector.tokens.issueRead({ site: null, role: 'owner', label: 'x' });
    const never = (text: string, where: string) => assert.ok(!text.includes(MARK), `${where}: ${text}`);
    for (const { method, path } of collector.collector.routes) {
      if (path.startsWith('/assets/')) continue;
      const inPath = path.replace(/:[a-zA-Z]+/g, encodeURIComponent(marked));
      const attempts: [string, RequestInit][] = [
        [inPath, {}],
        [
          `${path.replace(/:[a-zA-Z]+/g, 'site-one')}?${encodeURIComponent(marked)}=${encodeURIComponent(marked)}`,
          {},
        ],
        [`${inPath}/${encodeURIComponent(marked)}`, {}],
      ];
      if (method !== 'GET') {
        for (const body of [
          marked,
          JSON.stringify(marked),
          JSON.stringify({ [marked]: marked }),
          JSON.stringify({
            token: marked,
            date: marked,
            day: marked,
            kind: marked,
            baseline: marked,
            title: 7,
          }),
          JSON.stringify({ ...answer('0123456789abcdef'), [marked]: 1 }),
          JSON.stringify(answer(marked, { site: marked, survey: marked, segments: { [marked]: marked } })),
        ])
          attempts.push([inPath, { body }], [path.replace(/:[a-zA-Z]+/g, 'site-one'), { body }]);
      }
      for (const [address, init] of attempts) {
        const reply = await fetch(collector.address + address, {
          method,
          ...init,
          headers: {
            Authorization: `Bearer ${secret}`,
            Origin: path === ROUTES.submissions ? ORIGIN : collector.address,
            'Content-Type': 'text/plain',
            'User-Agent': MARK,
            'X-Forwarded-For': MARK,
            'X-Forwarded-Host': MARK,
            'Accept-Language': MARK,
          },
        });
        never(await reply.text(), `${method} ${address}`);
        never(JSON.stringify([...reply.headers]), `${method} ${address}`);
      }
    }
  });

  it('becomes no statement of the database, no property of every object, and no second parameter', async () => {
    const path = routeTo(ROUTES.incidents, { site: 'site-one' });
    const title = `x'); DROP TABLE tally; --`;
    assert.equal((await collector.write('POST', path, { date: '2026-03-01', title })).status, 201);
    const listed = (await (await collector.read(path)).json()) as { incidents: { title: string }[] };
    assert.ok(listed.incidents.some((incident) => incident.title === title));
    for (const id of [`' OR '1'='1`, '%', '__proto__', 'constructor', 'site-one%00', '..%2fsite-one']) {
      assert.equal((await collector.read(`/api/sites/${id}/accounting`)).status, 404, id);
      assert.equal((await fetch(`${collector.address}/v1/sites/${id}`)).status, 404, id);
    }
    const polluted = '{"__proto__":{"role":"owner"},"date":"2026-03-01","title":"x","constructor":1}';
    const reply = await fetch(collector.address + path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await collector.token('owner')}` },
      body: polluted,
    });
    assert.equal(reply.status, 400);
    assert.equal(({} as { role?: string }).role, undefined);
    const twice = await collector.read('/api/sites/site-one/accounting?environment=test&environment=live');
    assert.equal(((await twice.json()) as { environment: string }).environment, 'test');
  });
});

describe('the sources', () => {
  const files = SOURCES.flatMap((folder) => {
    const url = new URL(`${folder}/`, import.meta.url);
    return readdirSync(url, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]sx?$/.test(name))
      .map((name) => [name, readFileSync(new URL(name, url), 'utf8')] as const);
  });

  it('write text into pages as text only, and evaluate none', () => {
    assert.ok(files.length > 100);
    for (const [name, text] of files) {
      assert.doesNotMatch(
        text,
        /unsafeHTML|unsafeSVG|unsafeStatic|innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(|new Function\(|srcdoc/,
        name,
      );
    }
  });

  it('write tables for spreadsheets by one library only, told to escape what would be a formula', () => {
    assert.equal(CSV_OPTIONS.escape_formulas, true);
    const writers = files.filter(([, text]) => /from 'csv-stringify/.test(text));
    assert.deepEqual(writers.map(([name]) => name).sort(), ['http/table-reply.ts', 'save/table-files.ts']);
    for (const [name, text] of writers) assert.match(text, /stringify\([^;]*CSV_OPTIONS/, name);
    // What else says that it is CSV was written by one of them.
    const others = files.filter(
      ([name, text]) => /text\/csv/.test(text) && !writers.some(([one]) => one === name),
    );
    assert.deepEqual(
      others.map(([name]) => name),
      ['save/file-kinds.ts'],
    );
  });

  it('write no formula into a table, where a spreadsheet splits cells at semicolons too', async () => {
    const FORMULA = 'a;=1+1';
    const site = 'site-one';
    const text = { title: FORMULA, owner: FORMULA, outcome: FORMULA };
    const created: [string, object][] = [
      [ROUTES.steps, { ...text, date: '2026-03-09' }],
      [ROUTES.incidents, { date: '2026-03-09', title: FORMULA }],
      [ROUTES.voidedDays, { day: '2026-03-01', reason: FORMULA }],
      [ROUTES.shareLinks, { survey: 'pulse', label: FORMULA, days: 3 }],
      [ROUTES.readTokens, { label: FORMULA, role: 'viewer', site, days: 3 }],
    ];
    const collector = await startCollector();
    try {
      for (const [route, body] of created) {
        const path = routeTo(route, { site });
        assert.equal((await collector.write('POST', path, body)).status, 201, path);
      }
      for (const route of [...created.map(([path]) => path), ROUTES.auditLog]) {
        const { secret } = await collector.collector.tokens.issueRead({
          site: null,
          role: 'owner',
          label: 'x',
        });
        const reply = await fetch(collector.address + routeTo(route, { site }), {
          headers: { Authorization: `Bearer ${secret}`, Accept: 'text/csv' },
        });
        const table = await reply.text();
        assert.match(table, /a;'=1\+1/, route);
        assert.doesNotMatch(table, /;=/, route);
      }
    } finally {
      await collector.stop();
    }
  });

  it('run no other program, and read no code from what is stored', () => {
    for (const [name, text] of files) assert.doesNotMatch(text, /child_process|node:vm\b/, name);
  });
});
