/** How long, in milliseconds, the last lines may wait to be read. */
const PATIENCE_MS = 1_000;

/** Drops output that can't be written, on a full disk or to a reader that has gone: the server goes on. */
export function outliveOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Ends the process soon after it is done, even where its output waits for a reader that does not read. */
export function endSoon(): void {
  setTimeout(() => process.exit(), PATIENCE_MS).unref();
}
