/**
 * Finds the programs of a PostgreSQL server that the tests can start, or says in one sentence what to install. On
 * Debian, as root, the distribution's own package is installed; it is never started as a service.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const OLDEST_POSTGRES = 15;

const DEBIAN_VERSIONS = '/usr/lib/postgresql';
const OTHER_PLACES = [
  '/opt/homebrew/opt/postgresql/bin',
  '/usr/local/opt/postgresql/bin',
  '/Applications/Postgres.app/Contents/Versions/latest/bin',
  '/usr/local/pgsql/bin',
];

/** Folder with `initdb`, `postgres` and `pg_basebackup`. POSTGRES_BIN, where set, wins. Null where there is none. */
export function findPostgres() {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
  const debian = existsSync(DEBIAN_VERSIONS) ? readdirSync(DEBIAN_VERSIONS) : [];
  const newestFirst = debian.map(Number).sort((a, b) => b - a);
  const folders = [
    ...newestFirst.map((version) => join(DEBIAN_VERSIONS, String(version), 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
    ...OTHER_PLACES,
  ];
  return folders.find((folder) => isServer(folder)) ?? null;
}

/** The folder, installing Debian's package where that is possible. Exits with what to do where it is not. */
export function ensurePostgres() {
  const found = findPostgres();
  if (found !== null) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing postgresql for the tests, Debian’s package (once, a minute or two) …');
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const { status } = spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    );
    const installed = findPostgres();
    if (status === 0 && installed !== null) return installed;
  }
  console.error(
    `The tests start a real PostgreSQL and found none from ${OLDEST_POSTGRES} on. Install it (Debian: apt-get install` +
      ' postgresql), or set POSTGRES_BIN to the folder of initdb and postgres, and run the command again.',
  );
  process.exit(1);
}

function isServer(folder) {
  if (!['initdb', 'postgres', 'pg_basebackup'].every((name) => isExecutable(join(folder, name))))
    return false;
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= OLDEST_POSTGRES;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
