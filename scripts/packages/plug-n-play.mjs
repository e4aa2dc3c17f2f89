/**
 * The collector in a Yarn 4 project with its default settings: Plug'n'Play, where installed packages stay in archives.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const YARN = ['--yes', '--package=@yarnpkg/cli-dist@4', 'yarn'];

/** @param {Record<string, string>} tarballs Package → path, of the collector and all of ours that it needs. */
export async function checkPlugNPlay(project, tarballs) {
  const resolutions = Object.fromEntries(
    Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`]),
  );
  const dependencies = { '@trustgauge/collector': resolutions['@trustgauge/collector'] };
  const write = (name, text) => writeFileSync(join(project.folder, name), text);
  write('package.json', JSON.stringify({ name: 'plug-n-play', private: true, dependencies, resolutions }));
  write('yarn.lock', '');
  await project.run('npx', [...YARN, 'install']);
  const { address, stop } = await serve(project.folder);
  try {
    const textOf = async (path) => {
      const reply = await fetch(address + path);
      assert.equal(reply.status, 200, path);
      return reply.text();
    };
    assert.ok((await textOf('/trustgauge.js')).length > 1000, 'the loader is served');
    const script = /assets\/[^"]+\.js/.exec(await textOf('/'))?.[0];
    assert.ok((await textOf(`/${script}`)).length > 1000, 'the dashboard is served');
  } finally {
    await stop();
  }
}

async function serve(folder) {
  const args = [...YARN, 'trustgauge', 'serve', '--port=0', '--data=data', '--log-level=silent'];
  // A group of its own: the program is a child of yarn, which is one of npx.
  const child = spawn('npx', args, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const stop = async () => {
    process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /listens on (\S+)/.exec(line)?.[1];
    if (address !== undefined) return { address, stop };
  }
  throw new Error('the collector ended without listening');
}
