/** A customer's project, in a folder of its own, with our tarballs installed in it as if they came from a registry. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROJECTS = new URL('./projects/', import.meta.url).pathname;

export class Project {
  /** @param {string} name A folder of `projects/`. */
  constructor(name) {
    this.folder = mkdtempSync(join(tmpdir(), `trustgauge-${name}-`));
    cpSync(join(PROJECTS, name), this.folder, { recursive: true });
  }

  /**
   * Runs none of the scripts that packages want to run when they are installed.
   *
   * @param {Record<string, string>} tarballs Package → path. They replace what the project's package.json says of them.
   */
  async install(tarballs) {
    const overrides = Object.entries(tarballs).map(([name, path]) => `  '${name}': 'file:${path}'\n`);
    writeFileSync(
      join(this.folder, 'pnpm-workspace.yaml'),
      `packages: []\nstrictDepBuilds: false\nautoInstallPeers: false\noverrides:\n${overrides.join('')}`,
    );
    await this.run('pnpm', ['install', '--prefer-offline', '--ignore-scripts', '--no-frozen-lockfile']);
  }

  /** The name and version of each dependency that the project names, as installed. */
  versions() {
    const { dependencies } = this.json('package.json');
    return Object.keys(dependencies)
      .filter((name) => !name.startsWith('@trustgauge/'))
      .map((name) => `${name} ${this.json(`node_modules/${name}/package.json`).version}`);
  }

  /** @returns {any} */
  json(path) {
    return JSON.parse(readFileSync(join(this.folder, path), 'utf8'));
  }

  /** Runs a program that a dependency has installed. @returns {Promise<string>} What it wrote. */
  bin(name, args = []) {
    return this.run(join(this.folder, 'node_modules/.bin', name), args);
  }

  /** @returns {Promise<string>} What it wrote. Rejects with that where the program does not exit with 0. */
  async run(program, args) {
    const env = { ...process.env, NODE_ENV: undefined, NODE_TEST_CONTEXT: undefined, NO_COLOR: '1' };
    try {
      const options = { cwd: this.folder, env, maxBuffer: 1e8 };
      const { stdout, stderr } = await promisify(execFile)(program, args, options);
      return stdout + stderr;
    } catch (error) {
      throw new Error(
        `${program} ${args.join(' ')}: ${error.message}\n${error.stdout ?? ''}${error.stderr ?? ''}`,
      );
    }
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
