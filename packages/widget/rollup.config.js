import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import ts from 'typescript';
import { failOnWarning, libraryBuild } from '../../rollup.base.js';
import { elementsManifest } from './build/elements-manifest.js';
import { frameworkTypes } from './build/framework-types.js';

const SCRIPTS = 'dist/script';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
if (!readFileSync('src/version.ts', 'utf8').includes(`'${version}'`))
  throw new Error(`src/version.ts: expected ${version}, as in package.json`);
/** What the loader may import: the constants of loader/element-chunk.d.ts, and how the files' names begin. */
const CHUNKS = {
  PAGE_CHUNK: 'page',
  ELEMENT_CHUNK: 'trust-gauge',
  SCHEDULE_CHUNK: 'schedule',
  TAB_CHUNK: 'tab',
  LANGUAGES_CHUNK: 'languages',
};

/** What is imported when it is needed, and how the file's name begins. */
const IMPORTED_CHUNKS = {
  './privacy-sheet.js': 'privacy-sheet',
  './interruption.js': 'interruption',
  '../languages/texts.js': 'languages',
  '../schedule/schedule.js': 'schedule',
  '../placement/tab.js': 'tab',
  './debug/explain.js': 'debug',
  // Of what takes over a question that a server has drawn.
  './element.js': 'trust-gauge',
};

/** Those whose file is named like the language alone. */
const LANGUAGES = readdirSync('src/locales').flatMap((name) => /^([a-z]{2})\.ts$/.exec(name)?.[1] ?? []);

/** One for the files of all languages: so the loader knows the name of each. */
const LOCALES_HASH = hashOf(
  ['src/languages', 'src/locales'].flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => readFileSync(`${folder}/${name}`)),
  ),
);

function hashOf(contents) {
  const hash = createHash('sha256');
  // A build by other rules has other files.
  for (const content of [readFileSync('rollup.config.js'), ...contents]) hash.update(content);
  return hash.digest('base64url').slice(0, 8);
}

const forPages = () => [
  nodeResolve({ exportConditions: ['browser', 'production'] }),
  stripTypes(),
  forBrowsers(),
  unindent(),
  terser({
    ecma: 2022,
    toplevel: true,
    module: true,
    compress: { passes: 3, unsafe: true, pure_getters: true, unsafe_arrows: true },
    format: { comments: false },
  }),
];

/** One self-contained file whose name changes with its content. */
const chunk = (name, input) => ({
  input: { [name]: input },
  plugins: [namesOfChunks(), ...forPages()],
  output: {
    plugins: [importsThroughLoader()],
    dir: SCRIPTS,
    format: 'es',
    entryFileNames: '[name]-[hash].js',
    // Only languages have chunks of their own.
    chunkFileNames: `locale-[name]-${LOCALES_HASH}.js`,
  },
  onwarn: failOnWarning,
});

const ENTRIES = [
  'src/index.ts',
  'src/define.ts',
  'src/lazy.ts',
  'src/server.ts',
  'src/take-over.ts',
  'src/testing.ts',
];

const library = libraryBuild({ input: ENTRIES });

/** One module with its own copy of all that it imports at once. */
const standalone = (name) => ({
  input: { [name]: `src/${name}.ts` },
  plugins: [
    { name: 'later', resolveDynamicImport: (id) => ({ id, external: true }) },
    nodeResolve(),
    stripTypes(),
  ],
  output: { dir: 'dist', format: 'es', entryFileNames: '[name].js', sourcemap: true },
  onwarn: failOnWarning,
});

/** One expression: what the module exports as its default. `bundled` are constants of chunks that come along. */
const expression = (name, input, { bundled = [] } = {}) => ({
  input: { [name]: input },
  plugins: [namesOfChunks(bundled), ...forPages(), asExpression()],
  output: {
    plugins: [
      {
        name: 'imports-by-loader',
        // The loader itself imports by an address.
        renderDynamicImport: ({ moduleId }) =>
          moduleId.endsWith('/import-chunk.ts')
            ? null
            : { left: 'document[Symbol.for("trustgauge.import")](', right: ')' },
      },
    ],
    dir: 'dist/site-script',
    format: 'es',
    entryFileNames: '[name].js',
  },
  onwarn: failOnWarning,
});

