/**
 * The version of Node that the program runs on.
 */
import { runtimeProblem, WORKING_NODE } from '../runtime.js';
import { error, type Finding, ok } from './finding.js';

/** @param version Such as `24.21.0`. */
export function examineRuntime(version: string): Finding {
  const problem = runtimeProblem(version);
  if (problem === null) return ok('node', `this is Node.js ${version}`);
  return error('node_not_working', problem, `install ${WORKING_NODE}`);
}
