/**
 * Finds the programs of a PostgreSQL server that the tests can start, or says in one sentence what to install. On
 * Debian, as root, the distribution's own package is installed; it is never started as a service.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureInstalled, isExecutable } from './ensure-installed.mjs';

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
  return ensureInstalled({
    find: findPostgres,
    debianPackages: ['postgresql'],
    missing:
      `The tests start a real PostgreSQL and found none from ${OLDEST_POSTGRES} on. Install it (Debian: apt-get install` +
      ' postgresql), or set POSTGRES_BIN to the folder of initdb and postgres, and run the command again.',
  });
}

function isServer(folder) {
  if (!['initdb', 'postgres', 'pg_basebackup'].every((name) => isExecutable(join(folder, name))))
    return false;
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= OLDEST_POSTGRES;
}
