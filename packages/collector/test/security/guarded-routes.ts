/**
 * Every route of the collector and who may use it, written down a second time: what the tests hold against the router,
 * so that a route nobody thought about fails them.
 */
import { readdirSync } from 'node:fs';
import { ROUTES, routeTo } from '@trustgauge/protocol';
import Database from 'better-sqlite3';
import type { Role } from '../../dist/store/store.js';
import { type CollectorUnderTest, siteSettings, startCollector } from '../collector-under-test.ts';

export const OTHER_ORIGIN = 'https://two.example';

export interface GuardedRoute {
  readonly method: string;
  readonly path: string;
  /** `anybody`: signed in, whoever it is. A role: that one or a higher one. */
  readonly needs: 'anybody' | Role;
  readonly body?: unknown;
  /** Whether it tells of all sites together: a token for one is not enough. */
  readonly isOfAllSites?: boolean;
  /** The parameter that names something of the site, besides the site. */
  readonly names?: 'incident' | 'alert' | 'receiver' | 'day';
}

export const GUARDED_ROUTES: readonly GuardedRoute[] = [
  { method: 'GET', path: ROUTES.session, needs: 'anybody' },
  { method: 'DELETE', path: ROUTES.session, needs: 'anybody' },
  { method: 'GET', path: ROUTES.sites, needs: 'anybody' },
  {
    method: 'POST',
    path: ROUTES.sites,
    needs: 'owner',
    body: { id: 'gamma', product: 'Gamma', timeZone: 'UTC', allowedOrigins: ['https://gamma.example'] },
    isOfAllSites: true,
  },
  { method: 'GET', path: ROUTES.metrics, needs: 'anybody', isOfAllSites: true },
  { method: 'GET', path: ROUTES.summary, needs: 'viewer' },
  { method: 'GET', path: ROUTES.accounting, needs: 'viewer' },
  { method: 'GET', path: ROUTES.incidents, needs: 'viewer' },
  {
    method: 'POST',
    path: ROUTES.incidents,
    needs: 'editor',
    body: { date: '2026-03-08', title: 'Outage' },
  },
  {
    method: 'PATCH',
    path: ROUTES.incident,
    needs: 'editor',
    body: { title: 'Outage' },
    names: 'incident',
  },
  { method: 'DELETE', path: ROUTES.incident, needs: 'editor', names: 'incident' },
  { method: 'GET', path: ROUTES.effect, needs: 'viewer', names: 'incident' },
  { method: 'GET', path: ROUTES.voidedDays, needs: 'viewer' },
  {
    method: 'POST',
    path: ROUTES.voidedDays,
    needs: 'owner',
    body: { day: '2026-03-07', reason: 'Stuffed' },
  },
  { method: 'DELETE', path: ROUTES.voidedDay, needs: 'owner', names: 'day' },
  { method: 'GET', path: ROUTES.alerts, needs: 'viewer' },
  {
    method: 'POST',
    path: ROUTES.acknowledgement,
    needs: 'editor',
    body: { baseline: 'keep' },
    names: 'alert',
  },
  { method: 'GET', path: ROUTES.receivers, needs: 'viewer' },
  {
    method: 'POST',
    path: ROUTES.receivers,
    needs: 'owner',
    body: { kind: 'webhook', label: 'On call', target: 'https://93.184.215.14/hook' },
  },
  { method: 'DELETE', path: ROUTES.receiver, needs: 'owner', names: 'receiver' },
  { method: 'POST', path: ROUTES.receiverTest, needs: 'editor', names: 'receiver' },
  { method: 'GET', path: ROUTES.deliveries, needs: 'viewer' },
];

/** What anybody may ask for: nothing of it tells one site of another, or anything that only operators may know. */
export const OPEN_ROUTES: readonly string[] = [
  `GET ${ROUTES.health}`,
  `GET ${ROUTES.healthLive}`,
  `GET ${ROUTES.healthReady}`,
  `GET ${ROUTES.siteConfiguration}`,
  `POST ${ROUTES.submissions}`,
  `POST ${ROUTES.session}`,
  'GET /',
];

