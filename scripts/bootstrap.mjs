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
const BUILD_INPUTS = ['package.json', 'tsconfig.json', 'rollup.config.js', 'build', 'src'];

process.chdir(ROOT);
const env = { ...process.env, PATH: toolchainPath(ROOT) };

const workspaces = ['packages', 'examples'].flatMap((folder) =>
  readdirSync(folder).map((name) => join(folder, name)),
);
install();
buildWhatChanged();

const child = spawn('node', process.argv.slice(2), { stdio: 'inherit', env, shell: false });
// A signal to this process alone does not reach the child. Ctrl-C does, and comes twice then: the collector takes both for one.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});

/** Installs unless the same manifests have been installed before. */
function install() {
  const manifests = workspaces.map((folder) => join(folder, 'package.json'));
  const digest = digestOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests]);
  if (isStamped('install', digest)) return;
  console.log('Installing (once, up to a minute) …');
  pnpm(['install', '--frozen-lockfile']);
  stamp('install', digest);
}

/** Builds each package whose own files, or those of a package of ours that it depends on, have changed. */
function buildWhatChanged() {
  const shared = digestOf(['pnpm-lock.yaml', 'tsconfig.base.json', 'rollup.base.js']);
  const manifests = new Map(
    workspaces
      .filter((folder) => existsSync(join(folder, 'package.json')))
      .map((folder) => [folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))]),
  );
  const folderOf = new Map([...manifests].map(([folder, { name }]) => [name, folder]));
  const digests = new Map();
  const digestOfBuild = (folder) => {
    if (digests.has(folder)) return digests.get(folder);
    const { dependencies = {}, devDependencies = {} } = manifests.get(folder);
    const ours = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => folderOf.has(name));
    const hash = createHash('sha256').update(shared);
    hash.update(digestOf(BUILD_INPUTS.map((input) => join(folder, input))));
    for (const name of ours.sort()) hash.update(digestOfBuild(folderOf.get(name)));
    digests.set(folder, hash.digest('hex'));
    return digests.get(folder);
  };
  const changed = [...manifests.keys()].filter(
    (folder) => manifests.get(folder).scripts?.build && !isStamped(stampName(folder), digestOfBuild(folder)),
  );
  if (changed.length === 0) return;
  console.log(`Building ${changed.length} packages (when something has changed, half a minute) …`);
  const filters = changed.flatMap((folder) => ['--filter', manifests.get(folder).name]);
  pnpm(['--recursive', '--workspace-concurrency=2', ...filters, 'run', 'build']);
  for (const folder of changed) stamp(stampName(folder), digestOfBuild(folder));
}

function stampName(folder) {
  return `build-${folder.replaceAll(/[\\/]/g, '-')}`;
}

function isStamped(name, digest) {
  const file = join(STAMPS, name);
  return existsSync(file) && readFileSync(file, 'utf8') === digest;
}

function stamp(name, digest) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), digest);
}

/** Runs pnpm, and ends this process with its status where it fails. */
function pnpm(args) {
  const { status } = spawnSync('pnpm', args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
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