export default [
  { ...library, plugins: [...library.plugins, frameworkTypes(), elementsManifest()] },
  // One module for all that decides whether to ask. A bundler gives what two of its files share names that both know,
  // which is a tenth of this one: what is loaded later has its own copies.
  standalone('element/trust-gauge'),
  // So that what asks exports nothing for it.
  standalone('debug/explain'),
  {
    // For Jest and others that load by `require`: with the protocol's constants inside, because those are a module too.
    input: ENTRIES,
    plugins: [nodeResolve(), stripTypes()],
    output: {
      dir: 'dist/cjs',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs',
      dynamicImportInCjs: false,
    },
    onwarn: failOnWarning,
  },
  // Whoever names another comes after it.
  chunk('schedule', 'src/schedule/schedule.ts'),
  chunk('interruption', 'src/placement/interruption.ts'),
  chunk('privacy-sheet', 'src/element/privacy-sheet.ts'),
  chunk('languages', 'src/languages/texts.ts'),
  chunk('tab', 'src/placement/tab.ts'),
  chunk('debug', 'src/debug/explain.ts'),
  chunk('trust-gauge', 'src/loader/element.ts'),
  chunk('page', 'src/loader/page.ts'),
  {
    input: { trustgauge: 'src/loader/loader.ts' },
    plugins: [namesOfChunks(), ...forPages()],
    output: { dir: SCRIPTS, format: 'iife', entryFileNames: '[name].js' },
    onwarn: failOnWarning,
  },
  {
    // Named by pages that a server has drawn, so its name stays while its content changes.
    ...chunk('take-over', 'src/loader/take-over.ts'),
    output: { plugins: [importsThroughLoader()], dir: SCRIPTS, format: 'es', entryFileNames: '[name].js' },
  },
  // What the collector composes the script of one site of.
  expression('loader', 'src/loader/site-loader.ts'),
  expression('loader-asking', 'src/loader/site-loader-asking.ts', { bundled: ['ELEMENT_CHUNK'] }),
  expression('unknown-site', 'src/loader/unknown-site.ts'),
  {
    // The same loader under a name that never changes its content, for a tag with `integrity`.
    input: { [`trustgauge-${version}`]: 'src/loader/loader.ts' },
    plugins: [verifiedImports(), namesOfChunks(), ...forPages(), integrityList()],
    output: { dir: SCRIPTS, format: 'iife', entryFileNames: '[name]-[hash].js' },
    onwarn: failOnWarning,
  },
];

