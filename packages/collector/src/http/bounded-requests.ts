/**
 * What holds for every request of somebody who is signed in: how many are worked on at once, and how many changes are
 * made in a minute and in a day. Made by a person, with a session or with a token that they issued, they count together.
 */
import { ROUTES } from '@trustgauge/protocol';
import type { Context, MiddlewareHandler } from 'hono';
import { ChangeLimit } from '../bounds/change-limit.js';
import { Turns } from '../bounds/turns.js';
import { type AccessVariables, makerIn, SAFE_METHODS } from './access.js';

/** A page asks for some ten things when it is opened; a few pages may be open. */
const AT_ONCE = 4;
const WAITING = 100;

export function boundedRequests(): MiddlewareHandler<AccessVariables> {
  const changes = new ChangeLimit();
  const turns = new Turns({
    atOnce: AT_ONCE,
    waiting: WAITING,
    words: `at most ${AT_ONCE + WAITING} requests of one person or script at once`,
  });
  return (context, next) => {
    const { hash, site } = context.get('token');
    const maker = makerIn(context) ?? hash;
    if (!SAFE_METHODS.includes(context.req.method)) {
      // One who is kept busy by others who have their session can still end it.
      changes.take(isSignOut(context) ? `sign-out ${hash}` : maker, site);
    }
    return turns.run(maker, next);
  };
}

function isSignOut(context: Context): boolean {
  return context.req.method === 'DELETE' && context.req.path === ROUTES.session;
}
