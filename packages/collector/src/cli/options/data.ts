/**
 * Where the data are: a folder, or a PostgreSQL database. Neither message repeats any part: an address holds a password.
 */
import { isPostgresUrl, parsePostgresUrl } from '../../store/postgres-url.js';
import { hasPassword } from './exposed-secrets.js';
import { parseBy, type Setting, SettingError } from './setting.js';

export const DATA: Setting = {
  variable: 'TRUSTGAUGE_DATA',
  flags: '--data <place>',
  description:
    'folder of the SQLite database, or postgres://user:password@host/database, rather by the environment',
  default: './trustgauge-data',
  isSecret: true,
  holdsSecret: hasPassword,
  parse: toPlace,
};

/** Where a command is for the embedded database alone. */
export const DATA_FOLDER: Setting = {
  variable: null,
  flags: '--data <folder>',
  description: 'folder of the SQLite database',
  default: './trustgauge-data',
  isSecret: true,
  holdsSecret: hasPassword,
  parse: toFolder,
};

export const MIGRATE_TO: Setting = {
  variable: 'TRUSTGAUGE_MIGRATE_TO',
  flags: '--to <url>',
  description: 'postgres://user:password@host/database; rather by the environment',
  isSecret: true,
  holdsSecret: hasPassword,
  parse: toPostgresUrl,
};

/** What a mistyped address looks like. Taken for a folder, its password would be in the folder's name. */
const NO_FOLDER = [
  /^[a-z][a-z\d+.-]*:/i,
  /:\/\//,
  /:[^/]*@/,
  /["“”„`]|^['‘’]|['‘’]$/,
  /\b(host|hostaddr|user|password|dbname)\s*=/i,
];
const DRIVE = /^[a-z]:[\\/]/i;

const checkPostgresUrl = parseBy(parsePostgresUrl);

const FOLDER = 'a folder such as /var/lib/trustgauge';
const ADDRESS = 'postgres://user:password@host/database';

function toPlace(text: string): string {
  if (isPostgresUrl(text)) return toPostgresUrl(text);
  if (isFolder(text)) return text;
  throw new SettingError(
    `is neither a folder nor the address of a PostgreSQL database. Use ${FOLDER}, or ${ADDRESS}, without quotes.`,
  );
}

function toFolder(text: string): string {
  if (isFolder(text)) return text;
  throw new SettingError(`is not a folder. Use ${FOLDER}.`);
}

function toPostgresUrl(text: string): string {
  if (!isPostgresUrl(text)) throw new SettingError(`does not begin with postgres://. Use ${ADDRESS}.`);
  checkPostgresUrl(text);
  return text;
}

function isFolder(text: string): boolean {
  if (process.platform === 'win32' && DRIVE.test(text)) return true;
  return !NO_FOLDER.some((pattern) => pattern.test(text));
}
