/** How long, in milliseconds, the last lines may wait for someone who reads them. */
const PATIENCE_MS = 1_000;

/** Ends the process when it is done, although its output has a reader who does not read. */
export function endSoon(): void {
  setTimeout(() => process.exit(), PATIENCE_MS).unref();
}
