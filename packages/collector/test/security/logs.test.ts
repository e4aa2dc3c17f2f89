/**
 * Everything that the program says in a run at its most talkative, looked through for what it must never hold.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { ROUTES, routeTo, type SiteConfiguration } from '@trustgauge/protocol';
import { Tokens } from '../../dist/access/tokens.js';
import { openSqliteStore } from '../../dist/index.js';
import { answer, LIVE_KEY, ORIGIN, siteSettings } from '../collector-under-test.ts';
import { freePort } from '../free-ports.ts';
import { environmentWith, MAIN } from '../program-under-test.ts';

const CLIENT = '127.0.0.1';
const FORWARDED = '203.0.113.77';
const AGENT = 'MarkedBrowser/9.9';
const FORGED = 'report\n{"level":"error","msg":"forged"}\r\u001b[2J';

interface Line {
  readonly level: string;
  readonly time: string;
  readonly msg: string;
  readonly code?: string;
  readonly route?: string;
  readonly by?: { readonly label: string };
}

describe('what the program says at --log-level=debug', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-log-'));
  after(() => rmSync(folder, { recursive: true }));
  const ids: string[] = [];
  const secrets: string[] = [];
  let said = '';
  let lines: Line[] = [];

  before(async () => {
    const config = join(folder, 'trustgauge.config.json');
    writeFileSync(config, JSON.stringify({ sites: [siteSettings()] }));
    const port = await freePort();
    const server = spawn(
      process.execPath,
      [
        MAIN,
        'serve',
        `--port=${port}`,
        `--public-url=http://localhost:${port}`,
        `--data=${folder}`,
        `--config=${config}`,
        '--log-level=debug',
      ],
      { env: environmentWith() },
    );
    const out = text(server.stdout);
    const err = text(server.stderr);
    await once(server.stdout, 'data');
    await use(`http://${CLIENT}:${port}`);
    server.kill('SIGTERM');
    assert.deepEqual(await once(server, 'exit'), [0, null]);
    said = (await out) + (await err);
    lines = (await err)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  });

  /** Everything that a client does, right and wrong. */
  async function use(address: string): Promise<void> {
    const store = openSqliteStore(join(folder, 'trustgauge.sqlite'));
    const tokens = new Tokens(store, Date.now);
    const owner = await tokens.issueRead({ site: null, role: 'owner', label: FORGED });
    const viewer = await tokens.issueRead({ site: 'site-one', role: 'viewer', label: 'viewer' });
    const signIn = await tokens.issueSignIn({ site: null, role: 'owner', label: 'link' });
    await store.close();
    secrets.push(owner.secret, viewer.secret, signIn.secret);
    const marked = {
      'User-Agent': AGENT,
      'X-Forwarded-For': FORWARDED,
      Referer: 'https://secret-page.example/',
    };
    const call = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
      fetch(address + path, { ...init, headers: { ...marked, ...init.headers } });
    const bearer = ({ secret }: { secret: string }) => ({ Authorization: `Bearer ${secret}` });

    const configured = (await (await call(`/v1/sites/${LIVE_KEY}`)).json()) as SiteConfiguration;
    const { series = '' } = configured.surveys[0] ?? {};
    for (const changes of [
      { answers: { headline: 'slightly', raise: 'plain-words' }, segments: { plan: 'team' } },
      { outcome: 'dismissal', answers: undefined },
      { answers: { headline: 'none-of-these' } },
      { series: '0000000000000000' },
      { secretField: 'secret-value' },
    ]) {
      const body = answer(series, changes);
      ids.push(body.id);
      for (const headers of [
        { Origin: ORIGIN },
        { Origin: ORIGIN },
        { Origin: 'https://elsewhere.example' },
      ]) {
        await call(ROUTES.submissions, {
          method: 'POST',
          headers: { 'Content-Type': 'text/plain', ...headers },
          body: JSON.stringify(body),
        });
      }
    }
    await call('/secret-path?secret-query=1');
    await call(`/v1/sites/${owner.secret}`);
    for (const token of [signIn.secret, signIn.secret, 'tg_sec_AAAAAAAAAAAAAAAAAAAAAA']) {
      const body = JSON.stringify({ token });
      await call(ROUTES.signInLink, { method: 'POST', body });
      const reply = await call(ROUTES.session, { method: 'POST', body });
      const cookie = /=([^;]+)/.exec(reply.headers.get('Set-Cookie') ?? '')?.[1];
      if (cookie !== undefined) secrets.push(cookie);
    }
    const incidents = routeTo(ROUTES.incidents, { site: 'site-one' });
    const body = JSON.stringify({ date: '2026-03-01', title: 'secret-title' });
    for (const token of [owner, viewer, { secret: 'tg_sec_BBBBBBBBBBBBBBBBBBBBBB' }])
      await call(incidents, { method: 'POST', headers: bearer(token), body });
    await call(`${routeTo(ROUTES.accounting, { site: 'site-one' })}?secret-query=1`, {
      headers: bearer(owner),
    });
    await call(ROUTES.metrics, { headers: bearer(owner) });
  }

  it('holds no address, no id of a submission, no answer and no browser', () => {
    assert.equal(ids.length, 5);
    const never = [
      CLIENT,
      FORWARDED,
      AGENT,
      'secret-',
      'slightly',
      'plain-words',
      '"team"',
      'elsewhere',
      ...ids,
    ];
    for (const word of never) assert.ok(!said.includes(word), word);
  });

  it('holds no secret, in force or not', () => {
    assert.equal(secrets.length, 4);
    for (const secret of secrets) assert.ok(!said.includes(secret.slice('tg_sec_'.length)));
    assert.doesNotMatch(said, /tg_sec_/);
  });

  it('is one line of JSON for each event, with its time in UTC, whatever a text holds', () => {
    assert.ok(lines.length > 20, `${lines.length} lines`);
    for (const { level, time, msg } of lines) {
      assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.ok(['debug', 'info'].includes(level), level);
      assert.ok(['listening', 'answered', 'refused', 'changed', 'stopping', 'stopped'].includes(msg), msg);
    }
  });

  it('tells who has changed something, who was refused what, and which sign-ins failed', () => {
    const changed = lines.filter(({ msg }) => msg === 'changed');
    assert.deepEqual(
      changed.map(({ route, by }) => [route, by?.label]),
      [
        [ROUTES.session, undefined],
        [ROUTES.incidents, FORGED],
      ],
    );
    const refused = lines.filter(({ msg }) => msg === 'refused').map(({ route, code }) => [route, code]);
    assert.deepEqual(refused, [
      ...[ROUTES.signInLink, ROUTES.session, ROUTES.signInLink, ROUTES.session].map((route) => [
        route,
        'sign_in_link_invalid',
      ]),
      [ROUTES.incidents, 'token_not_allowed'],
      [ROUTES.incidents, 'not_signed_in'],
      [ROUTES.accounting, 'request_malformed'],
    ]);
  });
});
