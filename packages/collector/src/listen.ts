/**
 * A collector on a port.
 */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Collector } from './collector.js';
import { boundConnections, CONNECTION_TIMES } from './http/bound-connections.js';
import type { NodeBindings } from './http/read-body.js';

const MAINTAIN_EVERY_MS = 30_000;

export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Told when the work between requests failed; it is tried again half a minute later. */
  readonly report: (error: unknown) => void;
}

export interface Listening {
  readonly port: number;
  /** Takes no more requests, answers those under way, and writes what has arrived. */
  stop(): Promise<void>;
}

/** @throws Error of the system, such as `EADDRINUSE`, where the port can't be had; WatchStateCorrupt */
export async function listen(
  collector: Collector,
  { host, port, report }: ListenOptions,
): Promise<Listening> {
  await collector.check();
  const server = createAdaptorServer({
    fetch: (request, bindings) => collector.fetch(request, bindings as NodeBindings),
    serverOptions: CONNECTION_TIMES,
  }) as Server;
  boundConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  let maintained = Promise.resolve();
  const maintain = () => {
    maintained = collector.maintain().catch(report);
    return maintained;
  };
  const timer = setInterval(maintain, MAINTAIN_EVERY_MS);
  await maintain();
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async stop() {
      clearInterval(timer);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      await maintained;
      await collector.flush();
    },
  };
}
