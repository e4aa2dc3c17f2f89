/**
 * fsync of a running process, made to fail or to take long, by strace: it attaches to the process and the system call
 * itself answers EIO, or is held up, without a changed program or library. Nothing of what was written is lost by it,
 * as it may be with a real broken disk: what is shown is what the collector does about the error.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const CALLS = 'fsync,fdatasync,sync_file_range,msync';

export const FAILS = 'error=EIO';
/** Held up by 50 ms, as by a busy hard disk. */
export const IS_SLOW = 'delay_enter=50000';

export function canInject() {
  try {
    execFileSync('strace', ['-o', '/dev/null', '-e', 'trace=none', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {number} pid @param {string} fault `FAILS` or `IS_SLOW`
 * @returns {Promise<{ end: () => Promise<void> }>} Resolves when every thread is under it.
 */
export async function injectSyncFault(pid, fault) {
  const strace = spawn(
    'strace',
    ['-f', '-p', String(pid), '-e', `trace=${CALLS}`, '-e', `inject=${CALLS}:${fault}`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const attached = new Promise((resolve, reject) => {
    const lines = createInterface({ input: strace.stderr });
    lines.on('line', (line) => {
      if (/attached/.test(line)) resolve();
      else if (/^strace: .*(not permitted|Could not attach)/.test(line)) reject(new Error(line));
    });
    strace.once('exit', () => reject(new Error('strace ended before it was attached')));
  });
  await attached;
  return {
    async end() {
      if (strace.exitCode !== null || strace.signalCode !== null) return;
      strace.kill('SIGINT');
      await once(strace, 'exit');
    },
  };
}
