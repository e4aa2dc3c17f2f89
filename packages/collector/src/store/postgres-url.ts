/**
 * `postgres://user:password@host:port,host:port/database?sslmode=…` → where to connect, and how the way there is
 * protected. Several hosts are tried in order, and the one that takes writes is used.
 */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { fileProblem, isFileError } from '../file-problem.js';

const DEFAULT_PORT = 5432;
const SSL_MODES = ['disable', 'require', 'verify-full'] as const;
const PARAMETERS = ['host', 'sslmode', 'sslrootcert'];
const IN_PASSWORDS = 'In a password, write / as %2F, ? as %3F, # as %23, @ as %40 and % as %25';

export interface PostgresAddress {
  /** A folder, beginning with a slash, for a socket of this machine. */
  readonly host: string;
  readonly port: number;
}

export interface PostgresPlace {
  readonly addresses: readonly PostgresAddress[];
  readonly user: string;
  readonly password: string | undefined;
  readonly database: string;
  /** False where nothing is encrypted. */
  readonly tls: ConnectionOptions | false;
}

export function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//i.test(text);
}

/**
 * Without `sslmode`, a server on another machine has to show a certificate for its name (`verify-full`).
 * @throws Error that says what was expected and never repeats the URL, which may hold a password
 */
export function parsePostgresUrl(text: string): PostgresPlace {
  const parts =
    /^postgres(?:ql)?:\/\/(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^/?]*)\/(?<database>[^/?]+)(?:\?(?<query>.*))?$/i.exec(
      text,
    )?.groups;
  if (parts === undefined) {
    throw wrong('postgres://user:password@host:port/database', `an address of another form. ${IN_PASSWORDS}`);
  }
  const parameters = new URLSearchParams(parts.query ?? '');
  // Without its name: in a password that holds a question mark it is a part of the password.
  if ([...parameters.keys()].some((name) => !PARAMETERS.includes(name))) {
    throw wrong(`no parameters but ${PARAMETERS.join(', ')}`, `another one. ${IN_PASSWORDS}`);
  }
  const hosts = parts.hosts || parameters.get('host') || 'localhost';
  const addresses = hosts.split(',').map(toAddress);
  if (!parts.user) throw wrong('a user before the host', 'none');
  return {
    addresses,
    user: decoded(parts.user),
    password: parts.password === undefined ? undefined : decoded(parts.password),
    database: decoded(parts.database ?? ''),
    tls: toTls(addresses, parameters.get('sslmode'), parameters.get('sslrootcert')),
  };
}

function toAddress(text: string): PostgresAddress {
  if (text.startsWith('/')) return { host: text, port: DEFAULT_PORT };
  const { name, bare, port } =
    /^(?:\[(?<name>[\da-fA-F:]+)\]|(?<bare>[^:[\]]+))(?::(?<port>\d{1,5}))?$/.exec(text)?.groups ?? {};
  const host = name ?? bare;
  if (host === undefined || Number(port ?? DEFAULT_PORT) > 65_535) {
    throw wrong('hosts as host, host:port or [address]:port, with commas between them', 'another form');
  }
  return { host: decoded(host), port: Number(port ?? DEFAULT_PORT) };
}

function toTls(
  addresses: readonly PostgresAddress[],
  mode: string | null,
  certificateFile: string | null,
): ConnectionOptions | false {
  if (mode !== null && !SSL_MODES.some((known) => known === mode)) {
    throw wrong(`sslmode ${SSL_MODES.join(', ')}`, 'another one');
  }
  if (mode === 'disable' || (mode === null && addresses.every(({ host }) => isThisMachine(host))))
    return false;
  const ca = certificateFile === null ? {} : { ca: readCertificate(certificateFile) };
  return { ...ca, rejectUnauthorized: mode !== 'require', minVersion: 'TLSv1.2' };
}

/** @throws Error without the file's path, which is a part of the address */
function readCertificate(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const problem = isFileError(error) ? fileProblem(error) : 'it can’t be read';
    throw new Error(`the address of the database: the file that sslrootcert names: ${problem}`);
  }
}

function isThisMachine(host: string): boolean {
  return (
    host.startsWith('/') ||
    host === 'localhost' ||
    host === '::1' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong('percent signs that encode a character', 'one that does not');
  }
}

function wrong(expected: string, got: string): Error {
  return new Error(`the address of the database: expected ${expected}; got ${got}`);
}
