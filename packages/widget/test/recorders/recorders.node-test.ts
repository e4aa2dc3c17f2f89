import { POSTHOG } from './posthog.ts';
import { provesNothingOf } from './proves-nothing.ts';
import { RRWEB } from './rrweb.ts';
import { SENTRY } from './sentry.ts';

// One of sessions, one of faults, one of clicks. `pnpm test:recorders` tests more of them.
provesNothingOf(RRWEB, SENTRY, POSTHOG);
