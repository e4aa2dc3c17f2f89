/**
 * What every reply says to browsers, errors too: not to guess types, to load nothing, to stand in no frame and to tell
 * nobody where it was read. A route that needs more (the dashboard's page, what pages of others read) says so itself.
 */
import type { MiddlewareHandler } from 'hono';

/** A year, the least that is worth stating. */
const HTTPS_ONLY_SECONDS = 31_536_000;

export const STRICT: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** @param isHttps Whether the operator has said that people come by https: browsers are then told to come no other way. */
export function strictHeadersFor(isHttps: boolean): Readonly<Record<string, string>> {
  // Not for other hosts under this name: they are not ours to speak for.
  return isHttps ? { ...STRICT, 'Strict-Transport-Security': `max-age=${HTTPS_ONLY_SECONDS}` } : STRICT;
}

/** @param isHttps As for `strictHeadersFor`. */
export function strictHeaders(isHttps: boolean): MiddlewareHandler {
  const headers = Object.entries(strictHeadersFor(isHttps));
  return async (context, next) => {
    await next();
    for (const [name, value] of headers) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  };
}
