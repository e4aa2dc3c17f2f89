/**
 * The steps of a site: what its teams do so that people are more confident, with whose it is, when, and what came of
 * it. A step moves no figure: it is marked on the line, and before and after it can be compared.
 */
import {
  lineOf,
  MAX_STEP_OUTCOME_CHARS,
  MAX_STEP_OWNER_CHARS,
  MAX_STEP_TITLE_CHARS,
  NameSchema,
  parseJson,
  parseWith,
  ROUTES,
  type Step,
  stepsTable,
} from '@trustgauge/protocol';
import { Hono } from 'hono';
import * as v from 'valibot';
import { addStep } from '../marks/marks.js';
import { type AccessVariables, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { siteOfRequest } from './readable-site.js';
import { RealDaySchema } from './real-day.js';
import { stepOf } from './site-marks.js';
import { replyOrTable } from './table-reply.js';

const TitleSchema = lineOf(MAX_STEP_TITLE_CHARS);
const PlaySchema = v.nullable(NameSchema);
const OwnerSchema = v.nullable(lineOf(MAX_STEP_OWNER_CHARS));
const DateSchema = v.nullable(RealDaySchema);
const OutcomeSchema = v.nullable(lineOf(MAX_STEP_OUTCOME_CHARS));

const NewStepSchema = v.strictObject({
  play: v.optional(PlaySchema, null),
  title: TitleSchema,
  owner: v.optional(OwnerSchema, null),
  date: v.optional(DateSchema, null),
  outcome: v.optional(OutcomeSchema, null),
});

const StepChangeSchema = v.strictObject({
  play: v.optional(PlaySchema),
  title: v.optional(TitleSchema),
  owner: v.optional(OwnerSchema),
  date: v.optional(DateSchema),
  outcome: v.optional(OutcomeSchema),
});

export function stepRoutes({ store, sites }: ApiParts) {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.steps, async (context) => {
    const { id: site, timeZone } = (await siteOfRequest(sites, context)).settings;
    const steps = await store.selectSteps(site);
    return replyOrTable(context, { steps }, () => stepsTable(steps, { site, timeZone }));
  });

  app.post(ROUTES.steps, requireRole('editor'), async (context) => {
    const site = (await siteOfRequest(sites, context)).settings.id;
    const given = parseWith(NewStepSchema, parseJson(await context.req.text()), 'request_malformed');
    const step = await addStep(store, site, given);
    context.set('change', { subject: step.title });
    return context.json(step, 201);
  });

  app.patch(ROUTES.step, requireRole('editor'), async (context) => {
    const site = (await siteOfRequest(sites, context)).settings.id;
    const given = parseWith(StepChangeSchema, parseJson(await context.req.text()), 'request_malformed');
    const known = await stepOf(store, site, context.req.param('step'));
    const step: Step = { ...known, ...withoutUndefined(given) };
    await store.updateStep(site, step);
    context.set('change', { subject: known.title });
    return context.json(step);
  });

  app.delete(ROUTES.step, requireRole('editor'), async (context) => {
    const site = (await siteOfRequest(sites, context)).settings.id;
    const { id, title } = await stepOf(store, site, context.req.param('step'));
    await store.deleteStep(site, id);
    context.set('change', { subject: title });
    return context.body(null, 204);
  });

  return app;
}

/** What was not sent stays as it is; null takes it away. */
function withoutUndefined(given: v.InferOutput<typeof StepChangeSchema>): Partial<Step> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
