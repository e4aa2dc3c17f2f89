/** The packages that a page installs, as tarballs like those that would be published. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PUBLISHED = ['protocol', 'widget', 'react'];

/**
 * @param {string} folder Where the tarballs go: absolute, empty.
 * @returns {Promise<Record<string, string>>} Package → path of its tarball.
 */
export async function packTarballs(folder) {
  const pack = async (name) => {
    const destination = join(folder, name);
    const options = { cwd: `packages/${name}` };
    await promisify(execFile)('pnpm', ['pack', '--pack-destination', destination], options);
    return [`@trustgauge/${name}`, join(destination, readdirSync(destination)[0])];
  };
  return Object.fromEntries(await Promise.all(PUBLISHED.map(pack)));
}
