/** What a customer gets: the tarballs, installed into a project with vite, vitest and React. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packTarballs } from './packages/pack.mjs';
import { Project } from './packages/project.mjs';

describe('a project with vite, vitest and React that installs our tarballs', { concurrency: 2 }, () => {
  const tarballs = mkdtempSync(join(tmpdir(), 'trustgauge-tarballs-'));
  const project = new Project('react-vitest');
  before(async () => project.install(await packTarballs(tarballs)));
  after(() => {
    project.remove();
    rmSync(tarballs, { recursive: true });
  });

  it('compiles with strict, exactOptionalPropertyTypes and skipLibCheck: false', async () => {
    await project.bin('tsc');
  });

  it('is built by vite, without a schema library, and with what draws the question in a file of its own', async () => {
    await project.bin('vite', ['build', '--logLevel', 'warn']);
    const assets = join(project.folder, 'dist/assets');
    const files = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const textOf = (name) => readFileSync(join(assets, name), 'utf8');
    const entry = /src="\/assets\/([^"]+)"/.exec(
      readFileSync(join(project.folder, 'dist/index.html'), 'utf8'),
    )?.[1];
    assert.ok(entry);
    assert.doesNotMatch(textOf(entry), /radiogroup/);
    assert.ok(files.some((name) => /radiogroup/.test(textOf(name))));
    for (const name of files) assert.doesNotMatch(textOf(name), /valibot|safeParse/, name);
  });

  it('passes its component tests in jsdom and happy-dom, and ends clean though one does not unmount', async () => {
    const report = await project.bin('vitest', ['run']);
    assert.match(report, /Tests {2}6 passed/);
    assert.doesNotMatch(report, /Error|Unhandled|dev mode/);
  });

  it('has the row of the README that each warning ends in, as npm shows it', () => {
    const folder = join(project.folder, 'node_modules/@trustgauge/widget');
    const codes = readFileSync(join(folder, 'dist/warn-once.d.ts'), 'utf8').match(/(?<=')\w+(?=')/g) ?? [];
    assert.ok(codes.length > 10);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const code of codes) assert.ok(readme.includes(`<a id="${code}"></a>`), code);
    // A package with a scope is published for its owner only, unless it says so: nobody else could open the address.
    assert.equal(
      project.json('node_modules/@trustgauge/widget/package.json').publishConfig?.access,
      'public',
    );
  });
});
