/**
 * Lint, format and types: of the sources by the build, of everything else here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PACKAGES } from './workspace.mjs';

export const toolChecks = [
  [
    'lint and format are clean',
    () =>
      run('node_modules/@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings'], 'npm run format'),
  ],
  ...PACKAGES.filter((name) => existsSync(`packages/${name}/tsconfig.test.json`)).map((name) => [
    `the tests of ${name} have the types that they use`,
    () =>
      run(
        'node_modules/typescript/bin/tsc',
        ['--noEmit', '--project', `packages/${name}/tsconfig.test.json`],
        'read the errors above',
      ),
  ]),
];

function run(program, args, remedy) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (status === 0) return [];
  return [...`${stdout}${stderr}`.trimEnd().split('\n').slice(0, 60), `→ ${remedy}`];
}
