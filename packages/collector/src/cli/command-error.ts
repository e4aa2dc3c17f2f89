import { fileProblem, isFileError } from '../file-problem.js';

/** What the person at the terminal can put right, in one line each. Printed without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** One line for any error: what a person needs to know, on one line. */
export function toLine(error: unknown): string {
  if (isFileError(error)) {
    const path = error.dest ?? error.path;
    return path === undefined ? fileProblem(error) : `${path}: ${fileProblem(error)}`;
  }
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s*\n\s*/g, ' ');
}

/** Mistakes as one text: a single one as it is, several below a heading. @param what Such as `the settings` */
export function inLines(mistakes: readonly string[], what: string): string {
  if (mistakes.length === 1) return mistakes.join();
  return `${mistakes.length} mistakes in ${what}\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`;
}
