/**
 * The code of a tool under test, as its package has it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

/** A file of an installed package, `name/path`, also where its `exports` do not list it. */
export function scriptOf(path: string, from: string = import.meta.url): string {
  return readFileSync(fileOf(path, from), 'utf8');
}

export function fileOf(path: string, from: string = import.meta.url): string {
  const [, name = '', file = ''] = /^(@[^/]+\/[^/]+|[^/]+)\/(.*)$/.exec(path) ?? [];
  const folder = createRequire(from)
    .resolve.paths(name)
    ?.map((modules) => join(modules, name))
    .find((candidate) => {
      try {
        readFileSync(join(candidate, 'package.json'));
        return true;
      } catch {
        return false;
      }
    });
  if (folder === undefined) throw new Error(`${name} is not installed`);
  return join(folder, file);
}

/** One classic script that gives the page what a module exports, by a name. */
export async function bundleOf(
  source: string,
  name: string,
  from: string = import.meta.url,
): Promise<string> {
  const entry = '\0entry';
  const bundle = await rollup({
    input: entry,
    treeshake: false,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
      nodeResolve({ browser: true, exportConditions: ['production'], rootDir: dirname(fileURLToPath(from)) }),
      commonjs(),
    ],
    onwarn: () => {},
  });
  const { output } = await bundle.generate({ format: 'iife', name, inlineDynamicImports: true });
  await bundle.close();
  return output[0].code;
}
