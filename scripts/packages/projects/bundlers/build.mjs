/**
 * Builds each page of `src/` with each bundler as it comes, for production, and prints what each has made:
 * `{ bundler: { page: { folder, eager: bytes, draws, files, hasSchemaLibrary }, germanFiles? } }`. Eager is what a page
 * loads before anything happens.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Parcel } from '@parcel/core';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';

const PAGES = ['plain', 'lazy', 'plain-react', 'react'];

/** As README shows it: every language but these becomes one empty file. */
const onlyLanguages = (...tags) => ({
  name: 'only-languages',
  enforce: 'pre',
  resolveId(source) {
    const [, tag] = /\/locales\/([\w-]+)(?:\.follow-ups)?\.js$/.exec(source) ?? [];
    return tag === undefined || tags.includes(tag) ? null : '\0no-language';
  },
  load: (id) => (id === '\0no-language' ? 'export {}' : null),
});

/** Bundler → how many files it makes of the lazy page with German only. */
const GERMAN_ONLY = {
  async vite() {
    const rollupOptions = { input: resolve('src/lazy.js') };
    const outDir = resolve('dist/vite/german');
    await vite({ logLevel: 'silent', plugins: [onlyLanguages('de')], build: { outDir, rollupOptions } });
    return outDir;
  },
  async rollup() {
    const dir = resolve('dist/rollup/german');
    const bundle = await rollup({ input: 'src/lazy.js', plugins: [onlyLanguages('de'), nodeResolve()] });
    await bundle.write({ dir });
    return dir;
  },
  async webpack() {
    const path = resolve('dist/webpack/german');
    const others = new webpack.IgnorePlugin({ resourceRegExp: /\/locales\/(?!de\b)/ });
    await bundleWithWebpack({ entry: resolve('src/lazy.js'), output: { path }, plugins: [others] });
    return path;
  },
};

const BUNDLERS = {
  async vite(entry, outDir) {
    const rollupOptions = { input: entry, output: { entryFileNames: 'entry.js' } };
    await vite({ logLevel: 'silent', build: { outDir, modulePreload: false, rollupOptions } });
  },
  async webpack(entry, path) {
    await bundleWithWebpack({ entry, output: { path, filename: 'entry.js' } });
  },
  async esbuild(entry, outdir) {
    await esbuild.build({
      entryPoints: { entry },
      outdir,
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      logLevel: 'error',
    });
  },
  async rollup(entry, dir) {
    const plugins = [nodeResolve({ browser: true }), commonjsReact()];
    const bundle = await rollup({ input: { entry }, plugins, onwarn() {} });
    await bundle.write({ dir, entryFileNames: '[name].js', plugins: [terser({ module: true })] });
  },
  async parcel(entry, distDir) {
    const page = join(distDir, 'index.html');
    mkdirSync(distDir, { recursive: true });
    writeFileSync(page, `<!doctype html><script type="module" src="${relative(distDir, entry)}"></script>`);
    const out = join(distDir, 'out');
    const { bundleGraph } = await new Parcel({
      entries: page,
      mode: 'production',
      defaultConfig: '@parcel/config-default',
      shouldDisableCache: true,
      defaultTargetOptions: { distDir: out, sourceMaps: false, shouldOptimize: true },
    }).run();
    const eager = /src="?\/?([^"> ]+\.js)/.exec(readFileSync(join(out, 'index.html'), 'utf8'))?.[1];
    if (!eager || bundleGraph.getBundles().length === 0) throw new Error('parcel: no entry');
    writeFileSync(join(out, 'entry.js'), readFileSync(join(out, eager)));
  },
};

/** React is published for `require` only: where a bundler can't read that, it stays outside, on both pages alike. */
function commonjsReact() {
  return { name: 'react-outside', resolveId: (id) => (id === 'react' ? { id, external: true } : null) };
}

function bundleWithWebpack(options) {
  return new Promise((resolve, reject) => {
    webpack({ mode: 'production', ...options }, (error, stats) =>
      error || stats.hasErrors() ? reject(error ?? new Error(stats.toString('errors-only'))) : resolve(),
    );
  });
}

const only = process.argv[2];
const report = {};
for (const [name, build] of Object.entries(BUNDLERS)) {
  if (only && only !== name) continue;
  report[name] = {};
  for (const page of PAGES) {
    const folder = resolve('dist', name, page);
    await build(resolve('src', `${page}.js`), folder);
    const out = existsSync(join(folder, 'out')) ? join(folder, 'out') : folder;
    const files = readdirSync(out, { recursive: true }).filter((file) => file.endsWith('.js'));
    const textOf = (file) => readFileSync(join(out, file), 'utf8');
    const entryText = eagerTextOf(textOf, 'entry.js');
    report[name][page] = {
      folder: relative('.', out),
      eager: brotliCompressSync(entryText).length,
      draws: /radiogroup/.test(entryText),
      files: files.length,
      hasSchemaLibrary: files.some((file) => /valibot|safeParse/.test(textOf(file))),
    };
  }
}
for (const [name, build] of Object.entries(GERMAN_ONLY)) {
  if (!report[name]) continue;
  const files = readdirSync(await build(), { recursive: true });
  report[name].germanFiles = files.filter((file) => file.endsWith('.js')).length;
}
writeFileSync('report.json', JSON.stringify(report));

/** A file and every file that it imports at once. */
function eagerTextOf(textOf, file, seen = new Set()) {
  if (seen.has(file)) return '';
  seen.add(file);
  const text = textOf(file);
  const imports = [...text.matchAll(/(?:^|[;}\n])import\s*(?:[^"'();]*?from\s*)?["']\.\/([^"']+)["']/g)];
  return text + imports.map(([, name]) => eagerTextOf(textOf, name, seen)).join('');
}
