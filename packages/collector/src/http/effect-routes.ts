/**
 * Before and after what stands on the line: an incident, or a step that has a day.
 */
import {
  effectTable,
  MAX_EFFECT_DAYS,
  type Mark,
  MIN_EFFECT_DAYS,
  parseWith,
  ROUTES,
} from '@trustgauge/protocol';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { effectOf } from '../summarize/effect.js';
import type { AccessVariables } from './access.js';
import type { ApiParts } from './api-parts.js';
import { refusal } from './error-reply.js';
import { siteOfRequest } from './readable-site.js';
import { incidentOf, stepOf } from './site-marks.js';
import { surveyOf } from './survey-of.js';
import { replyOrTable } from './table-reply.js';

const EffectQuerySchema = v.strictObject({
  days: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,4}$/, 'a number of days'),
      v.transform(Number),
      v.minValue(MIN_EFFECT_DAYS),
      v.maxValue(MAX_EFFECT_DAYS),
    ),
    '28',
  ),
});

export function effectRoutes({ store, sites, release }: ApiParts) {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.effect, (context) =>
    effect(context, (site) => incidentMark(site, context.req.param('incident'))),
  );

  app.get(ROUTES.stepEffect, (context) =>
    effect(context, (site) => stepMark(site, context.req.param('step'))),
  );

  async function effect(context: Context<AccessVariables>, markOf: (site: string) => Promise<Mark>) {
    const { days } = parseWith(EffectQuerySchema, context.req.query(), 'request_malformed');
    const site = await siteOfRequest(sites, context);
    const record = surveyOf(site, context.req.param('survey'));
    const mark = await markOf(site.settings.id);
    await release.runSite(site);
    const compared = await effectOf(store, site, record, mark, days);
    return replyOrTable(context, compared, () => effectTable(compared));
  }

  async function incidentMark(site: string, id: string | undefined): Promise<Mark> {
    const { date, title, ...incident } = await incidentOf(store, site, id);
    return { kind: 'incident', id: incident.id, date, title };
  }

  async function stepMark(site: string, id: string | undefined): Promise<Mark> {
    const { date, title, ...step } = await stepOf(store, site, id);
    if (date === null) throw refusal('request_malformed', 'a step that has a day', 'one that has none');
    return { kind: 'step', id: step.id, date, title };
  }

  return app;
}
