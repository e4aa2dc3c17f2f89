/**
 * What stands under the table.
 */
import { cpus } from 'node:os';
import { whole } from './measures.mjs';

/**
 * When, on what and with how much noise, as sentences.
 * @param {{ browserVersion: string, products: object[], runs: number, load: number, blank: Record<string, number>,
 * spread: string }} run
 */
export function circumstances({ browserVersion, products, runs, load, blank, spread }) {
  const cores = cpus();
  const date = new Date().toISOString().slice(0, 10);
  return [
    `Measured on ${date} in ${browserVersion} on ${cores.length} cores of ${cores[0]?.model.trim()}, load ${load.toFixed(1)} at the start.`,
    runs === 1 ? 'One visit to each product.' : `Medians of ${runs} visits. ${spread}`,
    `The host page alone, taken off above: ${whole(blank.scriptMs)} ms of script, ${whole(blank.busyMs)} ms of main thread, ${whole(blank.nodes)} nodes, ${whole(blank.heapBytes / 1_000)} kB of heap. Not taken off: its ${whole(blank.blockingMs)} ms of blocking time and its first paint after ${whole(blank.firstPaintMs)} ms.`,
    ...products.map(({ title, version, note }) => `${title}, ${version}: ${note}.`),
  ];
}
