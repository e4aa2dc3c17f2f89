/**
 * What the detectors found, what they know now, and what the operator chooses after an alarm.
 */
import { type Alert, BaselineChoiceSchema, parseJson, parseWith, ROUTES } from '@trustgauge/protocol';
import { Hono } from 'hono';
import * as v from 'valibot';
import { acknowledgeWatch } from '../alerts/watch.js';
import { parseWatchState } from '../alerts/watch-state.js';
import { toWatchedFigure } from '../alerts/watched-figure.js';
import type { SiteRecord, Stream } from '../store/store.js';
import { type AccessVariables, requireRole } from './access.js';
import { refusal } from './error-reply.js';
import type { ReadRoutesParts } from './read-routes.js';
import { readableSite } from './readable-site.js';

const AcknowledgementSchema = v.strictObject({ baseline: BaselineChoiceSchema });

export function alertRoutes({ store, clock, sites, release }: ReadRoutesParts) {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.alerts, async (context) => {
    const site = await readableSite(sites, context.get('token').site, context.req.param('site') ?? '');
    await release.runSite(site);
    const watches = await Promise.all(
      watchedStreams(site).map(async ({ stream, record }) =>
        (await store.release.selectWatches(stream)).map((watch) =>
          toWatchedFigure(stream, site.settings, record, watch),
        ),
      ),
    );
    return context.json({ alerts: await store.release.selectAlerts(site.settings.id), watches: watches.flat() });
  });

  app.post(ROUTES.acknowledgement, requireRole('editor'), async (context) => {
    const site = await readableSite(sites, context.get('token').site, context.req.param('site') ?? '');
    const { baseline } = parseWith(AcknowledgementSchema, parseJson(await context.req.text()), 'request_malformed');
    // What has ended by now was watched under the old baseline, whenever it is looked at.
    await release.runSite(site);
    const alerts = await store.release.selectAlerts(site.settings.id);
    const alert = alerts.find(({ id }) => id === context.req.param('alert'));
    if (alert === undefined) throw refusal('alert_unknown', 'an alert of the site', 'another');
    if (baseline === 'relearn' && alert.floorSource === 'target') {
      throw refusal('request_malformed', 'keep, where the floor is a target', 'relearn');
    }
    const watch = await watchAfter(alert, baseline);
    const acknowledged = { atMs: clock(), baseline };
    if (!(await store.release.acknowledge(streamOf(alert), alert.id, acknowledged, watch))) {
      throw refusal('alert_already_acknowledged', 'an alert that nobody has acknowledged', 'one that somebody has');
    }
    return context.body(null, 204);
  });

  /** Null where the series is watched no longer. */
  async function watchAfter(alert: Alert, baseline: 'keep' | 'relearn') {
    const watches = await store.release.selectWatches(streamOf(alert));
    const watch = watches.find(
      ({ dimension, value }) => dimension === (alert.dimension ?? '') && value === (alert.value ?? ''),
    );
    if (watch === undefined) return null;
    return { ...watch, state: acknowledgeWatch(parseWatchState(watch.state, alert.survey), baseline) };
  }

  return app;
}

function streamOf({ site, environment, survey, series, entry, mode }: Alert): Stream {
  return { site, environment, survey, series, entry, mode };
}

/** Live, invited answers to each survey as it is asked now. */
function watchedStreams({ settings, surveys }: SiteRecord) {
  return surveys.map((record) => {
    const { survey, series } = record;
    const stream: Stream = {
      site: settings.id,
      environment: 'live',
      survey: survey.id,
      series,
      entry: 'invited',
      mode: survey.mode,
    };
    return { stream, record };
  });
}
