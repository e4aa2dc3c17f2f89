import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';

const STRICT: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};

const jsx = (jsxImportSource: string): ts.CompilerOptions => ({ jsx: ts.JsxEmit.ReactJSX, jsxImportSource });

/** How they are compiled → files of the test. */
const PROGRAMS: readonly (readonly [ts.CompilerOptions, readonly string[]])[] = [
  [{}, ['page.ts', 'class.ts', 'vue.ts', 'svelte.ts']],
  [jsx('react'), ['react.tsx']],
  [jsx('preact'), ['preact.tsx']],
  [jsx('solid-js'), ['solid.tsx']],
];

const parsed = new Map<string, ts.SourceFile | undefined>();
const FORMAT: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (file) => file,
  getCurrentDirectory: () => '',
  getNewLine: () => '\n',
};

/** What is wrong in the test's files and in every declaration of ours. The libraries' own are theirs. */
function problemsOf(options: ts.CompilerOptions, names: readonly string[]): string {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...more) => {
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, ...more));
    return parsed.get(name);
  };
  const paths = names.map((name) => new URL(`./types/${name}`, import.meta.url).pathname);
  const program = ts.createProgram(paths, options, host);
  const ours = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('/node_modules/'));
  const problems = ours.flatMap((file) => ts.getPreEmitDiagnostics(program, file));
  return ts.formatDiagnostics(problems, FORMAT);
}

describe('types compile with strict, exactOptionalPropertyTypes and our declarations checked', () => {
  for (const [options, names] of PROGRAMS)
    it(`in ${names.join(', ')}`, () => {
      assert.equal(problemsOf({ ...STRICT, ...options }, names), '');
    });
});
