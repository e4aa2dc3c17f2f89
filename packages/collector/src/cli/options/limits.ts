/**
 * How many submissions are taken.
 */
import type { Limits } from '../../collector.js';
import { TrustedProxies } from '../../http/client-network.js';
import { parseBy, type Setting, SettingError } from './setting.js';

export const NETWORK_LIMIT: Setting = {
  variable: 'TRUSTGAUGE_NETWORK_LIMIT',
  flags: '--network-limit <number>',
  description:
    'submissions a second from one network (/24 or /48), on average over a minute; 0 takes any number',
  default: 20,
  parse: toWholeNumber,
};

export const SITE_LIMIT: Setting = {
  variable: 'TRUSTGAUGE_SITE_LIMIT',
  flags: '--site-limit <number>',
  description: 'submissions a second to one site, on average over a minute; 0 takes any number',
  default: 500,
  parse: toWholeNumber,
};

export const TRUSTED_PROXIES: Setting = {
  variable: 'TRUSTGAUGE_TRUSTED_PROXIES',
  flags: '--trusted-proxies <list>',
  description: 'proxies whose X-Forwarded-For is believed: address or address/bits, with commas between them',
  parse: parseBy((text) => TrustedProxies.parse(text)),
};

/** What these settings give. */
export interface LimitFlags {
  readonly networkLimit: number;
  readonly siteLimit: number;
  readonly trustedProxies?: TrustedProxies;
}

export function toLimits({ networkLimit, siteLimit, trustedProxies }: LimitFlags): Limits {
  return {
    perNetwork: networkLimit,
    perSite: siteLimit,
    ...(trustedProxies !== undefined && { trustedProxies }),
  };
}

function toWholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new SettingError('is not a limit. Use a whole number from 0 to 999999.');
}
