/**
 * A browser as far as signing in sees it: keeps cookies by host, and sends those with `SameSite=Strict` along only where
 * the request comes from the same site.
 */

interface Cookie {
  readonly value: string;
  readonly isStrict: boolean;
}

export interface OpenOptions {
  readonly method?: string;
  readonly body?: string;
  /** Whether a page of another site leads there. */
  readonly isForeign?: boolean;
}

export class CookieBrowser {
  readonly #cookies = new Map<string, Map<string, Cookie>>();

  /** Follows no redirect. */
  async open(
    address: string,
    { method = 'GET', body, isForeign = false }: OpenOptions = {},
  ): Promise<Response> {
    const { host } = new URL(address);
    const jar = this.#cookies.get(host) ?? new Map<string, Cookie>();
    this.#cookies.set(host, jar);
    const sent = [...jar].filter(([, { isStrict }]) => !isForeign || !isStrict);
    const reply = await fetch(address, {
      method,
      redirect: 'manual',
      headers: {
        Cookie: sent.map(([name, { value }]) => `${name}=${value}`).join('; '),
        'Sec-Fetch-Site': isForeign ? 'cross-site' : 'same-origin',
      },
      ...(body !== undefined && { body }),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, { value, isStrict: /samesite=strict/i.test(cookie) });
    }
    return reply;
  }
}
