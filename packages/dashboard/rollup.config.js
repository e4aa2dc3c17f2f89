/**
 * The page as it is served: index.html, hashed assets, and what the collector must know to serve them strictly
 * (policy.json) or a test to load them (manifest.json).
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { failOnWarning } from '../../rollup.base.js';

/** Asked for as soon as the page is read, not only when text needs it. Other scripts fall back on the system. */
const PRELOADED_FONT = 'inter-latin-wght-normal.woff2';

/** What the tests read one by one; on the page these are parts of a chunk, which hands nothing out. */
const MODULES_WITHOUT_ELEMENTS = [
  'api',
  'calendar',
  'collector-clock',
  'commands',
  'format',
  'language',
  'location-state',
  'mount',
  'navigate',
  'origin-in-text',
  'page-code',
  'playbook',
  'redraw',
  'running-period',
  'session',
  'site-id',
  'supported-order',
  'watched',
  'web-address',
  'words',
  'words/languages',
  'words/plural',
  'words/translation',
  'words/en/words',
  'words/de/words',
  'words/es/words',
  'words/fr/words',
  'chart/alarm-spans',
  'chart/confidence-line',
  'chart/end-label',
  'chart/in-words',
  'chart/incident-labels',
  'chart/named-hairlines',
  'chart/open-stretch',
  'chart/shown-points',
  'chart/svg',
  'chart/text-width',
  'chart/time-ticks',
];

const builtPage = {
  input: { 'ask-early': 'src/ask-early.ts', dashboard: 'src/main.ts' },
  plugins: [
    ...modules({ outDir: 'dist' }),
    terser({ ecma: 2022, module: true, compress: { passes: 2 }, format: { comments: false } }),
    page(),
  ],
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: 'assets/[name]-[hash].js',
    chunkFileNames: ({ facadeModuleId }) => `assets/${languageIn(facadeModuleId) ?? '[name]'}-[hash].js`,
    assetFileNames: 'assets/[name]-[hash][extname]',
  },
  onwarn,
};

const testModules = {
  input: Object.fromEntries(MODULES_WITHOUT_ELEMENTS.map((name) => [name, `src/${name}.ts`])),
  plugins: modules({ outDir: 'test/dist' }),
  output: { dir: 'test/dist', format: 'es', chunkFileNames: 'shared/[name].js' },
  onwarn,
};

export default [builtPage, testModules];

/** The words of each language are a file of the same name in a folder of the language's. */
function languageIn(path) {
  const language = /\/words\/(\w+)\/words\.ts$/.exec(path ?? '')?.[1];
  return language && `words-${language}`;
}

function modules({ outDir }) {
  return [
    nodeResolve({ exportConditions: ['browser', 'production'] }),
    // One dependency of Plot is written for Node's old module format.
    commonjs(),
    typescript({ tsconfig: './tsconfig.json', noEmitOnError: true, compilerOptions: { outDir } }),
  ];
}

function onwarn(warning) {
  // d3's modules import one another in circles, and know it.
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules')))
    return;
  failOnWarning(warning);
}

/** Style, fonts, icon and the document around the code. */
function page() {
  return {
    name: 'page',
    buildStart() {
      rmSync('dist', { recursive: true, force: true });
      for (const file of ['src/page.css', 'src/index.html', 'src/icon.svg']) this.addWatchFile(file);
    },
    generateBundle(_, bundle) {
      const address = (name, source) => {
        const reference = this.emitFile({ type: 'asset', name, source });
        return `/${this.getFileName(reference)}`;
      };
      const fonts = new Map();
      const css = minified(readFileSync('src/page.css', 'utf8')).replaceAll(
        /url\(npm:([^)]+)\)/g,
        (_, path) => {
          const font = address(basename(path), readFileSync(fileURLToPath(import.meta.resolve(path))));
          fonts.set(basename(path), font);
          // Beside the style, wherever that is served from.
          return `url(${basename(font)})`;
        },
      );
      const style = address('dashboard.css', css);
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const entryChunk = chunks.find(({ name }) => name === 'dashboard');
      const early = chunks.find(({ name }) => name === 'ask-early');
      const entry = `/${entryChunk.fileName}`;
      const names = {
        early: `/${early.fileName}`,
        entry,
        style,
        icon: address('icon.svg', readFileSync('src/icon.svg')),
        font: fonts.get(PRELOADED_FONT),
      };
      // The browser need not have read the entry to know what it imports.
      const imported = entryChunk.imports.filter((name) => name !== early.fileName);
      names.preloads = imported.map((name) => `<link rel="modulepreload" href="${name}" />`).join('\n    ');
      const html = readFileSync('src/index.html', 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, name) => {
        if (names[name] === undefined)
          throw new Error(`expected one of ${Object.keys(names)} in src/index.html, got ${name}`);
        // Beside the page, wherever that is served from.
        return name === 'preloads' ? names[name] : names[name].slice(1);
      });
      const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
      emit('index.html', html);
      emit('policy.json', JSON.stringify({ styleHashes: [hashOf(plotStyle())] }));
      const code = codeOfFirstView(chunks).map((fileName) => `/${fileName}`);
      const firstView = ['/index.html', style, names.font, ...code];
      emit('manifest.json', JSON.stringify({ entry, style, firstView }));
    },
  };
}

/** The entry, the overview's own chunk, and all that they import; other pages and languages are fetched when opened. */
function codeOfFirstView(chunks) {
  const found = new Set();
  const add = ({ fileName, imports }) => {
    if (found.has(fileName)) return;
    found.add(fileName);
    for (const name of imports) add(chunks.find((chunk) => chunk.fileName === name));
  };
  for (const chunk of chunks) if (chunk.isEntry || chunk.name === 'overview-page') add(chunk);
  return [...found];
}

/** The text of the one style element that Plot writes, as it stands in Plot's source, under our own class name. */
function plotStyle() {
  const source = readFileSync(new URL('plot.js', import.meta.resolve('@observablehq/plot')), 'utf8');
  const text = /append\("style"\)\.text\(\s*`([^`]+)`/.exec(source)?.[1];
  const name = /CHART_CLASS = '([^']+)'/.exec(readFileSync('src/chart/confidence-line.ts', 'utf8'))?.[1];
  if (text === undefined || name === undefined) {
    throw new Error('expected one constant style in Plot’s source, got none: find where Plot writes it now');
  }
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as it stands in Plot’s source
  return text.replaceAll('${className}', name);
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function minified(css) {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .trim();
}
