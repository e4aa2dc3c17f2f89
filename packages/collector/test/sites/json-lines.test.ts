import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JsonFault, parseJsonWithLines } from '../../dist/sites/json-lines.js';

describe('parseJsonWithLines', () => {
  it('gives the value, and the line of each part', () => {
    const text = '{\r\n  "a": [\n    1,\n    { "b\\n\\"c": "x{]:,y" }\n  ],\n  "d":\n    null\n}\n';
    const { value, lineOf } = parseJsonWithLines(text);
    assert.deepEqual(value, JSON.parse(text));
    for (const [path, line] of [
      [[], 1],
      [['a'], 2],
      [['a', 0], 3],
      [['a', 1], 4],
      [['a', 1, 'b\n"c'], 4],
      [['d'], 6],
    ] as const) {
      assert.equal(lineOf(path), line, JSON.stringify(path));
    }
  });

  it('gives the line of the nearest part around one that is missing', () => {
    const { lineOf } = parseJsonWithLines('{\n"a": [\n{}\n]\n}');
    assert.equal(lineOf(['a', 0, 'missing', 3]), 3);
    assert.equal(lineOf(['missing']), 1);
  });

  it('names the line where a text stops being JSON, and what is there', () => {
    for (const [text, line, words] of [
      ['', 1, 'expected a value, got the end of the file'],
      ['{\n"a": 1,\n}', 3, 'expected a name in double quotes, got }'],
      ['[1,\n2\n3]', 3, 'expected a comma or ], got 3'],
      ['{\n"a" 1}', 2, 'expected a colon, got 1'],
      ['{"a": 1}\n{', 2, 'expected the end of the file, got {'],
      ['{\n"a": "b\n"}', 2, 'expected a value, got "'],
      ["{\n'a': 1}", 2, "expected a name in double quotes, got 'a'"],
      ['[\n// why\n1]', 2, 'expected a value, got //'],
      ['[\n01]', 2, 'expected a value, got 01'],
      ['["\\x"]', 1, 'expected a value, got "\\x"'],
    ] as const) {
      assert.throws(
        () => parseJsonWithLines(text),
        (error: unknown) =>
          error instanceof JsonFault && error.line === line && error.message === `this is not JSON: ${words}`,
        text,
      );
      assert.throws(() => JSON.parse(text), SyntaxError);
    }
  });
});
