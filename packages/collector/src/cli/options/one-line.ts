import { lineOf } from '@trustgauge/protocol';
import { InvalidArgumentError } from 'commander';
import * as v from 'valibot';

/** How an option reads a title or label of at most `maxChars` characters. */
export function oneLine(maxChars: number): (text: string) => string {
  return (text) => {
    const line = v.safeParse(lineOf(maxChars), text);
    if (line.success) return line.output;
    throw new InvalidArgumentError(
      `expected one line of 1 to ${maxChars} characters, without control characters.`,
    );
  };
}
