/**
 * The collector put together: a store and a clock in, one `fetch` out. Listening on a port is `listen.ts`.
 */
import type { Tracer } from '@opentelemetry/api';
import { ROUTES } from '@trustgauge/protocol';
import type { Registry } from 'prom-client';
import { OpenId, type OpenIdOptions } from './access/openid.js';
import { People } from './access/people.js';
import { ShareLinks } from './access/share-links.js';
import { SignInMail } from './access/sign-in-mail.js';
import { SignInThrottle } from './access/sign-in-throttle.js';
import { Tokens } from './access/tokens.js';
import { checkWatches } from './alerts/check-watches.js';
import { AuditLog } from './audit/audit-log.js';
import { dayIn } from './calendar.js';
import { ClockKeeper } from './clock/clock-keeper.js';
import { SteadyClock } from './clock/steady-clock.js';
import { type Clock, systemClock, systemMonotonicClock } from './clock.js';
import { SessionCookie } from './http/access.js';
import { createApp } from './http/app.js';
import { NetworkLimit, type NetworkLimitOptions } from './http/network-limit.js';
import { submissionsOnNode, type TakeSubmission } from './http/node-submissions.js';
import type { NodeBindings } from './http/read-body.js';
import { readableSite } from './http/readable-site.js';
import { SubmissionDoor } from './http/submission-door.js';
import { GroupCommit } from './intake/group-commit.js';
import { Intake } from './intake/intake.js';
import { TokenBuckets } from './intake/token-buckets.js';
import { createChannels, type NotifyOptions } from './notify/create-channels.js';
import { Mailer } from './notify/mailer.js';
import { Outbox } from './notify/outbox.js';
import { Receivers } from './notify/receivers.js';
import { type Log, silentLog } from './observe/log.js';
import { Measures } from './observe/measures.js';
import { Readiness } from './observe/readiness.js';
import { Traces } from './observe/traces.js';
import { Release } from './release/release.js';
import { SiteDirectory } from './sites/site-directory.js';
import type { Store } from './store/store.js';
import { Summaries } from './summarize/summaries.js';
import { WeeklySummaries } from './weekly/weekly-summaries.js';

export interface Limits extends NetworkLimitOptions {
  /** Submissions a second to one site, on average over a minute. Default: any number. */
  readonly perSite?: number;
}

/** Links by e-mail that one network may ask for in a second, on average over a minute: ten in a minute. */
const SIGN_IN_MAILS_PER_SECOND = 10 / 60;

export interface CollectorOptions {
  /** Stays the caller's: whoever opened it closes it, after `flush`. */
  readonly store: Store;
  /** Default: the system's. Days of arrival and the close of batches follow it. */
  readonly clock?: Clock;
  /**
   * What the clock is compared with while the collector runs: milliseconds that never run backwards. Default: the
   * system's where the clock is the system's; a clock that is given alone is believed, whatever it says.
   */
  readonly monotonicClock?: Clock;
  /** Where people reach the dashboard, such as https://trust.example or https://app.example/trust. Default: plain http on this machine. */
  readonly publicUrl?: string;
  /** How receivers are told of alerts. Default: webhooks on the public internet only, and no e-mail. */
  readonly notify?: NotifyOptions;
  /** The identity provider through which people may sign in; needs a `publicUrl`. Default: none. */
  readonly openId?: OpenIdOptions;
  /** Domains of the addresses of people who can be added. Default: any. */
  readonly peopleDomains?: readonly string[];
  /** How many submissions are taken. Default: as many as come. */
  readonly limits?: Limits;
  /** Told of every fault that a client saw as `internal` or `store_unavailable`. Default: the console. */
  readonly report?: (error: unknown) => void;
  /** Told of requests, sign-ins and changes; never of an address or an answer. Default: nobody is. */
  readonly log?: Log;
  /** Takes the measures that /metrics shows, beside those that it has. Default: one of its own. */
  readonly registry?: Registry;
  /** OpenTelemetry's, told of requests, commits, batches, deliveries and mails; never of an address or an answer. Default: nobody is. */
  readonly tracer?: Tracer;
}

export interface Collector {
  readonly tokens: Tokens;
  readonly receivers: Receivers;
  readonly outbox: Outbox;
  /** Every path that it takes, with the method: `/v1/sites/:siteKey` by GET. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  /** @param bindings What the server on a port knows beside the request. */
  fetch(request: Request, bindings?: NodeBindings): Response | Promise<Response>;
  /** What Node's own server may be asked before `fetch`: it is quicker, and answers the same. */
  readonly takeSubmission: TakeSubmission;
  /** Whether it can go on from what is stored. Called before it takes requests. @throws WatchStateCorrupt ClockUnfit */
  check(): Promise<void>;
  /** Makes the watches of a site anew from its batches. @throws ProtocolError `site_unknown` */
  rebuildWatches(site: string): Promise<void>;
  /**
   * Closes batches whose days have ended, forgets expired receipts and tokens, cuts off the database's log, and begins
   * to tell receivers what is due. Closes and forgets nothing while the clock may not be followed.
   */
  maintain(): Promise<void>;
  /** Computes what the overview asks for when it is opened, after `maintain`: then nobody is the first who waits for it. */
  prepare(): Promise<void>;
  /** Resolves when everything that has arrived is on the disk, and no receiver is being told of anything. */
  flush(): Promise<void>;
}

