/**
 * The part of docs/benchmarks.md that a run writes: date, machine, versions, table. The words around it are by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { asMarkdown } from './table.mjs';

const FILE = 'docs/benchmarks.md';
const BEGIN = '<!-- bench:widget: written by `pnpm bench:widget --write` -->';
const END = '<!-- /bench:widget -->';

/** @param {{ table: string[][], facts: string[] }} result */
export function writeReport({ table, facts }) {
  const text = readFileSync(FILE, 'utf8');
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from)
    throw new Error(`${FILE} lacks the lines "${BEGIN}" and "${END}": put them back`);
  const part = [BEGIN, '', asMarkdown(table), '', ...facts.map((fact) => `- ${fact}`), '', END].join('\n');
  writeFileSync(FILE, text.slice(0, from) + part + text.slice(to + END.length));
}

/**
 * When, on what and with how much noise, as sentences.
 * @param {{ browserVersion: string, products: object[], runs: number, load: number, blank: Record<string, number>,
 * spread: string }} run
 */
export function circumstances({ browserVersion, products, runs, load, blank, spread }) {
  const cores = cpus();
  const date = new Date().toISOString().slice(0, 10);
  const whole = (value) => Math.round(value).toLocaleString('en-GB');
  return [
    `Measured on ${date} in ${browserVersion} on ${cores.length} cores of ${cores[0]?.model.trim()}, load ${load.toFixed(1)} at the start.`,
    `Medians of ${runs} visits. ${spread}`,
    `The host page alone, taken off above: ${whole(blank.scriptMs)} ms of script, ${whole(blank.busyMs)} ms of main thread, ${whole(blank.nodes)} nodes, ${whole(blank.heapBytes / 1_000)} kB of heap. Not taken off: its ${whole(blank.blockingMs)} ms of blocking time and its first paint after ${whole(blank.firstPaintMs)} ms.`,
    ...products.map(({ title, version, note }) => `${title}, ${version}: ${note}.`),
  ];
}
