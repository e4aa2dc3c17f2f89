/**
 * The weekly summary by e-mail: switched on and off for a receiver and a survey, behind the access check; and ended by
 * whoever is sent it, by the address that stands in every one of them.
 */
import { ROUTES, type WeeklyList } from '@trustgauge/protocol';
import { Hono } from 'hono';
import { MAIL_LINK } from '../audit/audit-log.js';
import { type AccessVariables, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { siteOfRequest } from './readable-site.js';
import { surveyOf } from './survey-of.js';

export function weeklyRoutes({ sites, receivers, weekly }: ApiParts): Hono<AccessVariables> {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.weekly, async (context) => {
    const { settings } = await siteOfRequest(sites, context);
    const list: WeeklyList = { isOffered: weekly.isOffered, weekly: await weekly.list(settings.id) };
    return context.json(list);
  });

  app.put(ROUTES.weeklyOf, requireRole('owner'), async (context) => {
    const site = await siteOfRequest(sites, context);
    const { survey } = surveyOf(site, context.req.param('survey'));
    const receiver = await receivers.get(site.settings.id, context.req.param('receiver') ?? '');
    await weekly.start(receiver, survey.id);
    context.set('change', { subject: receiver.label });
    return context.body(null, 204);
  });

  app.delete(ROUTES.weeklyOf, requireRole('owner'), async (context) => {
    const { settings } = await siteOfRequest(sites, context);
    // A survey that is no longer asked can be switched off all the same.
    const receiver = await receivers.get(settings.id, context.req.param('receiver') ?? '');
    await weekly.stop(settings.id, receiver.id, context.req.param('survey') ?? '');
    context.set('change', { subject: receiver.label });
    return context.body(null, 204);
  });

  return app;
}

/**
 * For whoever is sent it, who signs in nowhere. The address holds what ends this one mail and does nothing else: mail
 * programs send nothing but an address (RFC 8058). Asked twice, or by an address that never was, it answers the same.
 */
export function stopWeeklyRoutes({
  weekly,
  store,
  audit,
}: Pick<ApiParts, 'weekly' | 'store' | 'audit'>): Hono {
  const app = new Hono();
  app.post(ROUTES.stopWeekly, async (context) => {
    const ended = await weekly.stopBy(context.req.param('stopToken') ?? '');
    if (ended !== null) {
      const { site, receiver } = ended;
      const subject = (await store.outbox.selectReceiver(site, receiver))?.label ?? null;
      await audit.record({ by: MAIL_LINK, action: 'weekly-summary-ended', site, subject });
    }
    return context.body(null, 204, { 'Cache-Control': 'no-store' });
  });
  // A program that only opens the address must not end anything: many open whatever stands in a mail.
  app.get(ROUTES.stopWeekly, (context) => {
    const stopToken = encodeURIComponent(context.req.param('stopToken') ?? '');
    return context.redirect(`../#unsubscribe=${stopToken}`, 303);
  });
  return app;
}
