/**
 * What can be changed of a site while it runs: its settings, its keys, and whether a survey is asked.
 */
import {
  EnvironmentSchema,
  KeyRotationSchema,
  parseJson,
  parseWith,
  ROUTES,
  SettingsChangeSchema,
} from '@trustgauge/protocol';
import { type Context, Hono } from 'hono';
import {
  changeSettings,
  endRetiredKey,
  rotateKey,
  toConfigurationFile,
  toSettings,
} from '../sites/change-settings.js';
import type { SiteRecord } from '../store/store.js';
import { type AccessVariables, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { refusal } from './error-reply.js';
import { siteOfRequest } from './readable-site.js';
import { surveyOf } from './survey-of.js';

export function settingsRoutes({ store, clock, sites }: ApiParts): Hono<AccessVariables> {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.settings, async (context) => shown(context, await siteOfRequest(sites, context)));

  app.patch(ROUTES.settings, requireRole('owner'), async (context) => {
    const site = await newestSiteOf(context);
    const given = parseWith(SettingsChangeSchema, parseJson(await context.req.text()), 'request_malformed');
    const changes = await changeSettings(store, site, given, clock());
    context.set('change', { changes });
    return shown(context, await newestSiteOf(context));
  });

  app.get(ROUTES.siteFile, async (context) => {
    const site = await siteOfRequest(sites, context);
    context.header('Content-Disposition', 'attachment; filename="trustgauge.config.json"');
    return context.json(toConfigurationFile(site));
  });

  app.post(ROUTES.keyRotation, requireRole('owner'), async (context) => {
    const site = await newestSiteOf(context);
    const environment = parseWith(EnvironmentSchema, context.req.param('environment'), 'request_malformed');
    const given = parseWith(KeyRotationSchema, parseJson(await context.req.text()), 'request_malformed');
    const changes = await rotateKey(store, site, environment, given, clock());
    context.set('change', { changes });
    return shown(context, await newestSiteOf(context));
  });

  app.delete(ROUTES.retiredKey, requireRole('owner'), async (context) => {
    const site = await newestSiteOf(context);
    const key = context.req.param('key');
    await endRetiredKey(store, site, key, clock());
    context.set('change', { subject: key });
    return shown(context, await newestSiteOf(context));
  });

  app.put(ROUTES.pause, requireRole('editor'), (context) => pause(context, true));
  app.delete(ROUTES.pause, requireRole('editor'), (context) => pause(context, false));

  async function pause(context: Context<AccessVariables>, isPaused: boolean): Promise<Response> {
    const site = await siteOfRequest(sites, context);
    const { survey } = surveyOf(site, context.req.param('survey'));
    if (!isPaused && survey.isPaused) {
      throw refusal('paused_by_file', 'isPaused: false in the configuration file', 'isPaused: true');
    }
    await store.pauseSurvey(site.settings.id, survey.id, isPaused);
    context.set('change', { subject: survey.id });
    return shown(context, await newestSiteOf(context));
  }

  async function shown(context: Context<AccessVariables>, site: SiteRecord): Promise<Response> {
    const isCounted = (await store.selectLastArrivalDay(site.settings.id)) !== null;
    return context.json(toSettings(site, isCounted, clock()));
  }

  /** Not as it is known in memory: a change is made from what is stored. */
  async function newestSiteOf(context: Context<AccessVariables>): Promise<SiteRecord> {
    await sites.stored();
    return siteOfRequest(sites, context);
  }

  return app;
}
