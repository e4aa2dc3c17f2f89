/**
 * Whether answers from an origin are taken. The intake refuses by this rule, and the configuration says the same before
 * anyone is asked.
 */
import type { SiteConfiguration } from '@trustgauge/protocol';
import type { KeyedSite } from './site-directory.js';

/** Pages that a developer serves on their own machine. */
const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * @param origin The `Origin` header; null where there was none: every browser sends one with an answer.
 */
export function mayAnswer({ site: { settings }, environment }: KeyedSite, origin: string | null): boolean {
  if (origin === null) return false;
  if (origin === 'null') return settings.allowsNullOrigin;
  return settings.allowedOrigins.includes(origin) || (environment === 'test' && LOCAL_ORIGIN.test(origin));
}

/**
 * The configuration for a page on this origin.
 * @param origin The `Origin` header; null where there was none: then nothing is said of answers, because browsers send
 * none when a page reads from its own origin.
 */
export function configurationFor(keyed: KeyedSite, origin: string | null): SiteConfiguration {
  const { configuration } = keyed;
  return origin === null ? configuration : { ...configuration, mayAnswer: mayAnswer(keyed, origin) };
}
