/**
 * One entry in the audit log for each request that changed something. A route that changes something and has no action
 * here is a fault, which a test finds.
 */
import { type AuditAction, type AuditChange, ROUTES } from '@trustgauge/protocol';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { type AuditLog, actorOf } from '../audit/audit-log.js';
import { type AccessVariables, SAFE_METHODS } from './access.js';

/** What a handler says of the change that it made. */
export interface ChangeNote {
  /** What it was done to, in a word that people know it by. */
  readonly subject?: string;
  readonly changes?: readonly AuditChange[];
  /** Of no site by its address, but about one. */
  readonly site?: string | null;
}

export const CHANGING_ROUTES: Readonly<Record<string, AuditAction>> = {
  [`DELETE ${ROUTES.session}`]: 'signed-out',
  [`DELETE ${ROUTES.sessions}`]: 'everybody-signed-out',
  [`POST ${ROUTES.sites}`]: 'site-made',
  [`POST ${ROUTES.people}`]: 'person-added',
  [`PATCH ${ROUTES.person}`]: 'person-changed',
  [`DELETE ${ROUTES.person}`]: 'person-removed',
  [`DELETE ${ROUTES.personSessions}`]: 'person-signed-out',
  [`POST ${ROUTES.invitation}`]: 'person-invited',
  [`POST ${ROUTES.readTokens}`]: 'token-issued',
  [`DELETE ${ROUTES.readToken}`]: 'token-revoked',
  [`PATCH ${ROUTES.settings}`]: 'settings-changed',
  [`POST ${ROUTES.keyRotation}`]: 'key-rotated',
  [`DELETE ${ROUTES.retiredKey}`]: 'key-ended',
  [`PUT ${ROUTES.pause}`]: 'survey-paused',
  [`DELETE ${ROUTES.pause}`]: 'survey-resumed',
  [`POST ${ROUTES.incidents}`]: 'incident-added',
  [`PATCH ${ROUTES.incident}`]: 'incident-changed',
  [`DELETE ${ROUTES.incident}`]: 'incident-removed',
  [`POST ${ROUTES.steps}`]: 'step-added',
  [`PATCH ${ROUTES.step}`]: 'step-changed',
  [`DELETE ${ROUTES.step}`]: 'step-removed',
  [`POST ${ROUTES.voidedDays}`]: 'day-voided',
  [`DELETE ${ROUTES.voidedDay}`]: 'day-restored',
  [`POST ${ROUTES.acknowledgement}`]: 'alert-acknowledged',
  [`POST ${ROUTES.receivers}`]: 'receiver-added',
  [`DELETE ${ROUTES.receiver}`]: 'receiver-removed',
  [`POST ${ROUTES.receiverTest}`]: 'receiver-tested',
  [`POST ${ROUTES.shareLinks}`]: 'share-link-made',
  [`DELETE ${ROUTES.shareLink}`]: 'share-link-revoked',
  [`PUT ${ROUTES.weeklyOf}`]: 'weekly-summary-begun',
  [`DELETE ${ROUTES.weeklyOf}`]: 'weekly-summary-ended',
};

export function auditChanges(audit: AuditLog): MiddlewareHandler<AccessVariables> {
  return async (context, next) => {
    await next();
    if (SAFE_METHODS.includes(context.req.method) || context.res.status >= 400) return;
    const action = CHANGING_ROUTES[`${context.req.method} ${patternOf(context)}`];
    if (action === undefined) throw new Error(`the audit log has no action for ${patternOf(context)}`);
    const { subject = null, changes = [], site = siteIn(context) } = context.get('change') ?? {};
    await audit.record({ by: actorOf(context.get('token')), action, site, subject, changes });
  };
}

function patternOf(context: Context): string {
  return matchedRoutes(context).findLast(({ method }) => method !== 'ALL')?.path ?? '';
}

/** The site that was changed: it exists, or nothing would have been. */
function siteIn(context: Context): string | null {
  return /^\/api\/sites\/([^/]+)\//.exec(context.req.path)?.[1] ?? null;
}
