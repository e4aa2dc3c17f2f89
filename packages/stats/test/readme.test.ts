import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as stats from '@trustgauge/stats';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code);

describe('README.md', () => {
  it('has a line for each function', () => {
    const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
    for (const name of Object.keys(stats)) {
      assert.ok(
        rows.some((row) => row.includes(`\`${name}\``)),
        `README.md has no table row for ${name}`,
      );
    }
  });

  for (const code of examples) {
    const [, names = ''] = /^import \{ (.*) \}/.exec(code) ?? [];
    it(`shows what its example of ${names} gives`, () => {
      const told: [value: unknown, comment: string][] = [];
      const tell = (value: unknown, comment: string) => told.push([value, comment]);
      const body = code
        .replace(/^import (.*) from .*$/m, 'const $1 = stats;')
        .replaceAll(/^(\w[^;\n]*); \/\/ (.*)$/gm, (line, statement: string, comment: string) => {
          const [, name] = /^const \{? ?(\w+)/.exec(statement) ?? [];
          return name
            ? `${line}\ntell(${name}, ${JSON.stringify(comment)})`
            : `tell(${statement}, ${JSON.stringify(comment)})`;
        });
      new Function('stats', 'tell', body)(stats, tell);
      const values = told.filter(([, comment]) => /^[[{−\d]/.test(comment));
      assert.ok(values.length > 0);
      for (const [value, comment] of values) {
        const pattern = comment.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '\\d*');
        assert.match(shownAs(value), new RegExp(`^${pattern}$`));
      }
    });
  }
});

/** As the README writes values: with a minus sign that is one. */
function shownAs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shownAs).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value).replace('-', '−');
  return `{ ${Object.entries(value)
    .map(([name, own]) => `${name}: ${shownAs(own)}`)
    .join(', ')} }`;
}
