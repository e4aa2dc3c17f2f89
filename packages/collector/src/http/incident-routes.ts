/**
 * Incidents and voided days of a site: what people declare about its days. Each change makes the figures that depend
 * on it anew.
 */
import {
  type Incident,
  IncidentSchema,
  incidentsTable,
  lineOf,
  MAX_INCIDENT_TITLE_CHARS,
  MAX_VOID_REASON_CHARS,
  parseJson,
  parseWith,
  ROUTES,
  voidedDaysTable,
} from '@trustgauge/protocol';
import { Hono } from 'hono';
import * as v from 'valibot';
import { toChange } from '../audit/to-change.js';
import { dayIn } from '../calendar.js';
import { addIncident, voidDay } from '../marks/marks.js';
import { type AccessVariables, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { refusal } from './error-reply.js';
import { siteOfRequest } from './readable-site.js';
import { RealDaySchema } from './real-day.js';
import { incidentOf } from './site-marks.js';
import { replyOrTable } from './table-reply.js';
import { isWebAddress } from './web-address.js';

const WebAddressSchema = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check(isWebAddress, 'an address that starts with https://, without a user name'),
);

const NewIncidentSchema = v.strictObject({
  date: RealDaySchema,
  title: lineOf(MAX_INCIDENT_TITLE_CHARS),
  kind: v.optional(IncidentSchema.entries.kind, 'ours'),
  link: v.optional(v.nullable(WebAddressSchema), null),
});

const IncidentChangeSchema = v.strictObject({
  date: v.optional(RealDaySchema),
  title: v.optional(NewIncidentSchema.entries.title),
  kind: v.optional(IncidentSchema.entries.kind),
  link: v.optional(v.nullable(WebAddressSchema)),
});

const VoidedDaySchema = v.strictObject({
  day: RealDaySchema,
  reason: lineOf(MAX_VOID_REASON_CHARS),
});

export function incidentRoutes({ store, clock, sites, release }: ApiParts) {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.incidents, async (context) => {
    const { id: site, timeZone } = (await siteOfRequest(sites, context)).settings;
    const incidents = await store.selectIncidents(site);
    return replyOrTable(context, { incidents }, () => incidentsTable(incidents, { site, timeZone }));
  });

  app.post(ROUTES.incidents, requireRole('editor'), async (context) => {
    const site = await siteOfRequest(sites, context);
    const given = parseWith(NewIncidentSchema, parseJson(await context.req.text()), 'request_malformed');
    const incident = await addIncident(store, site.settings.id, given);
    await release.refreshLive(site);
    context.set('change', { subject: incident.title });
    return context.json(incident, 201);
  });

  app.patch(ROUTES.incident, requireRole('editor'), async (context) => {
    const site = await siteOfRequest(sites, context);
    const given = parseWith(IncidentChangeSchema, parseJson(await context.req.text()), 'request_malformed');
    const known = await incidentOf(store, site.settings.id, context.req.param('incident'));
    const incident: Incident = {
      id: known.id,
      date: given.date ?? known.date,
      title: given.title ?? known.title,
      kind: given.kind ?? known.kind,
      link: given.link === undefined ? known.link : given.link,
    };
    await store.updateIncident(site.settings.id, incident);
    if (incident.date !== known.date) await release.refreshLive(site);
    const fields = ['date', 'title', 'kind', 'link'] as const;
    const changed = fields.filter((field) => incident[field] !== known[field]);
    const changes = changed.map((field) => toChange(field, known[field], incident[field]));
    context.set('change', { subject: known.title, changes });
    return context.json(incident);
  });

  app.delete(ROUTES.incident, requireRole('editor'), async (context) => {
    const site = await siteOfRequest(sites, context);
    const { id, title } = await incidentOf(store, site.settings.id, context.req.param('incident'));
    await store.deleteIncident(site.settings.id, id);
    await release.refreshLive(site);
    context.set('change', { subject: title });
    return context.body(null, 204);
  });

  app.get(ROUTES.voidedDays, async (context) => {
    const { id: site, timeZone } = (await siteOfRequest(sites, context)).settings;
    const days = await store.release.selectVoidedDays(site);
    const voidedDays = days.map(({ day, reason }) => ({ day, reason }));
    return replyOrTable(context, { voidedDays }, () => voidedDaysTable(voidedDays, { site, timeZone }));
  });

  app.post(ROUTES.voidedDays, requireRole('owner'), async (context) => {
    const site = await siteOfRequest(sites, context);
    const { settings } = site;
    const { day, reason } = parseWith(
      VoidedDaySchema,
      parseJson(await context.req.text()),
      'request_malformed',
    );
    if (day > dayIn(settings.timeZone, clock()))
      throw refusal('request_malformed', 'a day that has begun', 'a later one');
    await voidDay(store, settings.id, { day, reason, voidedAtMs: clock() });
    await remake(site);
    context.set('change', { subject: day, changes: [toChange('reason', null, reason)] });
    return context.json({ day, reason }, 201);
  });

  app.delete(ROUTES.voidedDay, requireRole('owner'), async (context) => {
    const site = await siteOfRequest(sites, context);
    if (!(await store.release.deleteVoidedDay(site.settings.id, context.req.param('day')))) {
      throw refusal('not_found', 'a day that is voided', 'another');
    }
    await remake(site);
    context.set('change', { subject: context.req.param('day') });
    return context.body(null, 204);
  });

  async function remake(site: Parameters<typeof release.refreshLive>[0]): Promise<void> {
    await release.refreshLive(site);
    await release.rebuildWatches(site);
  }

  return app;
}
