/**
 * A disk that can be filled and emptied while the server runs. As root on Linux a file system of its own in memory
 * (tmpfs), which runs full as a disk does: ENOSPC. Elsewhere on Linux the kernel's limit on the size of the server's
 * files, set and lifted while it runs (prlimit): a write beyond it fails with EFBIG, which stands for a quota.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const SIZE_MB = 8;

/**
 * @param {string} folder Made where it is missing.
 * @returns {{ kind: string, folder: string, fill: (pid: number) => void, empty: (pid: number) => void,
 * remove: () => void } | null} Null where the machine has neither.
 */
export function smallDisk(folder) {
  return ownFileSystem(folder) ?? sizeLimit(folder);
}

/** @param {string} folder */
export function ownFileSystem(folder) {
  mkdirSync(folder, { recursive: true });
  if (!succeeds('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'trustgauge', folder])) return null;
  const ballast = join(folder, 'ballast');
  return {
    kind: `a tmpfs of ${SIZE_MB} MB`,
    folder,
    fill: () => writeUntilFull(ballast),
    empty: () => rmSync(ballast, { force: true }),
    remove: () => execFileSync('umount', ['--lazy', folder]),
  };
}

/** @param {string} folder */
export function sizeLimit(folder) {
  if (!succeeds('prlimit', ['--version'])) return null;
  const limit = (pid, bytes) => execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  return {
    kind: 'a limit on the size of the server’s files (RLIMIT_FSIZE)',
    folder,
    // Not a byte more in the log than it holds now.
    fill: (pid) => limit(pid, statSync(join(folder, 'trustgauge.sqlite-wal')).size + 1),
    empty: (pid) => {
      // A process that was killed took its limit with it.
      if (existsSync(`/proc/${pid}`)) limit(pid, 'unlimited');
    },
    remove: () => {},
  };
}

function writeUntilFull(file) {
  const handle = openSync(file, 'a');
  try {
    for (const bytes of [65_536, 512]) {
      const block = Buffer.alloc(bytes);
      try {
        while (writeSync(handle, block) === bytes);
      } catch (error) {
        if (error.code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(handle);
  }
}

function succeeds(program, args) {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