/** The library's build has checked the types of every file; here they are only left out, which takes a tenth of the time. */
function stripTypes() {
  const compilerOptions = {
    // For an older target a class that names itself gets a second name, which its static block does not have yet.
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  return {
    name: 'strip-types',
    resolveId(source, importer) {
      if (!importer || !/^\..*\.js$/.test(source)) return null;
      const path = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
      return existsSync(path) ? path : null;
    },
    transform: (code, id) =>
      id.endsWith('.ts')
        ? { code: ts.transpileModule(code, { compilerOptions }).outputText, map: null }
        : null,
  };
}

/**
 * A script tag runs in browsers alone: what the library does for servers and for pages that a test simulates stays out
 * of it. Only such a page goes away while scripts run, or lacks what every supported browser has.
 */
function forBrowsers() {
  const pageGone =
    'export const isPageGone = () => false; export const isSimulated = () => false; export const setPageTimeout = setTimeout;';
  const names = 'ResizeObserver|IntersectionObserver|customElements';
  return {
    name: 'for-browsers',
    load: (id) => (id.endsWith('/page-gone.ts') ? pageGone : null),
    transform: (code) => ({
      code: code
        .replaceAll('setPageTimeout(', 'setTimeout(')
        .replaceAll(new RegExp(`typeof (${names}) === 'function'`, 'g'), 'true')
        .replaceAll(new RegExp(`typeof (${names}) (=== 'undefined'|!== 'function')`, 'g'), 'false')
        .replaceAll('box?.', 'box.')
        .replace(/(checkVisibility)\?\.(\(.+\)) \?\? true/, '$1$2')
        .replace('(globalThis.HTMLElement ?? Object)', 'HTMLElement')
        // A loader has been there before.
        .replace("'trustgauge' in window", 'true')
        // The loader has said what asks: `defineElement`.
        .replace("() => import('./asking.js')", 'undefined'),
      map: null,
    }),
  };
}

/** What makes templates readable would be delivered with them: lines, indentation, spaces around punctuation of CSS. */
function unindent() {
  return {
    name: 'unindent',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return null;
      return {
        code: code
          .replaceAll(/\s*([{};,]| [<>/] )\s*/g, (_, mark) => mark.trim())
          .replaceAll(/: (?!\W)|:\s(?=[-.#'])/g, ':')
          .replaceAll(/(?<![\w.])0\.(?=\d)/g, '.')
          .replaceAll(' !important', '!important')
          .replaceAll(';}', '}'),
        map: null,
      };
    },
    renderChunk: (code) => ({
      code: code.replaceAll(/\n\s+/g, '\n').replaceAll(/\n(?=>)|(?<=>)\n(?=<)/g, ''),
      map: null,
    }),
  };
}

/** Chunks import one another by the names that their content gave them, in the builds before. */
function namesOfChunks(bundled = []) {
  const id = '\0element-chunk';
  return {
    name: 'names-of-chunks',
    resolveId: (source) => (source === './element-chunk.js' ? id : null),
    resolveDynamicImport: (source) =>
      IMPORTED_CHUNKS[source]
        ? { id: `./${builtChunk(IMPORTED_CHUNKS[source])}`, external: 'relative' }
        : null,
    load(loaded) {
      if (loaded !== id) return null;
      return Object.entries(CHUNKS)
        .filter(([, name]) => isBuilt(name))
        .map(([constant, name]) => [constant, bundled.includes(constant) ? name : builtChunk(name)])
        .map(([constant, name]) => `export const ${constant} = ${JSON.stringify(name)};`)
        .concat(
          `export const LOCALES_HASH = ${JSON.stringify(LOCALES_HASH)};`,
          `export const LANGUAGES = ${JSON.stringify(LANGUAGES.join(' '))}.split(' ');`,
        )
        .join('\n');
    },
  };
}

const filesOf = (name) =>
  readdirSync(SCRIPTS).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));

/** One that comes later can be imported by none before. */
const isBuilt = (name) => filesOf(name).length > 0;

function builtChunk(name) {
  const built = filesOf(name);
  if (built.length !== 1) throw new Error(`expected one built ${name} in ${SCRIPTS}, got ${built.length}`);
  return built[0];
}

/** What a chunk imports goes by way of the versioned loader, where that is what the page has. */
function importsThroughLoader() {
  const helper =
    'const importBeside=(name)=>{const address=new URL(name,import.meta.url).href;' +
    'return document[Symbol.for("trustgauge.import")]?.(address)??import(address)};';
  return {
    name: 'imports-through-loader',
    renderDynamicImport: () => ({ left: 'importBeside(', right: ')' }),
    intro: ({ dynamicImports }) => (dynamicImports.length > 0 ? helper : ''),
    renderChunk(_, { imports, fileName }) {
      // What it imported at once would be fetched before it could be verified.
      if (imports.length > 0)
        throw new Error(`${fileName} imports ${imports}: let every chunk be self-contained`);
      return null;
    },
  };
}

function asExpression() {
  return {
    name: 'as-expression',
    renderChunk(code, { fileName }) {
      const written = /export\s*\{\s*(\w+) as default\s*\};?\s*$/.exec(code);
      if (!written) throw new Error(`${fileName} does not end in a default export alone`);
      return `(()=>{${code.slice(0, written.index)}return ${written[1]}})()`;
    },
  };
}

const integrityOf = (file) => `sha384-${createHash('sha384').update(file).digest('base64')}`;

function integrities(isWanted) {
  const names = readdirSync(SCRIPTS).filter((name) => name.endsWith('.js') && isWanted(name));
  return Object.fromEntries(names.map((name) => [name, integrityOf(readFileSync(`${SCRIPTS}/${name}`))]));
}

/** The hashes that the versioned loader holds: of what it imports itself, and of a file with those of the languages. */
function verifiedImports() {
  const id = '\0integrities';
  return {
    name: 'verified-imports',
    resolveId(source, importer) {
      if (source === './integrities.js') return id;
      return source === './import-chunk.js' ? this.resolve('./import-verified-chunk.js', importer) : null;
    },
    load(loaded) {
      if (loaded !== id) return null;
      const isSeldom = (name) => /^(locale|debug)-/.test(name);
      const ofLoader = integrities((name) => !/^(trustgauge|take-over)/.test(name) && !isSeldom(name));
      const list = `export default ${JSON.stringify(integrities(isSeldom))};`;
      const name = `integrity-${createHash('sha256').update(list).digest('base64url').slice(0, 8)}.js`;
      this.emitFile({ type: 'asset', fileName: name, source: list });
      return `export const INTEGRITIES = ${JSON.stringify({ ...ofLoader, [name]: integrityOf(list) })};
        export const INTEGRITY_CHUNK = ${JSON.stringify(name)};`;
    },
  };
}

/** For whoever writes the tag: file → hash. */
function integrityList() {
  return {
    name: 'integrity-list',
    writeBundle() {
      const list = integrities((name) => !name.startsWith('locale-'));
      writeFileSync(`${SCRIPTS}/integrity.json`, `${JSON.stringify(list, null, 2)}\n`);
    },
  };
}
