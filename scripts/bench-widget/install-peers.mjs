/**
 * The peers, newest version of each, in a folder of their own: the project neither depends on them nor ships them.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PEERS = ['posthog-js', '@sentry/browser', 'survey-js-ui', '@typeform/embed'];
/** Come along with those above; their versions are worth saying. */
const COMPANIONS = ['survey-core'];

/**
 * @param {string} folder An empty one.
 * @returns {Promise<Record<string, string>>} Package → version that was installed.
 */
export async function installPeers(folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const newest = PEERS.map((name) => `${name}@latest`);
  await run('npm', ['install', '--ignore-scripts', '--no-save', ...quiet, ...newest], folder);
  return Object.fromEntries(
    [...PEERS, ...COMPANIONS].map((name) => {
      const manifest = join(folder, 'node_modules', name, 'package.json');
      return [name, JSON.parse(readFileSync(manifest, 'utf8')).version];
    }),
  );
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${command} ${args[0]} ended with ${code}: is npm’s registry reachable?`)),
    );
  });
}
