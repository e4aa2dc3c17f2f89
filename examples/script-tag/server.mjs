/**
 * Serves the example page as a careful company would: under a content security policy that allows its own files and
 * the collector's origin by name, nothing inline and no evaluated code.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const FILES = new Map([
  ['/', ['index.html', 'text/html; charset=utf-8']],
  ['/styles.css', ['styles.css', 'text/css; charset=utf-8']],
  ['/icon.svg', ['icon.svg', 'image/svg+xml']],
  ['/page.js', ['page.js', 'text/javascript; charset=utf-8']],
]);

/**
 * @param {{ host: string, port: number, collector: string }} options The collector's origin, such as
 * http://127.0.0.1:4180. Port 0 takes a free one.
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function serveExamplePage({ host, port, collector }) {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${collector}`,
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${collector}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

  const server = createServer((request, response) => {
    const [name, contentType] = FILES.get(new URL(request.url ?? '/', 'http://page').pathname) ?? [];
    if (name === undefined) return response.writeHead(404).end();
    const text = readFileSync(new URL(`./public/${name}`, import.meta.url), 'utf8');
    response.writeHead(200, {
      'Content-Type': contentType,
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
    });
    response.end(text.replaceAll('{{collector}}', collector));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    address: `http://${host}:${server.address().port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
