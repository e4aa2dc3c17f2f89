/** What the person at the terminal can put right, in one line. Printed without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** One line for any error: what a person needs to know, on one line. */
export function toLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s*\n\s*/g, ' ');
}
