/**
 * The packages and examples of the repository, as the checks see them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PACKAGES = ['protocol', 'stats', 'widget', 'react', 'collector', 'dashboard'];

export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Every file under a folder whose name ends so, with `/` between names; none where there is no such folder. */
export function filesUnder(folder, ending = '') {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => !path.includes('/node_modules/'))
    .sort();
}

/** Modules that a source file imports, also by `import()` and `export … from`. */
export function importsOf(path) {
  const text = readFileSync(path, 'utf8');
  const pattern =
    /(?:^|[\s;])(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map(([, from, alone]) => from ?? alone);
}
