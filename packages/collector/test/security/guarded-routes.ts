/**
 * Every route of the collector and who may use it, written down a second time: what the tests hold against the router,
 * so that a route nobody thought about fails them.
 */
import { readdirSync } from 'node:fs';
import { ROUTES, type Role, routeTo } from '@trustgauge/protocol';
import Database from 'better-sqlite3';

import {
  type CollectorUnderTest,
  DAY_MS,
  NOON,
  siteSettings,
  startCollector,
} from '../collector-under-test.ts';

export const OTHER_ORIGIN = 'https://two.example';

/** What belongs to a site and can be named. */
const NAMED = [
  'incident',
  'step',
  'alert',
  'receiver',
  'day',
  'key',
  'person',
  'token',
  'shareLink',
  'mailReceiver',
] as const;
type Named = (typeof NAMED)[number];

export interface GuardedRoute {
  readonly method: string;
  readonly path: string;
  /** `anybody`: signed in, whoever it is. A role: that one or a higher one. */
  readonly needs: 'anybody' | Role;
  readonly body?: unknown;
  /** Whether a script may not do it, whatever its role. */
  readonly isOfPeople?: boolean;
  /** Whether it tells of all sites together: a token for one is not enough. */
  readonly isOfAllSites?: boolean;
  /** The parameter that names something of the site, besides the site. */
  readonly names?: Named;
}

export const GUARDED_ROUTES: readonly GuardedRoute[] = [
  { method: 'GET', path: ROUTES.session, needs: 'anybody' },
  { method: 'DELETE', path: ROUTES.session, needs: 'anybody' },
  { method: 'DELETE', path: ROUTES.sessions, needs: 'owner' },
  { method: 'GET', path: ROUTES.people, needs: 'owner' },
  {
    method: 'POST',
    path: ROUTES.people,
    needs: 'owner',
    isOfPeople: true,
    body: { email: 'new@acme.example', role: 'viewer', site: 'site-one' },
  },
  {
    method: 'PATCH',
    path: ROUTES.person,
    needs: 'owner',
    isOfPeople: true,
    body: { revision: 1, role: 'viewer', site: 'site-one' },
    names: 'person',
  },
  { method: 'DELETE', path: ROUTES.person, needs: 'owner', names: 'person' },
  { method: 'GET', path: ROUTES.personMade, needs: 'owner', names: 'person' },
  { method: 'DELETE', path: ROUTES.personSessions, needs: 'owner', names: 'person' },
  { method: 'POST', path: ROUTES.invitation, needs: 'owner', isOfPeople: true, names: 'person' },
  { method: 'GET', path: ROUTES.readTokens, needs: 'owner' },
  {
    method: 'POST',
    path: ROUTES.readTokens,
    needs: 'owner',
    isOfPeople: true,
    body: { label: 'Report', role: 'viewer', site: 'site-one', days: 30 },
  },
  { method: 'DELETE', path: ROUTES.readToken, needs: 'owner', names: 'token' },
  { method: 'GET', path: ROUTES.auditLog, needs: 'owner' },
  { method: 'GET', path: ROUTES.settings, needs: 'viewer' },
  { method: 'PATCH', path: ROUTES.settings, needs: 'owner', body: { revision: 1, product: 'Acme Bank' } },
  { method: 'GET', path: ROUTES.siteFile, needs: 'viewer' },
  { method: 'POST', path: ROUTES.keyRotation, needs: 'owner', body: { revision: 1 } },
  { method: 'DELETE', path: ROUTES.retiredKey, needs: 'owner', names: 'key' },
  { method: 'PUT', path: ROUTES.pause, needs: 'editor' },
  { method: 'DELETE', path: ROUTES.pause, needs: 'editor' },
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
  { method: 'GET', path: ROUTES.steps, needs: 'viewer' },
  { method: 'POST', path: ROUTES.steps, needs: 'editor', body: { title: 'Status page' } },
  { method: 'PATCH', path: ROUTES.step, needs: 'editor', body: { owner: 'Ada' }, names: 'step' },
  { method: 'DELETE', path: ROUTES.step, needs: 'editor', names: 'step' },
  { method: 'GET', path: ROUTES.stepEffect, needs: 'viewer', names: 'step' },
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
  { method: 'GET', path: ROUTES.weekly, needs: 'viewer' },
  { method: 'PUT', path: ROUTES.weeklyOf, needs: 'owner', names: 'mailReceiver' },
  { method: 'DELETE', path: ROUTES.weeklyOf, needs: 'owner', names: 'mailReceiver' },
  { method: 'GET', path: ROUTES.shareLinks, needs: 'viewer' },
  {
    method: 'POST',
    path: ROUTES.shareLinks,
    needs: 'editor',
    body: { survey: 'pulse', label: 'Board', days: 30 },
  },
  { method: 'DELETE', path: ROUTES.shareLink, needs: 'editor', names: 'shareLink' },
];

