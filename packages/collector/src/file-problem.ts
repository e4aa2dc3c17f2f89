/**
 * What is wrong with a file, in words that say what to do. The system's code alone does not.
 */

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder: correct the path, or create it',
  EISDIR:
    'this is a folder, and a file is needed: correct the path. Docker makes a folder where a mounted file is missing: remove it, put the file on the host, and start again',
  ENOTDIR: 'a part of this path is a file, and a folder is needed: correct the path',
  EACCES: 'this account may not open it: change its owner or its rights',
  EPERM: 'this account may not change it: change its owner or its rights',
  EROFS: 'the disk is mounted for reading only: choose another place, or mount it for writing',
  ENOSPC: 'the disk is full: make room',
  EDQUOT: 'the quota of this account is used up: make room',
  EEXIST: 'it exists already: choose another name',
  EMFILE: 'this process has too many files open: raise its limit (ulimit -n)',
  ENFILE: 'this machine has too many files open: raise its limit',
  ELOOP: 'its links lead in a circle: correct them',
  ENAMETOOLONG: 'its name is too long: choose a shorter one',
  EIO: 'the disk reports an error: look at the system’s log',
  EBUSY: 'another program holds it: stop that program',
};

interface FileError {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
  readonly dest?: string;
}

/** Whether the system has refused something with a file. Reading a folder is refused without its path. */
export function isFileError(error: unknown): error is Error & FileError {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return false;
  return typeof error.code === 'string' && ('path' in error || error.syscall === 'read');
}

/** What is wrong, without the path. */
export function fileProblem({ code, syscall }: FileError): string {
  // The folder to be made has the name of a file.
  if (code === 'EEXIST' && syscall === 'mkdir') return fileProblem({ code: 'ENOTDIR', syscall });
  return PROBLEMS[code] ?? `the system refuses it (${code})`;
}
