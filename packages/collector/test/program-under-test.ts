/**
 * The program itself, `dist/main.js`. Of the variables that it reads, it gets those that a test gives it.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
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
export async function runProgram(
  args: readonly string[],
  { env, node = [], cwd }: RunOptions = {},
): Promise<Run> {
  const child = spawn(process.execPath, [...node, MAIN, ...args], {
    env: environmentWith(env),
    cwd,
    timeout: 60_000,
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, out, err };
}

/** Starts a server and waits until it says where it listens. The caller ends it. */
export async function startProgram(
  args: readonly string[],
  { env, node = [], ...options }: RunOptions & SpawnOptions = {},
): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, [...node, MAIN, ...args], { ...options, env: environmentWith(env) });
  for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream })) {
    const address = /listens on (\S+)/.exec(line)?.[1];
    if (address !== undefined) return { server, address };
  }
  throw new Error('the server ended without listening');
}
