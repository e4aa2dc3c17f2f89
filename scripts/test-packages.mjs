/**
 * `pnpm test:packages`: our tarballs in projects of every bundler, runner and template language that README names.
 * Ends with the versions that were tried, for docs/contributing.md. Minutes, and needs the registry.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './browser.mjs';
import { openBrowser } from './open-browser.mjs';
import { OF_SERVERS, packTarballs } from './packages/pack.mjs';
import { checkPlugNPlay } from './packages/plug-n-play.mjs';
import { Project } from './packages/project.mjs';
import { visitBuild } from './packages/visit-build.mjs';

/** The lazy entry may add so many bytes of brotli to a page that shows no question. */
const LAZY_BYTES = 2_000;
/** The same, with the React component. */
const REACT_BYTES = 2_350;

process.env.CHROME_PATH = ensureChromium();

const PROJECTS = {
  'react-vitest': async (project) => {
    await project.bin('tsc');
    await project.bin('vite', ['build', '--logLevel', 'warn']);
    const report = await project.bin('vitest', ['run']);
    assert.match(report, /Tests {2}6 passed/);
    assert.doesNotMatch(report, /Error|Unhandled/);
  },
  'jest-react': async (project) => {
    const report = await project.bin('jest');
    assert.match(report, /Tests: +3 passed/);
    assert.doesNotMatch(report, /Error|did not exit|torn down/);
  },
  bundlers: async (project) => {
    const browser = await openBrowser();
    try {
      for (const bundler of ['vite', 'webpack', 'esbuild', 'rollup', 'parcel']) {
        await project.run('node', ['build.mjs', bundler]);
        await checkBundle(browser, project, bundler);
      }
    } finally {
      await browser.close();
    }
  },
  templates: async (project) => {
    await project.bin('vue-tsc', ['--noEmit']);
    await project.bin('svelte-check', ['--fail-on-warnings']);
    for (const name of ['preact', 'solid']) await project.bin('tsc', ['--project', `${name}.json`]);
  },
  'older-types': async (project) => {
    await project.bin('tsc');
  },
  playwright: async (project) => {
    const sent = await project.run('node', ['visit.mjs']);
    assert.deepEqual(JSON.parse(sent), { headline: 'very', raise: 'stronger-sign-in' });
  },
};

/** What a page pays is what Chromium has loaded of it while the survey asks nobody. */
async function checkBundle(browser, project, bundler) {
  const report = project.json('report.json')[bundler];
  const { plain, lazy, 'plain-react': plainReact, react, germanFiles } = report;
  const visit = (page, isPaused) => visitBuild(browser, join(project.folder, page.folder), { isPaused });
  const without = await visit(plain, true);
  const paused = await visit(lazy, true);
  const asked = await visit(lazy, false);
  assert.equal(paused.asks, false, `${bundler}: asks although the survey is paused`);
  assert.equal(asked.asks, true, `${bundler}: does not ask, and has loaded ${asked.files}`);
  const paid = { lazy: paused.bytes - without.bytes, react: react.eager - plainReact.eager };
  console.log(`  ${bundler}: lazy ${paid.lazy} B, React ${paid.react} B, ${lazy.files} files`);
  assert.ok(paid.lazy > 500 && paid.lazy <= LAZY_BYTES, `${bundler}: lazy costs ${paid.lazy} B`);
  assert.ok(paid.react > 500 && paid.react <= REACT_BYTES, `${bundler}: React costs ${paid.react} B`);
  // Two files of a language, one that is empty, and what is loaded when it is needed.
  if (germanFiles !== undefined) assert.ok(germanFiles < 20, `${bundler} makes ${germanFiles} files`);
  for (const page of [lazy, react]) {
    assert.equal(page.draws, false, `${bundler} loads at once what draws`);
    assert.equal(page.hasSchemaLibrary, false, `${bundler} delivers a schema library`);
  }
}

const tarballs = mkdtempSync(join(tmpdir(), 'trustgauge-tarballs-'));
const packed = await packTarballs(tarballs);
const wanted = process.argv.slice(2);
const tried = new Set();
let failed = 0;

async function tryProject(name, check) {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  const project = new Project(name);
  try {
    await check(project);
    console.log(`✔ ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`✖ ${name}: ${error.message}`);
  }
  project.remove();
}

for (const [name, check] of Object.entries(PROJECTS)) {
  await tryProject(name, async (project) => {
    await project.install(packed);
    for (const version of project.versions()) tried.add(version);
    await check(project);
  });
}
await tryProject('plug-n-play', async (project) =>
  checkPlugNPlay(project, await packTarballs(join(tarballs, 'server'), OF_SERVERS)),
);
rmSync(tarballs, { recursive: true });
console.log(
  `\n${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}: ${[...tried].sort().join(', ')}`,
);
process.exitCode = failed > 0 ? 1 : 0;
