/**
 * Something that the tests need and npm does not carry: found, or installed from Debian's own packages where that is
 * possible, or named in one sentence. Nothing is downloaded from anybody else.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @template Found
 * @param {{ find: () => Found | null, debianPackages: readonly string[], missing: string }} wanted `missing`: what the
 * tests do and did not find, and how to help it.
 * @returns {Found} Ends the process with `missing` where there is none.
 */
export function ensureInstalled({ find, debianPackages, missing }) {
  const found = findOrInstall({ find, debianPackages });
  if (found !== null) return found;
  console.error(missing);
  process.exit(1);
}

/**
 * @template Found
 * @param {{ find: () => Found | null, debianPackages: readonly string[] }} wanted
 * @returns {Found | null} Null where it is not there and can't be installed.
 */
export function findOrInstall({ find, debianPackages }) {
  const found = find();
  if (found !== null || !canInstall()) return found;
  console.log(
    `Installing ${debianPackages.join(' and ')} for the tests, from Debian (once, a minute or two) …`,
  );
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { status } = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  );
  return status === 0 ? find() : null;
}

/** Whether this is Debian, or made from it, and this process may install packages. */
export function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Path of the first program of these names. Null where there is none. */
export function findInPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable) ?? null;
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
