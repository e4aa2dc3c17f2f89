import { cpSync } from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { failOnWarning } from '../../rollup.base.js';

export default {
  input: 'src/app.tsx',
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    replace({ preventAssignment: true, 'process.env.NODE_ENV': JSON.stringify('production') }),
    commonjs(),
    typescript({ tsconfig: './tsconfig.json', noEmitOnError: true }),
    terser({ module: true }),
    { name: 'copy-public', writeBundle: () => cpSync('public', 'dist', { recursive: true }) },
  ],
  output: { dir: 'dist', format: 'es' },
  onwarn: (warning) => {
    // 'use client' means something to a framework that renders on a server, and nothing here.
    if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') failOnWarning(warning);
  },
};
