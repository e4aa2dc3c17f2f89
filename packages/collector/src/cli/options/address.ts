/**
 * Where a server listens, and where people reach it.
 */
import { type Setting, SettingError } from './setting.js';

export const PORT: Setting = {
  variable: 'TRUSTGAUGE_PORT',
  flags: '--port <number>',
  description: 'port to listen on',
  default: 4180,
  parse(text) {
    if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
    throw new SettingError('is not a port. Use a whole number from 0 to 65535.');
  },
};

export const HOST: Setting = {
  variable: 'TRUSTGAUGE_HOST',
  flags: '--host <address>',
  description: 'address to listen on',
  default: '127.0.0.1',
};

export const PUBLIC_URL: Setting = {
  variable: 'TRUSTGAUGE_PUBLIC_URL',
  flags: '--public-url <url>',
  description: 'where people reach the dashboard, such as https://trust.example',
  parse(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
    throw new SettingError('can’t be used. Use an address such as https://trust.example, without a path.');
  },
};
