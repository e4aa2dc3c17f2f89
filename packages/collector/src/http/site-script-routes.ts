/**
 * `GET /trustgauge/<site key>.js`: the loader with what it needs to know of the site, composed once for each state of
 * the site and kind of browser, and compressed once.
 */
import { ROUTES } from '@trustgauge/protocol';
import { type Context, Hono } from 'hono';
import { configurationFor } from '../sites/may-answer.js';
import type { KeyedSite, SiteDirectory } from '../sites/site-directory.js';
import {
  composeBareScript,
  composeSiteScript,
  composeUnknownScript,
  type ScriptParts,
} from '../sites/site-script.js';
import { refusal } from './error-reply.js';
import { sendFile } from './send-file.js';
import { StaticFile } from './static-files.js';

/** Asked again each time, so that a pause holds at once; mostly answered 304. No cache between may give it to others. */
const CACHE_CONTROL = 'private, no-cache';
const VARY = 'Origin, Sec-GPC, DNT, Accept-Encoding';

export function siteScriptRoutes(sites: SiteDirectory, parts: ScriptParts): Hono {
  const app = new Hono();
  /** By what the site is now, then by what the reply depends on. What has changed is another object. */
  const composed = new WeakMap<KeyedSite, Map<string, Promise<StaticFile>>>();
  const unknown = scriptOf(composeUnknownScript(parts));

  const scriptFor = (keyed: KeyedSite, context: Context): Promise<StaticFile> => {
    const configuration = configurationFor(keyed, context.req.header('Origin') ?? null);
    const hasSignal = context.req.header('Sec-GPC') === '1' || context.req.header('DNT') === '1';
    const variants = composed.get(keyed) ?? new Map<string, Promise<StaticFile>>();
    composed.set(keyed, variants);
    const variant = hasSignal ? 'bare' : String(configuration.mayAnswer);
    let file = variants.get(variant);
    if (file === undefined) {
      file = hasSignal
        ? Promise.resolve(scriptOf(composeBareScript(parts, configuration.site)))
        : composeSiteScript(parts, configuration).then(scriptOf);
      variants.set(variant, file);
    }
    return file;
  };

  app.get(ROUTES.siteScript, async (context) => {
    const name = context.req.param('siteScript') ?? '';
    if (!name.endsWith('.js')) throw refusal('not_found', 'a path that ends in .js', 'another');
    const keyed = (await sites.current()).byKey(name.slice(0, -'.js'.length));
    context.header('Access-Control-Allow-Origin', '*');
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return sendFile(context, keyed === undefined ? unknown : await scriptFor(keyed, context), {
      cacheControl: CACHE_CONTROL,
      vary: VARY,
    });
  });
  return app;
}

function scriptOf(text: string): StaticFile {
  return new StaticFile('site.js', 'text/javascript; charset=utf-8', Buffer.from(text));
}
