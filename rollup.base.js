/**
 * One build recipe for every package: TypeScript in, one module out for each module in, so that what is
 * published reads like what was written and a bundler can leave out what is not used.
 *
 * Anything not written in the package itself stays an import; a script-tag bundle is a second, explicit output.
 */
import { rmSync } from 'node:fs';
import typescript from '@rollup/plugin-typescript';

/** @param {{ input: string | string[] | Record<string, string> }} options */
export function libraryBuild({ input }) {
  return {
    input,
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    plugins: [cleanDist(), typescript({ tsconfig: './tsconfig.json', noEmitOnError: true })],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    onwarn: failOnWarning,
  };
}

/** A warning that scrolls by is a warning nobody reads. */
export function failOnWarning(warning) {
  throw new Error(`rollup: ${warning.code ?? 'warning'}: ${warning.message}`);
}

function cleanDist() {
  return { name: 'clean-dist', buildStart: () => rmSync('dist', { recursive: true, force: true }) };
}
