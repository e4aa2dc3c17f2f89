import { createRequire } from 'node:module';
import { CommandError } from './command-error.js';
import { commandLine } from './command-line.js';

/** Runs the command that the process was started with. @param variables The environment of the process. */
export async function runProgram(variables: Readonly<Record<string, string | undefined>>): Promise<void> {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  try {
    await commandLine(version, variables).parseAsync();
  } catch (error) {
    console.error(error instanceof CommandError ? `trustgauge: ${error.message}` : error);
    process.exitCode = 1;
  }
}
