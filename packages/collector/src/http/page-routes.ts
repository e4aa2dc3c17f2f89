/**
 * The built files: the loader and its chunks for other people's pages, the dashboard for our own.
 */
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { ScriptParts } from '../sites/site-script.js';
import { sendFile } from './send-file.js';
import { readStaticFiles } from './static-files.js';

/** A name that changes with the content never needs to be asked for again: it ends in a hash. */
const IMMUTABLE_NAME = /-[\w-]{8}\.js$/;
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** The names of the loader and of the list of hashes stay while their content changes. */
const MUTABLE = 'public, max-age=300, stale-while-revalidate=86400';

/** The folder of a package of ours that is installed beside this one. */
function folderOf(packageName: string, folder: string): string {
  return fileURLToPath(new URL(`./${folder}`, import.meta.resolve(`${packageName}/package.json`)));
}

/** What the collector composes scripts of. */
export function siteScriptParts(): ScriptParts {
  const files = readStaticFiles(folderOf('@trustgauge/widget', 'dist/site-script'));
  const textOf = (name: string) => {
    const file = files.get(name);
    if (file === undefined)
      throw new Error(`expected the built widget with ${name}, got none: run the build`);
    return file.text();
  };
  return {
    loader: textOf('loader.js'),
    asking: textOf('loader-asking.js'),
    unknown: textOf('unknown-site.js'),
  };
}

export function widgetRoutes(): Hono {
  const app = new Hono();
  for (const [name, file] of readStaticFiles(folderOf('@trustgauge/widget', 'dist/script'))) {
    app.get(`/${name}`, (context) => {
      // Read by pages of every origin, also with `integrity` and under cross-origin isolation.
      context.header('Access-Control-Allow-Origin', '*');
      context.header('Cross-Origin-Resource-Policy', 'cross-origin');
      return sendFile(context, file, { cacheControl: IMMUTABLE_NAME.test(name) ? IMMUTABLE : MUTABLE });
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
  app.get('/', headers, (context) => sendFile(context, page, { cacheControl: 'no-cache' }));
  for (const [name, file] of files) {
    if (name.startsWith('assets/'))
      app.get(`/${name}`, headers, (context) => sendFile(context, file, { cacheControl: IMMUTABLE }));
  }
  return app;
}
