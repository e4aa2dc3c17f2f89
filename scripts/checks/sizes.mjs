/**
 * What a page pays. Ceilings are in the root package.json under "ceilings", where the aim is lower with the aim: what
 * lies between has a reason in docs/decisions. Sizes are of brotli or gzip at its highest level, as a careful host
 * serves them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { filesUnder, readJson } from './workspace.mjs';

const { ceilings } = readJson('package.json');

/** One estimator alone, for whoever needs no more: what a bundler must be able to leave out. */
const CEILING_OF_ONE_INTERVAL = 1000;

let measured;

/** Bytes of each delivered part, measured once. Null where it has not been built. */
export function measureSizes() {
  measured ??= measure();
  return measured;
}

async function measure() {
  const scripts = filesUnder('packages/widget/dist/script', '.js');
  /** Bytes of the one file whose name begins so and ends in a hash. */
  const chunk = (name) => sum(named(scripts, new RegExp(`/${name}-[^/]+$`)), brotli);
  return {
    'the loader, brotli': sum(named(scripts, /\/trustgauge\.js$/), brotli),
    'a site’s script, without its survey, brotli': ofSite('loader'),
    'a site’s script with the element, brotli': ofSite('loader-asking'),
    'the element with delivery, brotli': chunk('trust-gauge'),
    'invitations and page changes, brotli': chunk('page'),
    'schedule and triggers, brotli': chunk('schedule'),
    'the feedback tab, brotli': chunk('tab'),
    'taking over what a server has drawn, brotli': sum(named(scripts, /\/take-over\.js$/), brotli),
    'waiting for dialogs and typing, brotli': chunk('interruption'),
    'the privacy sheet, brotli': chunk('privacy-sheet'),
    'choosing a language, brotli': chunk('languages'),
    'the loader with integrity, brotli': chunk('trustgauge'),
    'the largest language file, brotli': largest(named(scripts, /\/locale-[^/]+$/), brotli),
    'npm, before it asks, brotli': await brotliOfEntry('lazy'),
    'npm, with the element, brotli': await brotliOfEntry('define'),
    'the dashboard’s first view, brotli': sum(firstView(), brotli),
    'all of the statistics, gzip': await gzipOfStatistics('*'),
  };
}

/** Of what the collector composes the script of a site of. */
function ofSite(name) {
  const file = `packages/widget/dist/site-script/${name}.js`;
  return existsSync(file) ? brotli(readFileSync(file, 'utf8')) : null;
}

const ceilingChecks = Object.entries(ceilings).map(([name, limit]) => {
  const { ceiling, aim } = typeof limit === 'number' ? { ceiling: limit } : limit;
  return [`${name}: at most ${ceiling} bytes${aim ? `, aim ${aim}` : ''}`, () => overCeiling(name, ceiling)];
});

async function overCeiling(name, ceiling) {
  const size = (await measureSizes())[name];
  if (size === undefined || size === null)
    return [`nothing was measured as "${name}": run npm run build, or correct "ceilings" in package.json`];
  return size <= ceiling
    ? []
    : [`${size} bytes, ${size - ceiling} too many: make it smaller; a ceiling is raised only with a reason`];
}

export const sizeChecks = [
  ...ceilingChecks,
  [
    `one interval of the statistics, gzip: at most ${CEILING_OF_ONE_INTERVAL} bytes, the rest is left out`,
    async () => {
      const size = await gzipOfStatistics('{ wilsonInterval }');
      if (size === null) return ['packages/stats has not been built: run npm run build'];
      return size <= CEILING_OF_ONE_INTERVAL
        ? []
        : [
            `${size} bytes for wilsonInterval alone: let no module of packages/stats do anything when imported`,
          ];
    },
  ],
];

/** What a customer's bundle pays at once that imports an entry of the widget, minified; null where it is not built. */
async function brotliOfEntry(name) {
  const input = resolve(`packages/widget/dist/${name}.js`);
  if (!existsSync(input)) return null;
  const bundle = await rollup({
    input,
    plugins: [nodeResolve({ exportConditions: ['browser', 'production'] })],
  });
  const { output } = await bundle.generate({ format: 'es', plugins: [terser({ module: true, ecma: 2022 })] });
  return brotli(output.find(({ isEntry }) => isEntry).code);
}

/** What a bundle pays that imports these names of the built statistics, minified. */
async function gzipOfStatistics(names) {
  const built = resolve('packages/stats/dist/index.js');
  if (!existsSync(built)) return null;
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? id : null),
    load: (id) => (id === 'entry' ? `export ${names} from ${JSON.stringify(built)};` : null),
  };
  const bundle = await rollup({ input: 'entry', plugins: [entry] });
  const { output } = await bundle.generate({ format: 'es', plugins: [terser()] });
  return gzipSync(output[0].code, { level: 9 }).length;
}

/** Everything that is fetched before the overview stands there in full, its document, style and font too. */
function firstView() {
  const manifest = 'packages/dashboard/dist/manifest.json';
  if (!existsSync(manifest)) return [];
  return readJson(manifest).firstView.map((address) => `packages/dashboard/dist${address}`);
}

const named = (paths, pattern) => paths.filter((path) => pattern.test(path));

function sum(paths, measure) {
  return paths.length === 0 || !paths.every(existsSync)
    ? null
    : paths.reduce((total, path) => total + measure(readFileSync(path)), 0);
}

function largest(paths, measure) {
  return paths.length === 0 || !paths.every(existsSync)
    ? null
    : Math.max(...paths.map((path) => measure(readFileSync(path))));
}

function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
