/**
 * What the routes under /api are made of.
 */
import type { OpenId } from '../access/openid.js';
import type { People } from '../access/people.js';
import type { ShareLinks } from '../access/share-links.js';
import type { SignInMail } from '../access/sign-in-mail.js';
import type { SignInThrottle } from '../access/sign-in-throttle.js';
import type { Tokens } from '../access/tokens.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { ClockKeeper } from '../clock/clock-keeper.js';
import type { Clock } from '../clock.js';
import type { GroupCommit } from '../intake/group-commit.js';
import type { Outbox } from '../notify/outbox.js';
import type { Receivers } from '../notify/receivers.js';
import type { Measures } from '../observe/measures.js';
import type { Release } from '../release/release.js';
import type { SiteDirectory } from '../sites/site-directory.js';
import type { Store } from '../store/store.js';
import type { Summaries } from '../summarize/summaries.js';
import type { WeeklySummaries } from '../weekly/weekly-summaries.js';
import type { SessionCookie } from './access.js';
import type { NetworkLimit } from './network-limit.js';

export interface ApiParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly clockKeeper: ClockKeeper;
  readonly sites: SiteDirectory;
  readonly commits: GroupCommit;
  readonly release: Release;
  readonly summaries: Summaries;
  readonly receivers: Receivers;
  readonly outbox: Outbox;
  readonly tokens: Tokens;
  readonly shareLinks: ShareLinks;
  readonly weekly: WeeklySummaries;
  readonly signIns: SignInThrottle;
  readonly people: People;
  readonly signInMail: SignInMail;
  /** How often one network may ask for a link by e-mail. */
  readonly mailLimit: NetworkLimit;
  readonly audit: AuditLog;
  /** Null: there is no identity provider. */
  readonly openId: OpenId | null;
  readonly measures: Measures;
  readonly cookie: SessionCookie;
  /** Where people reach the dashboard; undefined where nobody has said. */
  readonly publicUrl: string | undefined;
}
