#!/usr/bin/env node
/**
 * The program: command line in, exit code out. The only place that knows of the process's arguments.
 */
import { createRequire } from 'node:module';
import { CommandError } from './cli/command-error.js';
import { commandLine } from './cli/command-line.js';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

try {
  await commandLine(version).parseAsync();
} catch (error) {
  console.error(error instanceof CommandError ? `trustgauge: ${error.message}` : error);
  process.exitCode = 1;
}
