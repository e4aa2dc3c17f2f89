/**
 * The versions of Node that the collector works with. Older ones crash without a message: the database's binding is
 * built for later ones. As `engines` says in package.json.
 */
export const WORKING_NODE = 'Node.js 22 from 22.14 on, or 24 and later';

/** @returns What is wrong with a version such as `22.12.0`, in one sentence. Null where it works. */
export function runtimeProblem(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major >= 24 || (major === 22 && minor >= 14)) return null;
  return `this is Node.js ${version}; TrustGauge works with ${WORKING_NODE}`;
}
