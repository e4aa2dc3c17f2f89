/**
 * Versions of Node that do not work: named before anything is loaded that would crash.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { examineRuntime } from '../../dist/doctor/examine-runtime.js';
import { runtimeProblem } from '../../dist/runtime.js';
import { runProgram } from '../program-under-test.ts';

const SENTENCE = 'this is Node.js 22.12.0; TrustGauge works with Node.js 22 from 22.14 on, or 24 and later';

/** Before the program: the version of another Node, and a refusal of every module of a package. */
const ON_ANOTHER_NODE = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.12.0' } });
  registerHooks({ resolve(specifier, context, next) {
    if (!/^(node:|data:|file:|[./])/.test(specifier)) throw new Error('imported ' + specifier);
    return next(specifier, context);
  } });
`)}`;

describe('a version of Node that does not work', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'trustgauge-runtime-'));
  after(() => rmSync(cwd, { recursive: true }));

  it('ends every command with 1 and one sentence, before anything is imported', async () => {
    for (const command of ['serve', 'doctor', '--help']) {
      const { code, out, err } = await runProgram([command], { cwd, node: ['--import', ON_ANOTHER_NODE] });
      assert.deepEqual({ code, out, err }, { code: 1, out: '', err: `trustgauge: ${SENTENCE}\n` });
    }
    assert.deepEqual(readdirSync(cwd), []);
  });

  it('is named by the doctor', () => {
    const { level, found, remedy } = examineRuntime('22.12.0');
    assert.deepEqual({ level, found }, { level: 'error', found: SENTENCE });
    assert.match(remedy ?? '', /^install Node\.js 22 from 22\.14 on/);
    assert.equal(examineRuntime('24.21.0').level, 'ok');
  });

  it('is named to a server that imports the collector', () => {
    const versions = Object.getOwnPropertyDescriptor(process, 'versions');
    Object.defineProperty(process, 'versions', {
      ...versions,
      value: { ...process.versions, node: '22.12.0' },
    });
    const imported = import('../../dist/index.js').finally(() =>
      Object.defineProperty(process, 'versions', versions as PropertyDescriptor),
    );
    return assert.rejects(imported, { message: SENTENCE });
  });

  it('is one that "engines" excludes', () => {
    const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.deepEqual(engines, { node: '^22.14 || >=24' });
    for (const version of ['18.20.0', '20.19.5', '22.0.0', '22.13.9', '23.11.0']) {
      assert.match(runtimeProblem(version) ?? '', new RegExp(`^this is Node\\.js ${version}; `));
    }
    for (const version of ['22.14.0', '22.21.1', '24.0.0', '24.21.0', '25.1.0', '26.0.0']) {
      assert.equal(runtimeProblem(version), null);
    }
  });
});