/** What anybody may ask for: nothing of it tells one site of another, or anything that only operators may know. */
export const OPEN_ROUTES: readonly string[] = [
  `GET ${ROUTES.health}`,
  `GET ${ROUTES.healthLive}`,
  `GET ${ROUTES.healthReady}`,
  `GET ${ROUTES.siteConfiguration}`,
  `GET ${ROUTES.siteScript}`,
  `POST ${ROUTES.submissions}`,
  `POST ${ROUTES.session}`,
  // By a share link, which is no token: share-routes.test.ts.
  `GET ${ROUTES.shared}`,
  `GET ${ROUTES.sharedSummary}`,
  // By what stands in a mail: weekly-routes.test.ts.
  `GET ${ROUTES.stopWeekly}`,
  `POST ${ROUTES.stopWeekly}`,
  `GET ${ROUTES.signInOffer}`,
  `POST ${ROUTES.signInMail}`,
  `POST ${ROUTES.signInLink}`,
  `POST ${ROUTES.openIdStart}`,
  `GET ${ROUTES.openIdReturn}`,
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
      mail: { smtpUrl: 'smtp://127.0.0.1:1', from: 'alerts@trust.example' },
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
    await collector.store.insertStep(site, {
      id: idOf(site, 'step'),
      play: null,
      title: `Step of ${site}`,
      owner: null,
      date: '2026-03-02',
      outcome: null,
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
    await collector.store.outbox.insertReceiver(
      {
        id: idOf(site, 'mailReceiver'),
        site,
        kind: 'email',
        label: `Mailbox of ${site}`,
        target: `ann@${site}.example`,
        secret: null,
        createdAtMs: 2,
      },
      20,
    );
    await collector.store.shareLinks.insertShareLink(
      {
        id: idOf(site, 'shareLink'),
        hash: `hash of ${site}`,
        site,
        survey: 'pulse',
        label: `Board of ${site}`,
        createdAtMs: 1,
        expiresAtMs: NOON + 30 * DAY_MS,
      },
      50,
    );
    await collector.store.people.insertPerson({
      id: idOf(site, 'person'),
      email: `person@${site}.example`,
      role: 'editor',
      site,
      subject: null,
      revision: 1,
      addedAtMs: 1,
    });
    insertAlert(collector, site);
    insertKeyAndToken(collector, site);
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

/** Not by the store's own ways, which would save the site anew. */
function insertKeyAndToken({ databaseFile }: CollectorUnderTest, site: string): void {
  const database = new Database(databaseFile);
  database
    .prepare("INSERT INTO retired_key (site, key, environment, accepted_until_ms) VALUES (?, ?, 'live', ?)")
    .run(site, idOf(site, 'key'), NOON + DAY_MS);
  database
    .prepare(
      "INSERT INTO token (hash, kind, label, site, role, created_at_ms) VALUES (?, 'read', ?, ?, 'viewer', 1)",
    )
    .run(idOf(site, 'token').repeat(4), `Token of ${site}`, site);
  database.close();
}

/** The id of the one thing of this kind that a site has; other sites have others. */
export function idOf(site: string, kind: Named): string {
  if (kind === 'key') return `tg_pub_live_retired-${site}`;
  if (kind === 'token') return site === 'site-one' ? '1111111111111111' : '2222222222222222';
  if (kind === 'day') return site === 'site-one' ? '2026-02-01' : '2026-02-02';
  return `${kind}-of-${site}`;
}

/** The path of a route about a site and, where it names one, a thing that belongs to `thingOf`. */
export function pathOf(
  { path }: Pick<GuardedRoute, 'path'>,
  { site = 'site-one', thingOf = site }: { site?: string; thingOf?: string } = {},
): string {
  const things = Object.fromEntries(NAMED.map((kind) => [kind, idOf(thingOf, kind)]));
  // Another kind of receiver than the other routes are about.
  if (path === ROUTES.weeklyOf) things.receiver = idOf(thingOf, 'mailReceiver');
  return routeTo(path, {
    site,
    survey: 'pulse',
    environment: 'live',
    siteKey: 'tg_pub_live_site-one',
    ...things,
  });
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
