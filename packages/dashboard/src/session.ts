/**
 * The way in: a token that stands in the fragment of a link, where no server and no log sees it.
 */
import { ERROR_STATUS, type ErrorCode } from '@trustgauge/protocol';

const FRAGMENT = /^#sign-in=(.+)$/;
const SHARE_FRAGMENT = /^#share=([\w-]+)$/;
const STOP_FRAGMENT = /^#unsubscribe=([\w-]+)$/;
const RETURN_TO = 'trustgauge-return-to';

/** The token of a sign-in link that was just opened, or null. */
export function tokenInFragment(fragment: string): string | null {
  const token = FRAGMENT.exec(fragment)?.[1];
  return token === undefined ? null : decoded(token);
}

/** The secret of a share link, or null. It stays in the address: whoever comes back opens it again. */
export function shareInFragment(fragment: string): string | null {
  return SHARE_FRAGMENT.exec(fragment)?.[1] ?? null;
}

/** What ends a weekly mail, in the link of one; or null. */
export function stopInFragment(fragment: string): string | null {
  return STOP_FRAGMENT.exec(fragment)?.[1] ?? null;
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    // Cut in the middle of a character: the collector says what it thinks of it.
    return token;
  }
}

/** The token in what a person pasted, the whole link or the token alone; null where there is none. */
export function tokenInText(text: string): string | null {
  const pasted = text.trim();
  const start = pasted.indexOf('#');
  const token = start === -1 ? pasted : tokenInFragment(pasted.slice(start));
  return token === null || token === '' || /[\s/]/.test(token) ? null : token;
}

/** What the collector says, in the fragment, of a sign-in by an identity provider: a code where it failed; null where there was none. */
export function providerOutcome(fragment: string): 'signed-in' | ErrorCode | null {
  if (fragment === '#signed-in') return 'signed-in';
  const code = /^#sign-in-failed=([a-z_]+)$/.exec(fragment)?.[1];
  return code !== undefined && code in ERROR_STATUS ? (code as ErrorCode) : null;
}

/** Takes the token out of the address, so that it is neither seen, nor bookmarked, nor sent on. */
export function dropFragment(): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
}

/** Keeps what was looked at until somebody is signed in again, perhaps by a link that opens another tab. */
export function rememberSearch(): void {
  if (location.search.length > 1) withStorage((storage) => storage.setItem(RETURN_TO, location.search));
}

/** Returns to what was looked at before, unless the address already says what to show. */
export function returnToSearch(): void {
  withStorage((storage) => {
    const search = storage.getItem(RETURN_TO);
    storage.removeItem(RETURN_TO);
    if (search !== null && location.search.length <= 1) history.replaceState(history.state, '', search);
  });
}

function withStorage(work: (storage: Storage) => void): void {
  try {
    work(localStorage);
  } catch {
    // Storage is blocked: then the first page is shown after signing in.
  }
}
