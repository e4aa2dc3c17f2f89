/**
 * Who is told of alerts, a test of it, and the delivery log: part of /api, behind its access check.
 *
 * A webhook's secret is in one reply, to the one who added it, and an address's path in none.
 */
import {
  type DeliveryList,
  deliveriesTable,
  parseJson,
  type ReceiverAdded,
  type ReceiverList,
  ROUTES,
  receiversTable,
} from '@trustgauge/protocol';
import { Hono } from 'hono';
import { toChange } from '../audit/to-change.js';
import { toShownReceiver } from '../notify/receivers.js';
import { type AccessVariables, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { siteOfRequest } from './readable-site.js';
import { replyOrTable } from './table-reply.js';

/** Newest tries that the log shows. */
const MAX_DELIVERIES = 200;

export function receiverRoutes({ sites, receivers, outbox }: ApiParts): Hono<AccessVariables> {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.receivers, async (context) => {
    const site = (await siteOfRequest(sites, context)).settings.id;
    const shown = (await receivers.list(site)).map(toShownReceiver);
    const reply = { receivers: shown } satisfies ReceiverList;
    return replyOrTable(context, reply, () => receiversTable(shown, site));
  });

  app.post(ROUTES.receivers, requireRole('owner'), async (context) => {
    const site = (await siteOfRequest(sites, context)).settings.id;
    const receiver = await receivers.add(site, parseJson(await context.req.text()));
    context.set('change', { subject: receiver.label, changes: [toChange('kind', null, receiver.kind)] });
    const added = { ...toShownReceiver(receiver), secret: receiver.secret } satisfies ReceiverAdded;
    return context.json(added, 201);
  });

  app.delete(ROUTES.receiver, requireRole('owner'), async (context) => {
    const site = (await siteOfRequest(sites, context)).settings.id;
    const { id, label } = await receivers.get(site, context.req.param('receiver') ?? '');
    await receivers.remove(site, id);
    context.set('change', { subject: label });
    return context.body(null, 204);
  });

  app.post(ROUTES.receiverTest, requireRole('editor'), async (context) => {
    const site = (await siteOfRequest(sites, context)).settings.id;
    const receiver = await receivers.get(site, context.req.param('receiver') ?? '');
    context.set('change', { subject: receiver.label });
    return context.json(await outbox.test(receiver), 202);
  });

  app.get(ROUTES.deliveries, async (context) => {
    const { id: site, timeZone } = (await siteOfRequest(sites, context)).settings;
    const deliveries = [...(await outbox.log(site, MAX_DELIVERIES))];
    return replyOrTable(context, { deliveries } satisfies DeliveryList, async () => {
      const shown = (await receivers.list(site)).map(toShownReceiver);
      return deliveriesTable(deliveries, shown, { site, timeZone });
    });
  });

  return app;
}
