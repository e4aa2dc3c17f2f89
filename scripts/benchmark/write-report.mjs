/**
 * The part of docs/benchmarks.md that a run writes: its tables and the facts under them. The words around it are by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { asMarkdown } from './table.mjs';

const FILE = 'docs/benchmarks.md';

/**
 * @param {string} benchmark Name of its script in package.json, such as `bench:widget`.
 * @param {{ tables: string[][][], facts: string[] }} result
 */
export function writeReport(benchmark, { tables, facts }) {
  const begin = `<!-- ${benchmark}: written by \`pnpm ${benchmark} --write\` -->`;
  const end = `<!-- /${benchmark} -->`;
  const text = readFileSync(FILE, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${FILE} lacks the lines "${begin}" and "${end}": put them back`);
  const part = [
    begin,
    '',
    ...tables.flatMap((table) => [asMarkdown(table), '']),
    ...facts.map((fact) => `- ${fact}`),
    '',
    end,
  ].join('\n');
  writeFileSync(FILE, text.slice(0, from) + part + text.slice(to + end.length));
}
