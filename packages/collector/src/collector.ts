/**
 * The collector put together: a store and a clock in, one `fetch` out. Listening on a port is `listen.ts`.
 */
import { Tokens } from './access/tokens.js';
import { dayIn } from './calendar.js';
import { type Clock, systemClock } from './clock.js';
import { SessionCookie } from './http/access.js';
import { createApp } from './http/app.js';
import { GroupCommit } from './intake/group-commit.js';
import { Intake } from './intake/intake.js';
import { Release } from './release/release.js';
import { SiteDirectory } from './sites/site-directory.js';
import type { Store } from './store/store.js';

export interface CollectorOptions {
  /** Stays the caller's: whoever opened it closes it, after `flush`. */
  readonly store: Store;
  /** Default: the system's. Days of arrival and the close of batches follow it. */
  readonly clock?: Clock;
  /** Where people reach the dashboard, such as https://trust.example. Default: plain http on this machine. */
  readonly publicUrl?: string;
  /** Told of every fault that a client saw as `internal` or `store_unavailable`. Default: the console. */
  readonly report?: (error: unknown) => void;
}

export interface Collector {
  readonly tokens: Tokens;
  fetch(request: Request): Response | Promise<Response>;
  /** Closes batches whose days have ended, forgets expired receipts and tokens, cuts off the database's log. */
  maintain(): Promise<void>;
  /** Resolves when everything that has arrived is on the disk. */
  flush(): Promise<void>;
}

export function createCollector({
  store,
  clock = systemClock,
  publicUrl = 'http://localhost',
  report = (error) => console.error(error),
}: CollectorOptions): Collector {
  const sites = new SiteDirectory(store);
  const commits = new GroupCommit(store);
  const release = new Release(store, sites, clock);
  const tokens = new Tokens(store, clock);
  const app = createApp({
    intake: new Intake(sites, commits, clock),
    store,
    clock,
    sites,
    commits,
    release,
    tokens,
    cookie: new SessionCookie(publicUrl.startsWith('https:')),
    report,
  });
  return {
    tokens,
    fetch: (request) => app.fetch(request),
    async maintain() {
      await release.run();
      await store.purge(dayIn('UTC', clock()), clock());
    },
    flush: () => commits.flush(),
  };
}
