import {
  PROTOCOL_VERSION,
  SITE_CONFIGURATION_PREFIX,
  type SiteConfiguration,
} from '@trustgauge/protocol/wire';

export interface SiteAddress {
  /** Absolute address of the collector, as the server reaches it. */
  readonly collector: string;
  /** Publishable key of the site. */
  readonly site: string;
  /** Origin of the page, such as `https://shop.example`: then the collector says whether it takes answers from there. */
  readonly origin?: string | undefined;
}

/** How long, in milliseconds, a configuration is used before it is asked for again. */
const FRESH_MS = 60_000;
/** How long, in milliseconds, a page waits for the collector at most. */
const LONGEST_WAIT_MS = 2_000;
/** Sites times origins of one server. */
const MAX_KEPT = 100;

interface Kept {
  readonly untilMs: number;
  readonly configuration: Promise<SiteConfiguration | null>;
}

const kept = new Map<string, Kept>();

/**
 * What a site asks, from the collector; the same for a minute, in which a pause or another wording has not yet arrived.
 * Null where it can't be had: the page is then drawn without a question. Never rejects.
 */
export function fetchSite({ collector, site, origin }: SiteAddress): Promise<SiteConfiguration | null> {
  const name = JSON.stringify([collector, site, origin]);
  const known = kept.get(name);
  if (known && known.untilMs > Date.now()) return known.configuration;
  const configuration = load({ collector, site, origin });
  kept.delete(name);
  if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value as string);
  kept.set(name, { untilMs: Date.now() + FRESH_MS, configuration });
  // What could not be had is asked for by the next page.
  void configuration.then((had) => {
    if (!had && kept.get(name)?.configuration === configuration) kept.delete(name);
  });
  return configuration;
}

async function load({ collector, site, origin }: SiteAddress): Promise<SiteConfiguration | null> {
  try {
    const address = collector.replace(/\/+$/, '') + SITE_CONFIGURATION_PREFIX + encodeURIComponent(site);
    const reply = await fetch(address, {
      headers: origin === undefined ? {} : { Origin: origin },
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    const configuration = (await reply.json()) as SiteConfiguration;
    return reply.ok && configuration.version === PROTOCOL_VERSION ? configuration : null;
  } catch {
    return null;
  }
}
