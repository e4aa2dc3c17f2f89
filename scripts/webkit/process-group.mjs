/**
 * A program with everything that it starts, as one group: none of it outlives this process, however this process ends.
 */
import { spawn } from 'node:child_process';

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** Group id of what runs → the signal that ends it. */
const running = new Map();
let isWatching = false;

/**
 * @param {string} program Path or name.
 * @param {readonly string[]} args
 * @param {{ stdio: import('node:child_process').StdioOptions, env?: NodeJS.ProcessEnv, endBy?: NodeJS.Signals }}
 * options `endBy`: SIGTERM for a program that tidies up at it; by default SIGKILL, which no program can ignore.
 * @returns {{ child: import('node:child_process').ChildProcess, stop: () => Promise<void> }} `stop` ends the whole
 * group and resolves once the program is gone; stopping twice does nothing.
 */
export function startGroup(program, args, { stdio, env = process.env, endBy = 'SIGKILL' }) {
  stopAtTheEnd();
  const child = spawn(program, args, { env, stdio, detached: true });
  const gone = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  const { pid } = child;
  if (pid !== undefined) running.set(pid, endBy);
  return {
    child,
    async stop() {
      if (pid !== undefined && running.delete(pid)) signal(pid, endBy);
      await gone;
    },
  };
}

/** The group stays killable while one of it lives, also when its first process has ended. */
function signal(group, name) {
  try {
    process.kill(-group, name);
  } catch {
    // All of it had ended.
  }
}

/** By its own end, by an error that nobody caught, or by a signal, at which Node would end without `exit`. */
function stopAtTheEnd() {
  if (isWatching) return;
  isWatching = true;
  process.on('exit', () => {
    for (const [group, endBy] of running) signal(group, endBy);
  });
  for (const [name, number] of Object.entries(SIGNALS)) process.on(name, () => process.exit(128 + number));
}
