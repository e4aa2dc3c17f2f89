/**
 * How a Content-Security-Policy is told that the question may have its look.
 */

/** `hash`: the page's policy will hold what is returned. A nonce: the one that the policy of this reply has. */
export type StylePermission = 'hash' | { readonly nonce: string };

const NONCE = /^[\w+/-]+={0,2}$/;

/** For `style-src`; undefined where the permission is none. */
export async function styleSourceFor(
  permission: StylePermission | undefined,
  styles: string,
): Promise<string | undefined> {
  if (permission === 'hash') return `'sha256-${await sha256(styles)}'`;
  const nonce = permission?.nonce;
  return typeof nonce === 'string' && NONCE.test(nonce) ? `'nonce-${nonce}'` : undefined;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/**
 * A policy that allows the source for styles too, and nothing else that it has not allowed. Unchanged where it allows
 * every style that stands in the page, which another source would take back; and for an empty source.
 *
 * @param policy Value of a `Content-Security-Policy` header.
 */
export function allowStyle(policy: string, styleSource: string): string {
  if (!styleSource) return policy;
  const directives = policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name);
  const find = (wanted: string) => directives.find(([name]) => name?.toLowerCase() === wanted);
  const inherited = find('default-src');
  const own = find('style-src-elem') ?? find('style-src');
  const [, ...sources] = own ?? inherited ?? [];
  // Nothing is said of styles, or all of them are allowed.
  if (!(own ?? inherited) || allowsInline(sources)) return policy;
  const allowed = [
    own?.[0] ?? 'style-src',
    ...sources.filter((source) => source.toLowerCase() !== "'none'" && source !== styleSource),
    styleSource,
  ];
  return (
    own ? directives.map((directive) => (directive === own ? allowed : directive)) : [...directives, allowed]
  )
    .map((directive) => directive.join(' '))
    .join('; ');
}

const allowsInline = (sources: readonly string[]) =>
  sources.some((source) => source.toLowerCase() === "'unsafe-inline'") &&
  !sources.some((source) => /^'(nonce|sha\d+)-/i.test(source));