export function createCollector({
  store,
  clock: wall,
  monotonicClock = wall === undefined ? systemMonotonicClock : undefined,
  publicUrl,
  notify = {},
  openId,
  peopleDomains,
  limits = {},
  report: reportTo = (error) => console.error(error),
  log = silentLog,
  registry,
  tracer,
}: CollectorOptions): Collector {
  const measures = new Measures(registry);
  const traces = new Traces(tracer ?? null);
  const steady = new SteadyClock({ wall: wall ?? systemClock, monotonic: monotonicClock ?? null });
  const clock = steady.now;
  const report = (error: unknown) => {
    measures.fault();
    reportTo(error);
  };
  const sites = new SiteDirectory(store, clock);
  const commits = new GroupCommit(store, traces);
  const summaries = new Summaries(store, clock);
  const tokens = new Tokens(store, clock);
  const shareLinks = new ShareLinks(store.shareLinks, clock);
  const audit = new AuditLog(store.audit, clock);
  const keeper = new ClockKeeper({ clock: steady, store, sites, audit });
  const readiness = new Readiness(store, keeper);
  const mayFinishDays = (isSimulated: boolean) => keeper.mayFinishDays(isSimulated);
  const release = new Release(store, sites, { clock, mayFinishDays, traces });
  if (openId !== undefined && publicUrl === undefined) {
    throw new RangeError('expected a publicUrl, to which the identity provider sends people back, got none');
  }
  const signInMail = new SignInMail({
    people: store.people,
    tokens,
    mailer: notify.mail === undefined ? null : new Mailer(notify.mail),
    publicUrl,
    report,
  });
  const { guard, channels } = createChannels(notify, { clock, dashboardUrl: publicUrl ?? null });
  const receivers = new Receivers({ store: store.outbox, guard, channels, clock });
  const outbox = new Outbox({ store: store.outbox, channels, clock, report, traces });
  const intake = new Intake(sites, commits, steady.counting, new TokenBuckets(limits.perSite ?? 0), {
    received: () => measures.received(),
    settled(outcome) {
      measures.settled(outcome);
      if (outcome === 'stored' || outcome === 'duplicate') readiness.wrote();
      if (outcome === 'failed:store_unavailable') readiness.couldNotWrite();
    },
  });
  const door = new SubmissionDoor(intake, new NetworkLimit(limits), report);
  const isHttps = publicUrl?.startsWith('https:') ?? false;
  const weekly = new WeeklySummaries({
    store,
    sites,
    clock,
    publicUrl: publicUrl ?? null,
    isOffered: channels.email !== null,
    report,
    traces,
  });
  const app = createApp({
    door,
    measures,
    readiness,
    log,
    traces,
    store,
    clock,
    clockKeeper: keeper,
    sites,
    commits,
    release,
    summaries,
    receivers,
    outbox,
    tokens,
    shareLinks,
    weekly,
    signIns: new SignInThrottle(clock),
    people: new People(store.people, clock, peopleDomains && { domains: peopleDomains }),
    signInMail,
    mailLimit: new NetworkLimit({ ...limits, perNetwork: SIGN_IN_MAILS_PER_SECOND }),
    audit,
    openId: openId === undefined ? null : new OpenId(openId, `${publicUrl}${ROUTES.openIdReturn}`),
    publicUrl,
    cookie: new SessionCookie(isHttps),
    report,
  });
  return {
    tokens,
    receivers,
    outbox,
    routes: app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => ({ method, path })),
    fetch: (request, bindings) => app.fetch(request, bindings),
    takeSubmission: submissionsOnNode(door, { measures, log, traces, isHttps }),
    async check() {
      await keeper.checkStart();
      await checkWatches(store, (await sites.current()).all());
    },
    async rebuildWatches(id) {
      await release.rebuildWatches(await readableSite(sites, null, id));
    },
    async maintain() {
      const isSettled = await keeper.run();
      await release.run();
      await readiness.watch(() =>
        isSettled ? store.purge(dayIn('UTC', clock()), clock()) : store.purge(null, 0),
      );
      if (isSettled) {
        await weekly.run();
        await outbox.purge();
        await store.shareLinks.purgeShareLinks(clock());
        await audit.purge();
      }
      // Not waited for: a slow receiver holds up neither the start nor the next batch.
      outbox.run().catch(report);
    },
    async prepare() {
      await summaries.prepare((await sites.current()).all());
    },
    async flush() {
      await commits.flush();
      await outbox.idle();
      await signInMail.idle();
    },
  };
}
