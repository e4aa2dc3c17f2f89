/** Our packages as tarballs like those that would be published. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a page installs, and what a server does. */
const OF_PAGES = ['protocol', 'widget', 'react'];
export const OF_SERVERS = ['protocol', 'stats', 'widget', 'dashboard', 'collector'];

/**
 * @param {string} folder Where the tarballs go: absolute, empty.
 * @param {readonly string[]} names Of packages.
 * @returns {Promise<Record<string, string>>} Package → path of its tarball.
 */
export async function packTarballs(folder, names = OF_PAGES) {
  const pack = async (name) => {
    const destination = join(folder, name);
    const options = { cwd: `packages/${name}` };
    await promisify(execFile)('pnpm', ['pack', '--pack-destination', destination], options);
    return [`@trustgauge/${name}`, join(destination, readdirSync(destination)[0])];
  };
  return Object.fromEntries(await Promise.all(names.map(pack)));
}
