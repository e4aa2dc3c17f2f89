/**
 * The built files: the loader and its chunks for other people's pages, the dashboard for our own.
 */
import { fileURLToPath } from 'node:url';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { readStaticFiles, type StaticFile } from './static-files.js';

/** A name that changes with the content never needs to be asked for again: it ends in a hash. */
const IMMUTABLE_NAME = /-[\w-]{8}\.js$/;
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** The names of the loader and of the list of hashes stay while their content changes. */
const MUTABLE = 'public, max-age=300, stale-while-revalidate=86400';

/** The folder of a package of ours that is installed beside this one. */
function folderOf(packageName: string, folder: string): string {
  return fileURLToPath(new URL(`./${folder}`, import.meta.resolve(`${packageName}/package.json`)));
}

export function widgetRoutes(): Hono {
  const app = new Hono();
  for (const [name, file] of readStaticFiles(folderOf('@trustgauge/widget', 'dist/script'))) {
    app.get(`/${name}`, (context) => {
      // Read by pages of every origin, also with `integrity` and under cross-origin isolation.
      context.header('Access-Control-Allow-Origin', '*');
      context.header('Cross-Origin-Resource-Policy', 'cross-origin');
      return send(context, file, IMMUTABLE_NAME.test(name) ? IMMUTABLE : MUTABLE);
    });
  }
  return app;
}

export function dashboardRoutes(): Hono {
  const app = new Hono();
  const files = readStaticFiles(folderOf('@trustgauge/dashboard', 'dist'));
  const page = files.get('index.html');
  const policy = files.get('policy.json');
  if (page === undefined || policy === undefined) {
    throw new Error('expected the built dashboard (index.html, policy.json), got none: run the build');
  }
  const { styleHashes } = JSON.parse(policy.text()) as { styleHashes: string[] };
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...styleHashes],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    // Whether this host speaks https, and for how long it will, is the operator's to say.
    strictTransportSecurity: false,
  });
  app.get('/', headers, (context) => send(context, page, 'no-cache'));
  for (const [name, file] of files) {
    if (name.startsWith('assets/')) app.get(`/${name}`, headers, (context) => send(context, file, IMMUTABLE));
  }
  return app;
}

async function send(context: Context, file: StaticFile, cacheControl: string): Promise<Response> {
  const coding = file.codingFor(context.req.header('Accept-Encoding') ?? '');
  context.header('Cache-Control', cacheControl);
  context.header('ETag', file.etag);
  context.header('Vary', 'Accept-Encoding');
  if (context.req.header('If-None-Match') === file.etag) return context.body(null, 304);
  context.header('Content-Type', file.contentType);
  if (coding !== 'identity') context.header('Content-Encoding', coding);
  return context.body(new Uint8Array(await file.body(coding)));
}
