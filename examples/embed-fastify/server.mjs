/**
 * The collector below /trust of a Fastify application, in a context of its own, where nothing reads bodies: the
 * collector reads its own, up to its own limit.
 */
import { stopServer, toNodeHandler } from '@trustgauge/collector';
import Fastify from 'fastify';

const PREFIX = '/trust';
/** For requests that are under way. */
const DRAIN_MS = 2000;

/**
 * @param {import('@trustgauge/collector').Collector} collector
 * @param {string} page What the application itself answers.
 */
export async function serveApplication(collector, page, port = 0) {
  const app = Fastify();
  app.get('/', (_, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.register(
    async (trust) => {
      const handle = toNodeHandler(collector);
      trust.removeAllContentTypeParsers();
      trust.addContentTypeParser('*', (_request, _payload, done) => done(null));
      trust.all('/*', (request, reply) => {
        // Fastify leaves the prefix on.
        request.raw.url = request.raw.url.slice(PREFIX.length);
        reply.hijack();
        return handle(request.raw, reply.raw);
      });
      // Addresses on the dashboard are relative to its folder.
      trust.get('', { prefixTrailingSlash: 'no-slash' }, (_, reply) => reply.redirect(`${PREFIX}/`, 308));
    },
    { prefix: PREFIX },
  );

  await app.listen({ host: '127.0.0.1', port });
  const stop = async () => {
    await stopServer(app.server, DRAIN_MS);
    await app.close();
  };
  return { port: app.server.address().port, stop };
}
