/**
 * Where the collector that serves this page is mounted: the folder of the page, which may lie below a path of somebody
 * else's server.
 */

/** @returns An address without a slash at its end: `https://app.example/trust`. */
export function mountedAt(href = location.href): string {
  return new URL('.', href).href.replace(/\/$/, '');
}
