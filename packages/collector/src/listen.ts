/**
 * A collector on a port.
 */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Collector } from './collector.js';
import { boundConnections, CONNECTION_TIMES } from './http/bound-connections.js';
import { oneAtATime } from './http/one-at-a-time.js';
import { answerShared } from './http/shared-body.js';
import { SilentReaders } from './http/silent-readers.js';
import { stopServer } from './stop-server.js';

const MAINTAIN_EVERY_MS = 30_000;

/** How long, in milliseconds, requests under way may take once the collector is told to stop. */
const DRAIN_MS = 10_000;

export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Told when the work between requests failed; it is tried again half a minute later. */
  readonly report: (error: unknown) => void;
  /** How long, in milliseconds, requests under way may take once it is told to stop. Default: ten seconds. */
  readonly drainMs?: number;
}

export interface Listening {
  readonly port: number;
  /**
   * Takes no more requests, answers those under way, and writes what has arrived. Who has not finished sending in time
   * is cut off: nothing of theirs was acknowledged, and they try again.
   */
  stop(): Promise<void>;
}

/**
 * For servers that speak Node's requests, such as Express and Fastify. A path before ours must have been taken off
 * `request.url`, and the body not yet read.
 */
export function toNodeHandler(collector: Collector): RequestListener {
  const silentReaders = new SilentReaders();
  // Somebody else's process keeps its own Request and Response.
  const begin = requestListener(collector, { overrideGlobalObjects: false });
  return oneAtATime((incoming, outgoing) => {
    // Only while our reply is under way: the rest of the connection is the other server's.
    silentReaders.watch(incoming.socket);
    outgoing.once('close', () => silentReaders.unwatch(incoming.socket));
    begin(incoming, outgoing);
  });
}

function requestListener(
  collector: Collector,
  options?: Parameters<typeof getRequestListener>[1],
): RequestListener {
  const others = getRequestListener((request, bindings) => {
    const { incoming, outgoing } = bindings as { incoming: IncomingMessage; outgoing: ServerResponse };
    return answerShared((sendShared) => collector.fetch(request, { incoming, sendShared }), outgoing);
  }, options);
  return (incoming, outgoing) => {
    if (!collector.takeSubmission(incoming, outgoing)) void others(incoming, outgoing);
  };
}

/**
 * @throws Error of the system, such as `EADDRINUSE`, where the port can't be had; WatchStateCorrupt; RangeError for an
 *   empty host
 */
export async function listen(
  collector: Collector,
  { host, port, report, drainMs = DRAIN_MS }: ListenOptions,
): Promise<Listening> {
  // Node would listen on every interface.
  if (host === '') throw new RangeError('expected a host such as 127.0.0.1, got an empty one');
  await collector.check();
  const server = createServer(CONNECTION_TIMES, oneAtATime(requestListener(collector)));
  boundConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  let maintained = Promise.resolve();
  /** @returns What the start waits for: not what is prepared for those who look. */
  const maintain = () => {
    const closed = collector.maintain();
    maintained = closed.then(() => collector.prepare()).catch(report);
    return closed.catch(() => undefined);
  };
  const timer = setInterval(maintain, MAINTAIN_EVERY_MS);
  await maintain();
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async stop() {
      clearInterval(timer);
      await stopServer(server, drainMs);
      await maintained;
      await collector.flush();
    },
  };
}
