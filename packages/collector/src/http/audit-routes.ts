/**
 * The audit log, for owners, within what they own.
 */
import { auditTable, parseWith, ROUTES } from '@trustgauge/protocol';
import { Hono } from 'hono';
import * as v from 'valibot';
import { type AccessVariables, requireRole } from './access.js';
import type { ApiParts } from './api-parts.js';
import { readableSite } from './readable-site.js';
import { replyOrTable } from './table-reply.js';

const AuditQuerySchema = v.strictObject({
  site: v.optional(v.string()),
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'the id of an entry'), v.transform(Number))),
});

export function auditRoutes({ audit, sites }: ApiParts): Hono<AccessVariables> {
  const app = new Hono<AccessVariables>();

  app.get(ROUTES.auditLog, requireRole('owner'), async (context) => {
    const { site, before } = parseWith(AuditQuerySchema, context.req.query(), 'request_malformed');
    const only = context.get('token').site;
    if (site !== undefined) await readableSite(sites, only, site);
    const page = await audit.page(site ?? only, { withGeneral: only === null, before: before ?? null });
    return replyOrTable(context, page, () => auditTable(page.entries));
  });

  return app;
}
