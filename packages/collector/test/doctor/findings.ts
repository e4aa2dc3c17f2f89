import type { Finding } from '../../dist/doctor/finding.js';

/** Codes with their levels, where something is to be done: each says what. */
export function troubles(findings: readonly Finding[]): string[] {
  const found = findings.filter(({ level }) => level !== 'ok');
  for (const { code, remedy } of found) if (!remedy) throw new Error(`${code} says nothing of what to do`);
  return found.map(({ level, code }) => `${level} ${code}`);
}
