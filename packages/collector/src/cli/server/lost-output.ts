/** How long, in milliseconds, the last lines may wait for someone who reads them. */
const PATIENCE_MS = 1_000;

/** What a server says is lost where nobody takes it: a full disk, or a reader who has gone. The server goes on. */
export function outliveOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Ends the process when it is done, although its output has a reader who does not read. */
export function endSoon(): void {
  setTimeout(() => process.exit(), PATIENCE_MS).unref();
}
