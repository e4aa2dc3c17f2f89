/**
 * `pnpm test:recorders`: the recorders and analytics of docs/privacy.md that `npm test` leaves out. They are installed
 * in scripts/recorders, by their own lockfile, without running anything of theirs.
 */
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './browser.mjs';

const FOLDER = 'scripts/recorders';
const env = { ...process.env, CHROME_PATH: ensureChromium() };

run('pnpm', ['install', '--dir', FOLDER, '--ignore-workspace', '--ignore-scripts', '--frozen-lockfile']);
run(process.execPath, ['--test', '--test-concurrency=2', `${FOLDER}/*.recorders-test.ts`]);

function run(program, args) {
  const { status } = spawnSync(program, args, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
