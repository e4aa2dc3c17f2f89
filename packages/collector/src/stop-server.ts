import type { Server } from 'node:http';

/**
 * Takes no more connections, answers what is under way, and resolves when every connection has ended. Each ends when its
 * last reply has been sent: a client would keep it for a next request. What is still open after `drainMs` milliseconds
 * is cut.
 */
export async function stopServer(server: Server, drainMs: number): Promise<void> {
  const patience = setTimeout(() => server.closeAllConnections(), drainMs);
  // Milliseconds; zero would mean no timeout.
  server.keepAliveTimeout = 1;
  server.keepAliveTimeoutBuffer = 0;
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(patience);
}
