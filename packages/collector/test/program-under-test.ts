/**
 * The program itself, `dist/main.js`, with an environment of which the test says every variable of ours.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

export type Environment = Readonly<Record<string, string>>;

/** This process's environment without what the test run has set for itself. */
export function environmentWith(variables: Environment = {}): Record<string, string | undefined> {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('TRUSTGAUGE_'));
  return { ...Object.fromEntries(others), ...variables };
}

export interface RunOptions {
  readonly env?: Environment;
  readonly cwd?: string;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command to its end. One that has not ended after a minute is killed: its code is null. */
export function runProgram(
  args: readonly string[],
  { env = {}, cwd, node = [] }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, MAIN, ...args], {
      env: environmentWith(env),
      timeout: 60_000,
      ...(cwd !== undefined && { cwd }),
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** Starts a server and waits until it says where it listens. Whoever started it ends it. */
export async function startProgram(
  args: readonly string[],
  { env = {}, cwd, node = [], ...options }: RunOptions & SpawnOptions = {},
): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, [...node, MAIN, ...args], {
    env: environmentWith(env),
    ...(cwd !== undefined && { cwd }),
    ...options,
  });
  for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream })) {
    const address = /listens on (\S+)/.exec(line)?.[1];
    if (address !== undefined) return { server, address };
  }
  throw new Error('the server ended without listening');
}
