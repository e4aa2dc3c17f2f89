import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const MODULE = new URL('webkit/process-group.mjs', import.meta.url);

/** Starts a shell that starts a program that would last for minutes, and says so once both run. */
const START = `
  const { startGroup } = await import(${JSON.stringify(MODULE)});
  const shell = 'sleep 600 & echo started; wait';
  const group = startGroup('sh', ['-c', shell], { stdio: ['ignore', 'inherit', 'ignore'] });
  setInterval(() => {}, 1000);
`;

describe('a group of processes', () => {
  for (const [how, code, signal] of [
    ['is stopped', "process.stdin.once('data', () => group.stop().then(() => process.exit()));"],
    ['ends by itself', "process.stdin.once('data', () => process.exit());"],
    [
      'has an error that nobody caught',
      "process.stdin.once('data', () => { throw new Error('for the test'); });",
    ],
    ['gets SIGINT', '', 'SIGINT'],
    ['gets SIGTERM', '', 'SIGTERM'],
    ['gets SIGHUP', '', 'SIGHUP'],
  ]) {
    it(`is gone with all that it started when the process that owns it ${how}`, {
      timeout: 30_000,
    }, async () => {
      const owner = spawn(process.execPath, ['--input-type=module', '--eval', START + code], {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      await once(owner.stdout, 'data');
      if (signal) owner.kill(signal);
      else owner.stdin.write('now');
      // All of them hold this stream: it closes when the last one is gone.
      await once(owner.stdout, 'close');
    });
  }
});
