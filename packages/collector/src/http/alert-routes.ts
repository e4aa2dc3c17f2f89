/**
 * What the detectors found, what they know now, and what the operator chooses after an alarm.
 */
import {
  AlertTableSchema,
  alertsTable,
  BaselineChoiceSchema,
  parseJson,
  parseWith,
  ROUTES,
  watchesTable,
} from '@trustgauge/protocol';
import { Hono } from 'hono';
import * as v from 'valibot';
import { acknowledgeAlert } from '../alerts/acknowledge-alert.js';
import { selectWatchedFigures } from '../alerts/watched-figures.js';
import { toChange } from '../audit/to-change.js';
import { type AccessVariables, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { refusal } from './error-reply.js';
import { siteOfRequest } from './readable-site.js';
import { asksForCsv, replyWithTable } from './table-reply.js';

/** One table of it in place of both. */
const AlertsQuerySchema = v.strictObject({ table: v.optional(AlertTableSchema) });

const AcknowledgementSchema = v.strictObject({ baseline: BaselineChoiceSchema });

export function alertRoutes({ store, clock, clockKeeper, sites, release }: ApiParts) {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.alerts, async (context) => {
    const query = parseWith(AlertsQuerySchema, context.req.query(), 'request_malformed');
    const site = await siteOfRequest(sites, context);
    await release.runSite(site);
    const { id, timeZone } = site.settings;
    const figures = site.surveys.map((record) => selectWatchedFigures(store, site, record));
    const watches = (await Promise.all(figures)).flat();
    const alerts = await store.release.selectAlerts(id);
    const table = query.table ?? (asksForCsv(context) ? 'alerts' : null);
    if (table === null) return context.json({ alerts, watches, clock: await clockKeeper.latestStep() });
    const days = { site: id, timeZone };
    return replyWithTable(
      context,
      table === 'alerts' ? alertsTable(alerts, days) : watchesTable(watches, days),
    );
  });

  app.post(ROUTES.acknowledgement, requireRole('editor'), async (context) => {
    const site = await siteOfRequest(sites, context);
    const { baseline } = parseWith(
      AcknowledgementSchema,
      parseJson(await context.req.text()),
      'request_malformed',
    );
    // What has ended by now was watched under the old baseline, whenever it is looked at.
    await release.runSite(site);
    const alerts = await store.release.selectAlerts(site.settings.id);
    const alert = alerts.find(({ id }) => id === context.req.param('alert'));
    if (alert === undefined) throw refusal('alert_unknown', 'an alert of the site', 'another');
    if (baseline === 'relearn' && alert.floorSource === 'target') {
      throw refusal('request_malformed', 'keep, where the floor is a target', 'relearn');
    }
    const isFirst = await release.inTurn(site.settings.id, () =>
      acknowledgeAlert(store, alert, baseline, clock()),
    );
    if (!isFirst) {
      throw refusal(
        'alert_already_acknowledged',
        'an alert that nobody has acknowledged',
        'one that somebody has',
      );
    }
    context.set('change', { subject: alert.survey, changes: [toChange('baseline', null, baseline)] });
    return context.body(null, 204);
  });

  return app;
}
