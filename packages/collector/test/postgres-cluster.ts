/**
 * A real PostgreSQL server on a data directory of its own, on loopback, with fsync on. It refuses to run as root: there
 * it runs as the account `postgres`, or `nobody` where there is none.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  chownSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ensurePostgres } from '../../../scripts/postgres.mjs';
import { freePort } from './free-ports.ts';
import { LOOPBACK_CERTIFICATE, LOOPBACK_KEY } from './notify/loopback-certificate.ts';

const ROLE = 'trustgauge';
const START_TRIES = 600;

export class PostgresCluster {
  readonly host = '127.0.0.1';
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  #server: ChildProcess;

  private constructor(folder: string, port: number, password: string) {
    this.folder = folder;
    this.port = port;
    this.password = password;
    this.#server = this.#spawn();
  }

  /**
   * @param settings Lines of `postgresql.conf`.
   * @param options `withCertificate` puts a certificate for `localhost` where the server looks for its own.
   */
  static async start(
    settings: readonly string[] = [],
    { withCertificate = false } = {},
  ): Promise<PostgresCluster> {
    const folder = newFolder();
    const password = randomBytes(12).toString('hex');
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password);
    own(passwordFile);
    run('initdb', [
      `--pgdata=${dataOf(folder)}`,
      `--username=${ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
      // Of the making of the cluster only: the server itself syncs.
      '--no-sync',
    ]);
    appendFileSync(
      join(dataOf(folder), 'postgresql.conf'),
      [
        "listen_addresses = '127.0.0.1'",
        `unix_socket_directories = '${folder}'`,
        'max_connections = 200',
        'shared_buffers = 32MB',
        'fsync = on',
        'synchronous_commit = on',
        ...settings,
        '',
      ].join('\n'),
    );
    if (withCertificate) {
      for (const [name, text] of [
        ['server.crt', LOOPBACK_CERTIFICATE],
        ['server.key', LOOPBACK_KEY],
      ] as const) {
        writeFileSync(join(dataOf(folder), name), text, { mode: 0o600 });
        own(join(dataOf(folder), name));
      }
    }
    return PostgresCluster.#serve(folder, password);
  }

  /** A standby of this server that follows it under a name. */
  async startStandby(name: string): Promise<PostgresCluster> {
    const folder = newFolder();
    const source = `host=${this.host} port=${this.port} user=${ROLE} password=${this.password} application_name=${name}`;
    run('pg_basebackup', [
      `--pgdata=${dataOf(folder)}`,
      `--dbname=${source}`,
      '--write-recovery-conf',
      '--checkpoint=fast',
      '--no-sync',
    ]);
    appendFileSync(
      join(dataOf(folder), 'postgresql.conf'),
      `\nunix_socket_directories = '${folder}'\nsynchronous_standby_names = ''\n`,
    );
    return PostgresCluster.#serve(folder, this.password);
  }

  static async #serve(folder: string, password: string): Promise<PostgresCluster> {
    const cluster = new PostgresCluster(folder, await freePort(), password);
    await cluster.#ready();
    return cluster;
  }

  /** After `kill`, on the same port, with what was on the disk. */
  async restart(): Promise<void> {
    rmSync(join(dataOf(this.folder), 'postmaster.pid'), { force: true });
    this.#server = this.#spawn();
    await this.#ready();
  }

  #spawn(): ChildProcess {
    const log = openSync(join(this.folder, 'log'), 'a');
    return spawn(program('postgres'), ['-D', dataOf(this.folder), '-p', String(this.port)], {
      stdio: ['ignore', log, log],
      ...account(),
    });
  }

  async #ready(): Promise<void> {
    for (let tries = 0; !this.#isReady(); tries += 1) {
      if (this.#server.exitCode !== null || tries === START_TRIES)
        throw new Error(`PostgreSQL did not start:\n${readFileSync(join(this.folder, 'log'), 'utf8')}`);
      await sleep(50);
    }
  }

  /** The server writes its state into the last line of this file. */
  #isReady(): boolean {
    try {
      return /^(ready|standby)/.test(
        readFileSync(join(dataOf(this.folder), 'postmaster.pid'), 'utf8').split('\n')[7] ?? '',
      );
    } catch {
      return false;
    }
  }

  /** Of the process whose children serve the connections. */
  get pid(): number | undefined {
    return this.#server.pid;
  }

  url(database = 'postgres', host = `${this.host}:${this.port}`): string {
    return `postgres://${ROLE}:${this.password}@${host}/${database}`;
  }

  /** From now on a standby takes writes. */
  async promote(): Promise<void> {
    await asAdministrator(this.url(), (client) => client.query('SELECT pg_promote(true, 30)'));
  }

  /** As a power cut does it: no process of the server gets to write or say anything more. */
  async kill(): Promise<void> {
    const exited = once(this.#server, 'exit');
    const children = childrenOf(this.#server.pid ?? 0);
    this.#server.kill('SIGKILL');
    for (const child of children) killIfThere(child);
    await exited;
  }

  async stop(): Promise<void> {
    if (this.#server.exitCode === null && this.#server.signalCode === null) {
      const exited = once(this.#server, 'exit');
      // Immediate shutdown: the folder goes anyway.
      this.#server.kill('SIGQUIT');
      await exited;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A new, empty database of a server, by a role that owns it and is no superuser. */
export async function createDatabase(serverUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `tg_${randomBytes(8).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await asAdministrator(serverUrl, async (client) => {
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
    await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
  });
  const { host } = new URL(serverUrl);
  return {
    url: `postgres://${name}:${password}@${host}/${name}`,
    drop: () =>
      asAdministrator(serverUrl, async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await client.query(`DROP ROLE ${name}`);
      }),
  };
}

export async function asAdministrator<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, ssl: false });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-postgres-'));
  own(folder);
  return folder;
}

function dataOf(folder: string): string {
  return join(folder, 'data');
}

function program(name: string): string {
  return join(ensurePostgres(), name);
}

function run(name: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program(name), args, {
    encoding: 'utf8',
    cwd: tmpdir(),
    ...account(),
  });
  if (status !== 0) throw new Error(`${name} ended with status ${status}: ${stderr}`);
}

function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const line =
    /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ??
    /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  if (line === null)
    throw new Error('PostgreSQL refuses to run as root, and there is no account for it here');
  return { uid: Number(line[1]), gid: Number(line[2]) };
}

function own(path: string): void {
  const { uid, gid } = account();
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended in between.
  }
}
