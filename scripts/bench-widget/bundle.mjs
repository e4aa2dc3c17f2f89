/**
 * A peer that publishes modules only, bundled and minified as its host would, with the project's own build tools.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

/**
 * @param {{ peers: string, name: string, entry: string }} options The folder of the peers; a name for the bundle; the
 * host's own code, which imports them.
 * @returns {Promise<string>} One classic script.
 */
export async function bundle({ peers, name, entry }) {
  const input = join(peers, `${name}.mjs`);
  writeFileSync(input, entry);
  const build = await rollup({
    input,
    plugins: [
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      commonjs(),
      terser({ ecma: 2022, module: true }),
    ],
    // Theirs to answer, not ours.
    onwarn: () => {},
  });
  const { output } = await build.generate({ format: 'iife', inlineDynamicImports: true });
  await build.close();
  return output[0].code;
}
