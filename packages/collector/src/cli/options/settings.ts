/**
 * Every setting that has a variable of the environment. docs/operations.md is held against this list.
 */
import { HOST, PORT, PUBLIC_URL } from './address.js';
import { DATA, MIGRATE_TO } from './data.js';
import {
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_DOMAINS,
  OIDC_ISSUER,
  OIDC_NAME,
  OIDC_ROLE,
} from './identity-provider.js';
import { NETWORK_LIMIT, SITE_LIMIT, TRUSTED_PROXIES } from './limits.js';
import { ALLOW_RECEIVERS, MAIL_FROM, SMTP_URL } from './mail.js';
import { PEOPLE_DOMAINS } from './people.js';
import { RECEIVER_TARGET } from './receiver-target.js';
import type { Setting } from './setting.js';

export const CONFIG: Setting = {
  variable: 'TRUSTGAUGE_CONFIG',
  flags: '--config <file>',
  description: 'put this configuration file into force first',
};

export const LOG_LEVEL: Setting = {
  variable: 'TRUSTGAUGE_LOG_LEVEL',
  flags: '--log-level <level>',
  description: 'how much to say on standard error, as a line of JSON each',
  default: 'info',
  choices: ['debug', 'info', 'warn', 'error', 'silent'],
};

/** What `serve`, `demo` and `doctor` take, in the order of their help. */
export const SERVER_SETTINGS: readonly Setting[] = [
  DATA,
  PORT,
  HOST,
  PUBLIC_URL,
  CONFIG,
  SMTP_URL,
  MAIL_FROM,
  ALLOW_RECEIVERS,
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
  OIDC_DOMAINS,
  OIDC_ROLE,
  PEOPLE_DOMAINS,
  NETWORK_LIMIT,
  SITE_LIMIT,
  TRUSTED_PROXIES,
];

export const SETTINGS: readonly Setting[] = [...SERVER_SETTINGS, LOG_LEVEL, MIGRATE_TO, RECEIVER_TARGET];
