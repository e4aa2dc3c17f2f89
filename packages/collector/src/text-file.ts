/**
 * A text file that the operator names → its text.
 */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileProblem, isFileError } from './file-problem.js';

/** Its message names the file, what is wrong and what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** Without a byte order mark. @throws UnreadableFile */
export function readTextFile(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw isFileError(error) ? new UnreadableFile(`${path}: ${fileProblem(error)}`) : error;
  }
  const encoding = encodingOf(bytes);
  if (encoding !== null) throw new UnreadableFile(`${path}: this is ${encoding}: save it as UTF-8`);
  // It takes a byte order mark off.
  return new TextDecoder().decode(bytes);
}

/** @returns Null for UTF-8. */
function encodingOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)';
  return isUtf8(bytes) ? null : 'not UTF-8';
}
