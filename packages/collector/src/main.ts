#!/usr/bin/env node
/**
 * The program: command line and environment in, exit code out. The only place that knows of the process's.
 *
 * Nothing else is imported before the version of Node is known to work.
 */
import { runtimeProblem } from './runtime.js';

const problem = runtimeProblem(process.versions.node);
if (problem === null) {
  const { runProgram } = await import('./cli/run-program.js');
  await runProgram(process.env);
} else {
  console.error(`trustgauge: ${problem}`);
  process.exitCode = 1;
}
