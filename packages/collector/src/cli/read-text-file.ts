/**
 * A text file that the operator names → its text.
 */
import { readFileSync } from 'node:fs';
import { fileProblem, isFileError } from '../file-problem.js';
import { CommandError } from './command-error.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** Without a byte order mark. @throws CommandError that names the file, what is wrong and what to do */
export function readTextFile(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new CommandError(`${path}: ${isFileError(error) ? fileProblem(error) : String(error)}`);
  }
  const encoding = encodingOf(bytes);
  if (encoding !== 'UTF-8') throw new CommandError(`${path}: this is ${encoding}: save it as UTF-8`);
  const text = bytes.toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)';
  return Buffer.from(bytes.toString('utf8')).equals(bytes) ? 'UTF-8' : 'not UTF-8';
}
