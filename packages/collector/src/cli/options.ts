/**
 * Options that several commands share. Each can also be given by an environment variable.
 */
import { join } from 'node:path';
import { ROLES, type Role } from '@trustgauge/protocol';
import { InvalidArgumentError, Option } from 'commander';
import { checkOpenId, type OpenIdOptions } from '../access/openid.js';
import type { Limits } from '../collector.js';
import { TrustedProxies } from '../http/client-network.js';
import { AllowList } from '../notify/allow-list.js';
import type { NotifyOptions } from '../notify/create-channels.js';
import { checkMailServer } from '../notify/mailer.js';
import { openSqliteStore } from '../store/open-sqlite-store.js';
import { isPostgresUrl } from '../store/postgres-url.js';
import { type Store, StoreUnavailable, StoreUnfit } from '../store/store.js';
import { CommandError, toLine } from './command-error.js';

export const dataOption = () =>
  new Option(
    '--data <place>',
    'folder of the SQLite database, or postgres://user:password@host/database, rather by the environment',
  )
    .default('./trustgauge-data')
    .env('TRUSTGAUGE_DATA');

/** The database file of a data folder. */
export const databaseIn = (folder: string) => join(folder, 'trustgauge.sqlite');

/** @throws CommandError where `--data` names a database server, which has tools of its own */
export function databaseFileIn(data: string, instead: string): string {
  if (!isPostgresUrl(data)) return databaseIn(data);
  throw new CommandError(
    `this command is for the embedded database in a folder: with PostgreSQL use ${instead}`,
  );
}

export const portOption = () =>
  new Option('--port <number>', 'port to listen on').default(4180).env('TRUSTGAUGE_PORT').argParser(toPort);

export const hostOption = () =>
  new Option('--host <address>', 'address to listen on').default('127.0.0.1').env('TRUSTGAUGE_HOST');

export const publicUrlOption = () =>
  new Option('--public-url <url>', 'where people reach the dashboard, such as https://trust.example')
    .env('TRUSTGAUGE_PUBLIC_URL')
    .argParser(toOrigin);

export const configOption = () =>
  new Option('--config <file>', 'put this configuration file into force first').env('TRUSTGAUGE_CONFIG');

export const smtpUrlOption = () =>
  new Option(
    '--smtp-url <url>',
    'mail server for alerts, such as smtps://user:password@mail.example; rather by the environment',
  ).env('TRUSTGAUGE_SMTP_URL');

export const mailFromOption = () =>
  new Option('--mail-from <sender>', 'whom mails are from, such as alerts@trust.example').env(
    'TRUSTGAUGE_MAIL_FROM',
  );

export const allowReceiversOption = () =>
  new Option(
    '--allow-receivers <list>',
    'receivers inside your network: host, host:port or address/bits, with commas between them',
  )
    .env('TRUSTGAUGE_ALLOW_RECEIVERS')
    .argParser(toAllowList);

export const openIdIssuerOption = () =>
  new Option('--oidc-issuer <url>', 'identity provider (OpenID Connect) through which people sign in').env(
    'TRUSTGAUGE_OIDC_ISSUER',
  );

export const openIdClientIdOption = () =>
  new Option('--oidc-client-id <id>', 'as what this collector is known to the provider').env(
    'TRUSTGAUGE_OIDC_CLIENT_ID',
  );

export const openIdClientSecretOption = () =>
  new Option('--oidc-client-secret <secret>', 'what proves it; rather by the environment').env(
    'TRUSTGAUGE_OIDC_CLIENT_SECRET',
  );

export const openIdNameOption = () =>
  new Option('--oidc-name <text>', 'the provider’s name on the sign-in page; default: its host').env(
    'TRUSTGAUGE_OIDC_NAME',
  );

export const openIdDomainsOption = () =>
  new Option(
    '--oidc-domains <list>',
    'let in whoever has an address of these domains, with commas between them; default: only people who were added',
  )
    .env('TRUSTGAUGE_OIDC_DOMAINS')
    .argParser(toDomains);

export const openIdRoleOption = () =>
  new Option('--oidc-role <role>', 'what people of these domains may do, on all sites')
    .choices(ROLES)
    .default('viewer')
    .env('TRUSTGAUGE_OIDC_ROLE');

/** What the options of the identity provider give. */
export interface OpenIdFlags {
  readonly publicUrl?: string;
  readonly oidcIssuer?: string;
  readonly oidcClientId?: string;
  readonly oidcClientSecret?: string;
  readonly oidcName?: string;
  readonly oidcDomains?: readonly string[];
  readonly oidcRole?: Role;
}

