/**
 * For whoever keeps the collector running: is it alive, is it ready, and what does it measure.
 */
import { ROUTES } from '@trustgauge/protocol';
import { Hono } from 'hono';
import type { Readiness } from '../observe/readiness.js';
import { type AccessVariables, requireAccess } from './access.js';
import type { ApiParts } from './api-parts.js';
import { refusal } from './error-reply.js';

export interface OperatorParts extends ApiParts {
  readonly readiness: Readiness;
}

export function operatorRoutes({
  measures,
  readiness,
  tokens,
  cookie,
}: OperatorParts): Hono<AccessVariables> {
  const app = new Hono<AccessVariables>();
  const headers = { 'Cache-Control': 'no-store' };

  // Alive: the process answers. To start it again helps against nothing that is wrong with the store.
  app.get(ROUTES.healthLive, (context) => context.json({ status: 'ok' }, 200, headers));

  for (const path of [ROUTES.health, ROUTES.healthReady]) {
    app.get(path, async (context) => {
      await readiness.check();
      return context.json({ status: 'ok' }, 200, headers);
    });
  }

  app.get(ROUTES.metrics, requireAccess(tokens, cookie), async (context) => {
    if (context.get('token').site !== null) {
      throw refusal('token_not_allowed', 'a token for all sites', 'one for a single site');
    }
    return context.body(await measures.registry.metrics(), 200, {
      ...headers,
      'Content-Type': measures.registry.contentType,
    });
  });
  return app;
}
