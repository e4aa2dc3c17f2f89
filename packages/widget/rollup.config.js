import { readdirSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { failOnWarning, libraryBuild } from '../../rollup.base.js';

const SCRIPTS = 'dist/script';
const ELEMENT_CHUNK = /^trust-gauge-.+\.js$/;

const forPages = () => [
  nodeResolve({ exportConditions: ['browser', 'production'] }),
  typescript({ tsconfig: './tsconfig.json', outDir: SCRIPTS, declaration: false, declarationDir: undefined }),
  unindent(),
  terser({
    ecma: 2022,
    toplevel: true,
    module: true,
    compress: { passes: 3, unsafe_arrows: true },
    format: { comments: false },
  }),
];

export default [
  libraryBuild({ input: ['src/index.ts', 'src/define.ts'] }),
  {
    input: { 'trust-gauge': 'src/script/element.ts' },
    plugins: forPages(),
    output: { dir: SCRIPTS, format: 'es', entryFileNames: '[name]-[hash].js' },
    onwarn: failOnWarning,
  },
  {
    input: { trustgauge: 'src/script/loader.ts' },
    plugins: [nameOfElementChunk(), ...forPages()],
    output: { dir: SCRIPTS, format: 'iife', entryFileNames: '[name].js' },
    onwarn: failOnWarning,
  },
];

/** What makes templates readable would be delivered with them: lines, indentation, spaces around punctuation of CSS. */
function unindent() {
  return {
    name: 'unindent',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return null;
      return {
        code: code
          .replaceAll(/\s*([{};,])\s*/g, '$1')
          .replaceAll(': ', ':')
          .replaceAll(';}', '}'),
        map: null,
      };
    },
    renderChunk: (code) => ({ code: code.replaceAll(/\n\s+/g, '\n').replaceAll('>\n<', '><'), map: null }),
  };
}

/** The loader imports the element by the name that its content gave it, in the build before this one. */
function nameOfElementChunk() {
  const id = '\0element-chunk';
  return {
    name: 'element-chunk',
    resolveId: (source) => (source === './element-chunk.js' ? id : null),
    load(loaded) {
      if (loaded !== id) return null;
      const names = readdirSync(SCRIPTS).filter((name) => ELEMENT_CHUNK.test(name));
      if (names.length !== 1)
        throw new Error(`expected one built element in ${SCRIPTS}, got ${names.length}`);
      return `export const ELEMENT_CHUNK = ${JSON.stringify(names[0])};`;
    },
  };
}
