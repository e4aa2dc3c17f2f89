/**
 * Listens until the process is told to stop, then answers what is under way and returns.
 */
import type { Collector } from '../collector.js';
import { type Listening, listen } from '../listen.js';
import type { Log } from '../observe/log.js';
import { CommandError, toLine } from './command-error.js';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string;
}

/** Where people reach a server that listens here. */
export function addressOf({ host, publicUrl }: ServerOptions, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return publicUrl ?? `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/**
 * @param onListening Told the address once requests are taken.
 * @throws CommandError where the port can't be had
 */
export async function runServer(
  collector: Collector,
  options: ServerOptions,
  log: Log,
  onListening: (address: string) => Promise<void>,
): Promise<void> {
  const { host, port } = options;
  let listening: Listening;
  try {
    listening = await listen(collector, {
      host,
      port,
      report: (error) => log.error({ err: error }, 'fault'),
    });
  } catch (error) {
    throw new CommandError(reasonFor(error, options));
  }
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  log.info({}, 'listening');
  await onListening(addressOf(options, listening.port));
  await stopped;
  log.info({}, 'stopping');
  await listening.stop();
  log.info({}, 'stopped');
}

function reasonFor(error: unknown, { host, port }: ServerOptions): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `port ${port} on ${host} is in use: stop what uses it or choose another with --port`;
  if (code === 'EACCES')
    return `port ${port} may not be used by this account: choose one from 1024 with --port`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is not an address of this machine (--host)`;
  return toLine(error);
}
