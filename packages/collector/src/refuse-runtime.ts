/**
 * Imported first by what other servers import: a version that does not work is named before it crashes.
 */
import { runtimeProblem } from './runtime.js';

const problem = runtimeProblem(process.versions.node);
if (problem !== null) throw new Error(problem);
