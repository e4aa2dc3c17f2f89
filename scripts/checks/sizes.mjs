/**
 * What a page pays. Ceilings stand in the root package.json under "ceilings"; sizes are of brotli at its highest
 * level, as a careful host serves them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesUnder, readJson } from './workspace.mjs';

const { ceilings } = readJson('package.json');

/** Bytes of each delivered part. Null where it has not been built. */
export function measureSizes() {
  const scripts = filesUnder('packages/widget/dist/script', '.js');
  const loader = scripts.filter((path) => path.endsWith('/trustgauge.js'));
  const assets = filesUnder('packages/dashboard/dist/assets');
  return {
    'the loader, brotli': sum(loader, brotli),
    'the element with Lit and delivery, brotli': sum(
      scripts.filter((path) => !loader.includes(path)),
      brotli,
    ),
    'the dashboard’s code and style, brotli': sum(
      assets.filter((path) => /\.(js|css)$/.test(path)),
      brotli,
    ),
  };
}

export const sizeChecks = Object.entries(ceilings).map(([name, ceiling]) => [
  `${name}: at most ${ceiling} bytes`,
  () => {
    const size = measureSizes()[name];
    if (size === undefined || size === null)
      return [`nothing was measured as "${name}": run npm run build, or correct "ceilings" in package.json`];
    return size <= ceiling
      ? []
      : [
          `${size} bytes, ${size - ceiling} too many: make it smaller; a ceiling is raised only with a reason`,
        ];
  },
]);

function sum(paths, measure) {
  return paths.length === 0 || !paths.every(existsSync)
    ? null
    : paths.reduce((total, path) => total + measure(readFileSync(path)), 0);
}

function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
