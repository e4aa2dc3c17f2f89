/**
 * Publishable keys: how one is made, and how it is replaced without a page falling silent.
 */
import { randomBytes } from 'node:crypto';
import { type Environment, LIVE_KEY_PREFIX, RETIRED_KEY_HOURS, TEST_KEY_PREFIX } from '@trustgauge/protocol';
import type { RetiredKey, SiteRecord } from '../store/store.js';

const RETIRED_MS = RETIRED_KEY_HOURS * 3_600_000;

export type SiteKeys = SiteRecord['keys'];

export function newKey(environment: Environment): string {
  const prefix = environment === 'live' ? LIVE_KEY_PREFIX : TEST_KEY_PREFIX;
  return `${prefix}${randomBytes(12).toString('base64url')}`;
}

/** Keys of a site that are accepted beside its own, once those are `keys`. */
export function retiredKeys(before: SiteRecord, keys: SiteKeys, nowMs: number): RetiredKey[] {
  const replaced = (['live', 'test'] as const)
    .filter((environment) => before.keys[environment] !== keys[environment])
    .map((environment) => ({
      key: before.keys[environment],
      environment,
      acceptedUntilMs: nowMs + RETIRED_MS,
    }));
  // A key that comes back is no retired one.
  return [...before.retiredKeys, ...replaced].filter(
    ({ key, acceptedUntilMs }) => acceptedUntilMs > nowMs && key !== keys.live && key !== keys.test,
  );
}
