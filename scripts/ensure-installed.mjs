/**
 * Something that the tests need and npm does not carry: found, or installed from Debian's own package where that is
 * possible, or named in one sentence. Nothing is downloaded from anybody else.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';

/**
 * @template Found
 * @param {{ find: () => Found | null, debianPackage: string, missing: string }} wanted `missing`: what the tests do
 * and did not find, and how to help it.
 * @returns {Found} Ends the process with `missing` where there is none.
 */
export function ensureInstalled({ find, debianPackage, missing }) {
  const found = find();
  if (found !== null) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing ${debianPackage} for the tests, Debian’s package (once, a minute or two) …`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const { status } = spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', debianPackage],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    );
    const installed = find();
    if (status === 0 && installed !== null) return installed;
  }
  console.error(missing);
  process.exit(1);
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
