import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { failOnWarning, libraryBuild } from '../../rollup.base.js';

const library = libraryBuild({ input: 'src/index.ts' });

export default [
  { ...library, output: { ...library.output, banner: "'use client';" } },
  {
    // For Jest and others that load by `require`.
    input: 'dist/index.js',
    external: /^(react|@trustgauge\/widget)/,
    output: { file: 'dist/index.cjs', format: 'cjs', banner: "'use client';" },
    onwarn: (warning) => {
      if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') failOnWarning(warning);
    },
  },
  reactPage({ version: 19, renames: {} }),
  reactPage({
    version: 18,
    renames: {
      react: 'react-18',
      'react-dom': 'react-dom-18',
      'react-dom/client': 'react-dom-18/client',
      'react-dom/server.edge': 'react-dom-18/server.browser',
    },
  }),
];

/**
 * One version of React with the built component as one module: React is published for Node's `require` only.
 *
 * @param {{ version: number, renames: Record<string, string> }} options `renames`: import → what is installed for it here.
 */
function reactPage({ version, renames }) {
  return {
    input: { [`react-${version}`]: 'test/react-page.js' },
    external: /^@trustgauge\/widget/,
    plugins: [
      renamePackages(renames),
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      // React's development build reports what a production build accepts.
      replace({ preventAssignment: true, 'process.env.NODE_ENV': JSON.stringify('development') }),
      commonjs(),
    ],
    output: { dir: `test/dist/react-${version}`, format: 'es' },
    onwarn: (warning) => {
      if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') failOnWarning(warning);
    },
  };
}

function renamePackages(renames) {
  return {
    name: 'rename-packages',
    // From this package: what one of them requires of the other is installed here under that name only.
    resolveId(source) {
      return renames[source] ? this.resolve(renames[source], import.meta.filename) : null;
    },
  };
}