/** @throws CommandError where a part of it is missing or malformed */
export function toOpenIdOptions(flags: OpenIdFlags): OpenIdOptions | undefined {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = flags;
  const { oidcName, oidcDomains, oidcRole, publicUrl } = flags;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new CommandError(
      'an identity provider needs all three: --oidc-issuer, --oidc-client-id and --oidc-client-secret',
    );
  }
  if (publicUrl === undefined) {
    throw new CommandError('an identity provider needs --public-url, to which it sends people back');
  }
  const options = {
    issuer,
    clientId,
    clientSecret,
    ...(oidcName !== undefined && { name: oidcName }),
    ...(oidcDomains !== undefined && { domains: oidcDomains }),
    ...(oidcRole !== undefined && { role: oidcRole }),
  };
  try {
    checkOpenId(options);
  } catch (error) {
    throw new CommandError(`${toLine(error)} (--oidc-issuer, --oidc-domains)`);
  }
  return options;
}

export const logLevelOption = () =>
  new Option('--log-level <level>', 'how much to say on standard error, as a line of JSON each')
    .choices(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .env('TRUSTGAUGE_LOG_LEVEL');

export const networkLimitOption = () =>
  new Option(
    '--network-limit <number>',
    'submissions a second from one network (/24 or /48), on average over a minute; 0 takes any number',
  )
    .default(20)
    .env('TRUSTGAUGE_NETWORK_LIMIT')
    .argParser(toWholeNumber);

export const siteLimitOption = () =>
  new Option(
    '--site-limit <number>',
    'submissions a second to one site, on average over a minute; 0 takes any number',
  )
    .default(500)
    .env('TRUSTGAUGE_SITE_LIMIT')
    .argParser(toWholeNumber);

export const trustedProxiesOption = () =>
  new Option(
    '--trusted-proxies <list>',
    'proxies whose X-Forwarded-For is believed: address or address/bits, with commas between them',
  )
    .env('TRUSTGAUGE_TRUSTED_PROXIES')
    .argParser(toTrustedProxies);

/** What `networkLimitOption`, `siteLimitOption` and `trustedProxiesOption` give. */
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

/** What `smtpUrlOption`, `mailFromOption` and `allowReceiversOption` give. */
export interface NotifyFlags {
  readonly smtpUrl?: string;
  readonly mailFrom?: string;
  readonly allowReceivers?: AllowList;
}

/** @throws CommandError where one half of the mail server is missing or malformed */
export function toNotifyOptions({ smtpUrl, mailFrom, allowReceivers }: NotifyFlags): NotifyOptions {
  const allowed = allowReceivers === undefined ? {} : { allowList: allowReceivers };
  if (smtpUrl === undefined && mailFrom === undefined) return allowed;
  if (smtpUrl === undefined || mailFrom === undefined) {
    throw new CommandError('e-mail needs both a server and a sender: --smtp-url and --mail-from');
  }
  const mail = { smtpUrl, from: mailFrom };
  try {
    checkMailServer(mail);
  } catch (error) {
    // Not by the option's own check, whose message would repeat the password.
    throw new CommandError(`${toLine(error)} (--smtp-url, --mail-from)`);
  }
  return { ...allowed, mail };
}

/**
 * Runs `work` with the store of a data folder or a PostgreSQL address and closes it, whatever comes.
 * @param openFile How a file is opened: a server opens it on threads of its own, a command that is soon done needs none.
 * @throws CommandError
 */
export async function withStore<Result>(
  place: string,
  work: (store: Store) => Promise<Result>,
  openFile: (file: string) => Store | Promise<Store> = openSqliteStore,
): Promise<Result> {
  const store = await openStore(place, openFile);
  try {
    return await work(store);
  } catch (error) {
    throw error instanceof StoreUnavailable ? new CommandError(toLine(error)) : error;
  } finally {
    await store.close();
  }
}

async function openStore(place: string, openFile: (file: string) => Store | Promise<Store>): Promise<Store> {
  const isPostgres = isPostgresUrl(place);
  try {
    return isPostgres ? await openPostgres(place) : await openFile(databaseIn(place));
  } catch (error) {
    // Says itself what to do, which is not to look for another place.
    if (error instanceof StoreUnfit) throw new CommandError(`${toLine(error)} (${error.code})`);
    const remedy = isPostgres
      ? 'check the address in TRUSTGAUGE_DATA'
      : 'choose a folder that can be written with --data';
    throw new CommandError(`${toLine(error)} (${remedy})`);
  }
}

/** Loaded where it is asked for: a collector on a file does without the library's memory. */
async function openPostgres(url: string): Promise<Store> {
  const { openPostgresStore } = await import('../store/open-postgres-store.js');
  return openPostgresStore(url);
}

function toDomains(text: string): string[] {
  return text.split(',').map((domain) => domain.trim().toLowerCase());
}

function toPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('expected a whole number from 0 to 65535.');
}

function toWholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a whole number from 0 to 999999.');
}

function toTrustedProxies(text: string): TrustedProxies {
  try {
    return TrustedProxies.parse(text);
  } catch (error) {
    throw new InvalidArgumentError(`${toLine(error)}.`);
  }
}

function toOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '')
    return url.origin;
  throw new InvalidArgumentError('expected an address such as https://trust.example, without a path.');
}

function toAllowList(text: string): AllowList {
  try {
    return AllowList.parse(text);
  } catch (error) {
    throw new InvalidArgumentError(`${toLine(error)}.`);
  }
}
