import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

describe('@trustgauge/widget on a server', () => {
  it('can be imported where there is no page, and defines nothing by it', async () => {
    const before = new Set(Object.keys(globalThis));
    const { TrustGaugeElement } = await import('../dist/index.js');
    await import('../dist/define.js');
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
      'integrity',
      'interruption',
      'languages',
      'privacy-sheet',
      'schedule',
      'tab',
      'trust-gauge',
      'trustgauge-0.1.0',
      'trustgauge.js',
    ]);
    const all = scripts.map(textOf).join();
    for (const name of scripts.filter((name) => !name.startsWith('trustgauge')))
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
