/**
 * The collector as a process of its own: started, killed, or stopped in order.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CONFIGURATION, SITE_KEY } from './survey-under-test.mjs';

const MAIN = fileURLToPath(new URL('../../packages/collector/dist/main.js', import.meta.url));
/** The program that is checked. Tests of the checker give it another. */
export const TRUSTGAUGE_SERVE = [MAIN, 'serve', '--log-level=warn'];
/** The same with the flags that deploy/ has: with V8's defaults the young heap alone grows by 48 MB in one step. */
export const TRUSTGAUGE_DEPLOYED = [
  '--max-semi-space-size=4',
  '--max-old-space-size=512',
  ...TRUSTGAUGE_SERVE,
];
const BROKEN = fileURLToPath(new URL('broken-server.mjs', import.meta.url));
export const BROKEN_SERVER = { early: [BROKEN, 'early'], unsynced: [BROKEN, 'unsynced'] };

const START_WITHIN_MS = 30_000;

export class ServerProcess {
  #child;
  #log = '';
  address = '';

  /**
   * @param {string} folder Of its configuration, and of the embedded database where there is no `url`.
   * @param {string[]} program Node's arguments. @param {string} [url] Of a PostgreSQL database.
   */
  constructor(folder, program, url) {
    mkdirSync(folder, { recursive: true });
    const configuration = join(folder, 'trustgauge.config.json');
    writeFileSync(configuration, JSON.stringify(CONFIGURATION));
    this.#child = spawn(process.execPath, [...program, '--port=0', `--config=${configuration}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TRUSTGAUGE_DATA: url ?? folder },
    });
    this.#child.stderr.on('data', (chunk) => {
      this.#log = (this.#log + chunk).slice(-4_000);
    });
  }

  get pid() {
    return this.#child.pid;
  }

  get hasEnded() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** What it wrote to its log at last. */
  get log() {
    return this.#log;
  }

  /** Resolves when it listens. @throws Error with its log where it ends before */
  async listening() {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), START_WITHIN_MS);
    try {
      for await (const line of createInterface({ input: this.#child.stdout })) {
        const address = /listens on (\S+)/.exec(line)?.[1];
        if (address === undefined) continue;
        this.address = address;
        return this;
      }
    } finally {
      clearTimeout(timer);
    }
    throw new Error(`the server ended without listening:\n${this.#log}`);
  }

  /** The series of the only survey. */
  async series() {
    const reply = await fetch(`${this.address}/v1/sites/${SITE_KEY}`);
    return (await reply.json()).surveys[0].series;
  }

  /** At once, as the kernel does it when memory is short. */
  async kill() {
    this.#child.kill('SIGKILL');
    await this.#ended();
  }

  /** In order. @throws Error with its log where it ends otherwise than with 0 */
  async stop() {
    this.#child.kill('SIGTERM');
    await this.#ended();
    if (this.#child.exitCode !== 0) throw new Error(`the server did not end in order:\n${this.#log}`);
  }

  async #ended() {
    if (!this.hasEnded) await once(this.#child, 'exit');
  }
}

/** @param {string} folder @param {string[]} [program] @param {string} [url] As of `ServerProcess`. */
export function startServer(folder, program = TRUSTGAUGE_SERVE, url = undefined) {
  return new ServerProcess(folder, program, url).listening();
}
