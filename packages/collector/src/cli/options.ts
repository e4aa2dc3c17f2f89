/**
 * Options that several commands share. Each can also be given by an environment variable.
 */
import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Limits } from '../collector.js';
import { TrustedProxies } from '../http/client-network.js';
import { AllowList } from '../notify/allow-list.js';
import type { NotifyOptions } from '../notify/create-channels.js';
import { checkMailServer } from '../notify/mailer.js';
import { openPostgresStore } from '../store/open-postgres-store.js';
import { openSqliteStore } from '../store/open-sqlite-store.js';
import { isPostgresUrl } from '../store/postgres-url.js';
import type { Store } from '../store/store.js';
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
  } finally {
    await store.close();
  }
}

async function openStore(place: string, openFile: (file: string) => Store | Promise<Store>): Promise<Store> {
  const isPostgres = isPostgresUrl(place);
  try {
    return isPostgres ? await openPostgresStore(place) : await openFile(databaseIn(place));
  } catch (error) {
    const remedy = isPostgres
      ? 'check the address in TRUSTGAUGE_DATA'
      : 'choose a folder that can be written with --data';
    throw new CommandError(`${toLine(error)} (${remedy})`);
  }
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
