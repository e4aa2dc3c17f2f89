import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { failOnWarning, libraryBuild } from '../../rollup.base.js';

const library = libraryBuild({ input: 'src/index.ts' });

/** React is published for Node's `require` only: the browser tests get it, with the built component, as one module. */
const testPage = {
  input: 'test/react-page.js',
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    // React's development build says aloud what a production build forgives.
    replace({ preventAssignment: true, 'process.env.NODE_ENV': JSON.stringify('development') }),
    commonjs(),
  ],
  output: { dir: 'test/dist', format: 'es' },
  onwarn: (warning) => {
    if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') failOnWarning(warning);
  },
};

export default [{ ...library, output: { ...library.output, banner: "'use client';" } }, testPage];
