/**
 * One origin on the loopback interface for the page, one product's files and its server's answers.
 */
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync, constants } from 'node:zlib';
import { HOST_FILES, hostPage } from './host-page.mjs';
import { POLICIES } from './policies.mjs';

const CONTENT_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** Below this a compressed answer is hardly smaller. */
const WORTH_COMPRESSING = 256;

/**
 * @typedef {object} Guest What a product puts on the page.
 * @property {string} head
 * @property {string} body
 * @property {Record<string, string | Buffer>} files Path → content, served as a careful host would.
 * @property {(request: Request) => Promise<Response | null>} answer The product's server, real or mocked; null where
 * it has no such route.
 */

/**
 * @returns {Promise<{ origin: string, show: (guest: Guest, policy: string) => void, unanswered: () => string[],
 * stop: () => Promise<void> }>}
 */
export async function serveHost() {
  const compressed = new Map();
  const unanswered = new Set();
  let guest;
  let policy;

  async function reply(request) {
    const { pathname } = new URL(request.url);
    if (pathname === '/') {
      const headers = POLICIES[policy] === null ? {} : { 'Content-Security-Policy': POLICIES[policy] };
      return file('.html', hostPage(guest), headers);
    }
    const content = HOST_FILES[pathname] ?? guest.files[pathname];
    if (content !== undefined) return file(extname(pathname), content);
    const answer = await guest.answer(request);
    if (answer !== null) return answer;
    unanswered.add(`${request.method} ${pathname}`);
    return new Response(null, { status: 404 });
  }

  function file(extension, content, headers = {}) {
    const body = compress(content);
    return new Response(body, {
      headers: {
        'Content-Type': CONTENT_TYPES[extension] ?? 'application/octet-stream',
        'Cache-Control': 'no-store',
        ...(body === content ? {} : { 'Content-Encoding': 'br' }),
        ...headers,
      },
    });
  }

  /** As a host does ahead of time: at the highest quality, and not again for every visitor. */
  function compress(content) {
    if (content.length < WORTH_COMPRESSING) return content;
    if (!compressed.has(content)) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      compressed.set(content, brotliCompressSync(content, { params }));
    }
    return compressed.get(content);
  }

  const server = createServer(async (incoming, outgoing) => {
    try {
      const answer = await reply(toRequest(incoming));
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(Buffer.from(await answer.arrayBuffer()));
    } catch (error) {
      console.error(error);
      outgoing.writeHead(500).end();
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    show(nextGuest, nextPolicy) {
      guest = nextGuest;
      policy = nextPolicy;
    },
    unanswered: () => [...unanswered],
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function toRequest(incoming) {
  const hasBody = !['GET', 'HEAD'].includes(incoming.method);
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method,
    headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ...(hasBody ? { body: Readable.toWeb(incoming), duplex: 'half' } : {}),
  });
}
