/**
 * `node scripts/bootstrap.mjs <script>`: installs and builds what has changed, then runs the script with the
 * project's own Node. What `npm start` and `npm test` have in common; runs on any Node from 20 on.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolchainPath } from './toolchain.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMPS = join(ROOT, 'node_modules', '.cache', 'trustgauge');
/** Files of a package that its build reads. */
const BUILD_INPUTS = ['package.json', 'tsconfig.json', 'rollup.config.js', 'src'];

process.chdir(ROOT);
const env = { ...process.env, PATH: toolchainPath(ROOT) };

const workspaces = ['packages', 'examples'].flatMap((folder) =>
  readdirSync(folder).map((name) => join(folder, name)),
);
step(
  'install',
  'Installing (once, up to a minute) …',
  [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    ...workspaces.map((folder) => join(folder, 'package.json')),
  ],
  ['install', '--frozen-lockfile'],
);
step(
  'build',
  'Building (when something has changed, half a minute) …',
  [
    'pnpm-lock.yaml',
    'tsconfig.base.json',
    'rollup.base.js',
    ...workspaces.flatMap((folder) => BUILD_INPUTS.map((input) => join(folder, input))),
  ],
  ['run', 'build'],
);

const child = spawn('node', process.argv.slice(2), { stdio: 'inherit', env, shell: false });
// Ctrl-C reaches the child by itself, a signal to this process alone does not. SIGTERM, so that it does not look
// like a second Ctrl-C.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});

/** Runs pnpm unless it has run before on the same content. */
function step(name, message, inputs, args) {
  const stamp = join(STAMPS, name);
  const digest = digestOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.log(message);
  const { status } = spawnSync('pnpm', args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, digest);
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder))
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesUnder(join(path, name)));
  } catch {
    return [path];
  }
}
