/**
 * The Node and pnpm that the project is built with, on a machine that has npm and any Node from 20 on: this Node
 * where it is new enough, otherwise one from the registry, kept in npm's cache.
 *
 * Written for Node 20: it runs before anything is installed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const NODE = 'node@24.21.0';
const PNPM = 'pnpm@12.21.0';
/** From here on Node runs TypeScript by leaving out the types. */
const LEAST_NODE = [22, 18];

const IS_WINDOWS = process.platform === 'win32';

/** A PATH on which `node` and `pnpm` are the right ones. @param {string} root */
export function toolchainPath(root) {
  const remembered = join(root, 'node_modules', '.cache', 'trustgauge', 'toolchain');
  const folder = recall(remembered) ?? fetchToolchain();
  mkdirSync(dirname(remembered), { recursive: true });
  writeFileSync(remembered, folder);
  const own = isNewEnough(process.versions.node) ? [dirname(process.execPath)] : [];
  return [...own, folder, process.env.PATH].join(delimiter);
}

function fetchToolchain() {
  const packages = isNewEnough(process.versions.node) ? [PNPM] : [NODE, PNPM];
  console.log(`Fetching ${packages.join(' and ')} (once) …`);
  const print = 'console.log(process.env.PATH.split(require("node:path").delimiter)[0])';
  const args = ['--yes', ...packages.map((name) => `--package=${name}`), '--', 'node', '-e', print];
  try {
    return execFileSync(
      IS_WINDOWS ? 'npx.cmd' : 'npx',
      IS_WINDOWS ? args.map((arg) => `"${arg.replaceAll('"', '\\"')}"`) : args,
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
        shell: IS_WINDOWS,
      },
    ).trim();
  } catch {
    console.error(
      `Could not fetch ${packages.join(' and ')} from the npm registry: check the network and run it again.`,
    );
    process.exit(1);
  }
}

function recall(file) {
  if (!existsSync(file)) return null;
  const folder = readFileSync(file, 'utf8');
  const tools = isNewEnough(process.versions.node) ? ['pnpm'] : ['node', 'pnpm'];
  return tools.every((tool) => existsSync(join(folder, IS_WINDOWS ? `${tool}.cmd` : tool))) ? folder : null;
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
}
