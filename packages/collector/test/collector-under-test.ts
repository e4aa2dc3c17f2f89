/**
 * A real server on a free port over a real database in a folder of its own, with a clock that the test sets.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tracer } from '@opentelemetry/api';
import {
  type Accounting,
  MINIMUM_BATCH_ANSWERS,
  type Point,
  PROTOCOL_VERSION,
  parseConfigurationFile,
  ROUTES,
  type Role,
  type Summary,
} from '@trustgauge/protocol';
import {
  applyConfiguration,
  createCollector,
  type Limits,
  listen,
  type OpenIdOptions,
  openSqliteStore,
} from '../dist/index.js';
import type { NotifyOptions } from '../dist/notify/create-channels.js';
import type { Engine } from './store/contract/engines.ts';

/** As it is read where something has been published; elsewhere the headline is null. */
export type ReadSummary = Summary & { readonly headline: Point };

export const ORIGIN = 'https://app.example';
export const LIVE_KEY = 'tg_pub_live_site-one';
export const TEST_KEY = 'tg_pub_test_site-one';
export const NOON = Date.parse('2026-03-10T12:00:00Z');
export const DAY_MS = 86_400_000;

/** What `trustgauge.config.json` of the tests says; a part of it can be replaced. */
export function siteSettings(changes: Record<string, unknown> = {}) {
  return {
    id: 'site-one',
    product: 'Acme',
    allowedOrigins: [ORIGIN],
    minimumBatchAnswers: MINIMUM_BATCH_ANSWERS,
    keys: { live: LIVE_KEY, test: TEST_KEY },
    surveys: [{ id: 'pulse', segments: { plan: ['free', 'team'] } }],
    ...changes,
  };
}

export async function startCollector({
  sites = [siteSettings()],
  publicUrl = 'http://localhost',
  notify = {},
  limits = {},
  openId,
  tracer,
  engine,
  peopleDomains,
}: {
  sites?: unknown[];
  publicUrl?: string;
  notify?: NotifyOptions;
  limits?: Limits;
  openId?: OpenIdOptions;
  tracer?: Tracer;
  peopleDomains?: readonly string[];
  /** Of the store. Default: SQLite, in `databaseFile`. */
  engine?: Engine;
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-collector-'));
  const databaseFile = join(folder, 'trustgauge.sqlite');
  const opened = await engine?.open();
  const store = opened?.store ?? openSqliteStore(databaseFile);
  const clock = { nowMs: NOON };
  const faults: unknown[] = [];
  const report = (error: unknown) => faults.push(error);
  const apply = (changed: unknown[]) =>
    applyConfiguration(store, parseConfigurationFile({ sites: changed }), clock.nowMs);
  await apply(sites);
  const collector = createCollector({
    store,
    clock: () => clock.nowMs,
    publicUrl,
    notify,
    limits,
    report,
    ...(openId && { openId }),
    ...(peopleDomains && { peopleDomains }),
    ...(tracer && { tracer }),
  });
  const server = await listen(collector, { host: '127.0.0.1', port: 0, report });
  const address = `http://127.0.0.1:${server.port}`;
  const { secret } = await collector.tokens.issueRead({ site: null, role: 'owner', label: 'test' });

  const submit = (
    body: unknown,
    {
      origin = ORIGIN,
      contentType = 'text/plain',
    }: { origin?: string | null; contentType?: string | null } = {},
  ) =>
    fetch(address + ROUTES.submissions, {
      method: 'POST',
      headers: {
        ...(origin !== null && { Origin: origin }),
        ...(contentType !== null && { 'Content-Type': contentType }),
      },
      body:
        typeof body === 'string'
          ? new TextEncoder().encode(body)
          : new TextEncoder().encode(JSON.stringify(body)),
    });
  const read = (path: string, token = secret) =>
    fetch(address + path, { headers: { Authorization: `Bearer ${token}` } });

  /** The secret of somebody's session, signed in by a link of the command line. */
  const session = async (role: Role = 'owner', site: string | null = null) => {
    const link = await collector.tokens.issueSignIn({ site, role, label: 'sign-in link' });
    return (await collector.tokens.exchangeSignIn(link.secret)).secret;
  };

  /** What only people may do is done by a session of its own, unless a token is given. */
  const write = async (method: string, path: string, body?: unknown, token?: string) => {
    const isOfPeople = path.startsWith(ROUTES.people) || path.startsWith(ROUTES.readTokens);
    const own = token === undefined && isOfPeople ? await session() : null;
    const reply = await fetch(address + path, {
      method,
      headers: { Authorization: `Bearer ${token ?? own ?? secret}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (own !== null) await collector.tokens.revokeSecret(own);
    return reply;
  };

  return {
    address,
    clock,
    collector,
    databaseFile,
    faults,
    folder,
    store,
    apply,
    submit,
    read,
    write,
    session,
    /** A token of a role, for all sites or one. */
    async token(role: Role, site: string | null = null): Promise<string> {
      return (await collector.tokens.issueRead({ site, role, label: role })).secret;
    },
    /** The series that a survey of the site has now. */
    async series(key = LIVE_KEY): Promise<string> {
      const reply = await fetch(`${address}/v1/sites/${key}`);
      return ((await reply.json()) as { surveys: [{ series: string }] }).surveys[0].series;
    },
    async accounting(query = ''): Promise<Accounting> {
      return (await read(`/api/sites/site-one/accounting${query}`)).json() as Promise<Accounting>;
    },
    async summary(query = ''): Promise<ReadSummary> {
      return (await read(`/api/sites/site-one/surveys/pulse/summary${query}`)).json() as Promise<ReadSummary>;
    },
    async stop() {
      await server.stop();
      await (opened?.remove() ?? store.close());
      rmSync(folder, { recursive: true });
    },
  };
}

export type CollectorUnderTest = Awaited<ReturnType<typeof startCollector>>;

let lastId = 0;

/** 21 characters that no other submission of this run has. */
export function nextId(): string {
  lastId += 1;
  return `id-${String(lastId).padStart(18, '0')}`;
}

/** A well-formed answer; parts of it can be replaced. */
export function answer(series: string, changes: Record<string, unknown> = {}) {
  return {
    version: PROTOCOL_VERSION,
    outcome: 'answer',
    site: LIVE_KEY,
    survey: 'pulse',
    series,
    entry: 'invited',
    mode: 'plain',
    id: nextId(),
    answers: { headline: 'very' },
    ...changes,
  };
}