/** A built file by its name: the widget's and the dashboard's. */
export function isBuiltFile(route: string): boolean {
  const name = route.replace(/^GET \//, '');
  return builtFiles().has(name);
}

function builtFiles(): ReadonlySet<string> {
  const under = (folder: string, prefix = '') => {
    const url = new URL(`../../node_modules/@trustgauge/${folder}/`, import.meta.url);
    return readdirSync(url, { recursive: true, encoding: 'utf8' }).map((name) => prefix + name);
  };
  return new Set([...under('widget/dist/script'), ...under('dashboard/dist/assets', 'assets/')]);
}

/** Two sites that have one of everything, so that there is something to take from one another. */
export async function startTwoSites(options: { publicUrl?: string } = {}) {
  const collector = await startCollector({
    ...options,
    notify: {
      resolve: async () => [{ address: '93.184.215.14', family: 4 }],
    },
    sites: [
      siteSettings(),
      siteSettings({
        id: 'site-two',
        product: 'Beta',
        keys: { live: 'tg_pub_live_site-two', test: 'tg_pub_test_site-two' },
        allowedOrigins: [OTHER_ORIGIN],
      }),
    ],
  });
  for (const site of ['site-one', 'site-two']) {
    await collector.store.insertIncident(site, {
      id: idOf(site, 'incident'),
      date: '2026-03-01',
      title: `Incident of ${site}`,
      kind: 'ours',
      link: null,
    });
    await collector.store.release.insertVoidedDay(site, {
      day: idOf(site, 'day'),
      reason: `Reason of ${site}`,
      voidedAtMs: 1,
    });
    // Nobody listens there: what a test sends comes to nothing.
    await collector.store.outbox.insertReceiver(
      {
        id: idOf(site, 'receiver'),
        site,
        kind: 'webhook',
        label: `Receiver of ${site}`,
        target: 'https://127.0.0.1:1/',
        secret: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
        createdAtMs: 1,
      },
      20,
    );
    insertAlert(collector, site);
  }
  return collector;
}

function insertAlert({ databaseFile }: CollectorUnderTest, site: string): void {
  const database = new Database(databaseFile);
  const alert = {
    id: idOf(site, 'alert'),
    site,
    survey: 'pulse',
    series: '0123456789abcdef',
    environment: 'live',
    entry: 'invited',
    mode: 'plain',
    dimension: null,
    value: null,
    kind: 'fall',
    raisedOn: '2026-03-05',
    startedOn: '2026-03-01',
    logEvidence: 9,
    logThreshold: 8,
    floor: 0.6,
    floorSource: 'target',
    unit: 'answer',
    guarantee: {
      meanBatchesToFalseAlarm: 3650,
      seriesWatched: 1,
      chanceInAYear: 0.1,
      isConditional: false,
      text: '',
    },
    acknowledged: null,
  };
  database
    .prepare('INSERT INTO alert (site, id, raised_on, alert) VALUES (?, ?, ?, ?)')
    .run(site, alert.id, alert.raisedOn, JSON.stringify(alert));
  database.close();
}

/** The id of the one thing of this kind that a site has; other sites have others. */
export function idOf(site: string, kind: 'incident' | 'alert' | 'receiver' | 'day'): string {
  if (kind === 'day') return site === 'site-one' ? '2026-02-01' : '2026-02-02';
  return `${kind}-of-${site}`;
}

/** The path of a route about a site and, where it names one, a thing that belongs to `thingOf`. */
export function pathOf(
  { path }: Pick<GuardedRoute, 'path'>,
  { site = 'site-one', thingOf = site }: { site?: string; thingOf?: string } = {},
): string {
  const things = Object.fromEntries(
    (['incident', 'alert', 'receiver', 'day'] as const).map((kind) => [kind, idOf(thingOf, kind)]),
  );
  return routeTo(path, { site, survey: 'pulse', siteKey: 'tg_pub_live_site-one', ...things });
}

export function ask(
  { address }: CollectorUnderTest,
  { method, body }: Pick<GuardedRoute, 'method' | 'body'>,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(address + path, {
    method,
    headers,
    redirect: 'manual',
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

export async function codeOf(reply: Response): Promise<string> {
  return ((await reply.json()) as { error: { code: string } }).error.code;
}

/** Everything that is stored, as text: equal before and after what must not change anything. */
export function storedText({ databaseFile }: CollectorUnderTest): string {
  const database = new Database(databaseFile, { readonly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[];
    return JSON.stringify(tables.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()]));
  } finally {
    database.close();
  }
}
