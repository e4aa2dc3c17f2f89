import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { REASONS } from '../dist/debug/reasons.js';

describe('@trustgauge/widget on a server', () => {
  it('can be imported where there is no page, and defines nothing by it', async () => {
    const before = new Set(Object.keys(globalThis));
    const { TrustGaugeElement } = await import('../dist/index.js');
    await import('../dist/define.js');
    await import('../dist/server.js');
    await import('../dist/take-over.js');
    assert.equal(typeof TrustGaugeElement, 'function');
    const added = Object.keys(globalThis).filter((name) => !before.has(name));
    assert.deepEqual(added, []);
  });
});

describe('the built scripts', () => {
  const folder = new URL('../dist/script/', import.meta.url);
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

  it('are the loader and chunks with names that their content gave them, each named by the one that imports it', () => {
    const kinds = scripts
      .map((name) => name.replace(/-[\w-]{8}\.js$/, ''))
      .filter((name) => !/^locale-/.test(name));
    assert.deepEqual(kinds.sort(), [
      'debug',
      'integrity',
      'interruption',
      'languages',
      'page',
      'privacy-sheet',
      'schedule',
      'tab',
      'take-over.js',
      'trust-gauge',
      'trustgauge-0.1.0',
      'trustgauge.js',
    ]);
    const all = scripts.map(textOf).join();
    for (const name of scripts.filter((name) => !/^(trustgauge|take-over)/.test(name)))
      assert.ok(all.includes(name), name);
  });

  it('import nothing at once, so that the versioned loader can look at everything before it runs', () => {
    for (const name of scripts)
      assert.doesNotMatch(textOf(name), /(^|[;}])import\s*["'{*\w]|from\s*["']\.\//, name);
  });

  it('hold no parser, no eval and no beacon', () => {
    for (const name of scripts)
      assert.doesNotMatch(
        textOf(name),
        /valibot|safeParse|\beval\(|new Function|sendBeacon|innerHTML\s*=\s*[a-z]\.dataset/,
        name,
      );
  });
});

describe('the address that ends each line in the console', () => {
  const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const source = textOf('../src/warn-once.ts');
  const codes = [...source.matchAll(/^ {2}\| '(\w+)'/gm)].map(([, code = '']) => code);

  it('is that of this package on npm', () => {
    const { name } = JSON.parse(textOf('../package.json'));
    assert.ok(source.includes(`'https://npmjs.com/package/${name}#'`));
  });

  it('leads to a row of the README that says what to do', () => {
    assert.ok(codes.length > 10);
    const readme = textOf('../README.md');
    const reasons = Object.keys(REASONS).map((code) => [`why_${code}`, code]);
    for (const [anchor, code] of [...codes.map((code) => [code, code]), ...reasons])
      assert.match(readme, new RegExp(`<a id="${anchor}"></a>\`${code}\` +\\| \\S`));
  });
});
