import type { Server } from 'node:http';

/**
 * Takes no more connections, answers what is under way, and resolves when every connection has ended. What is still
 * open after `drainMs` milliseconds is cut: browsers open connections that they never use, for which Node's own `close`
 * waits without end.
 */
export async function stopServer(server: Server, drainMs: number): Promise<void> {
  const patience = setTimeout(() => server.closeAllConnections(), drainMs);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(patience);
}
