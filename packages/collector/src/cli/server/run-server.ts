/**
 * A collector on a port until the process is told to stop; then it answers what is under way and returns.
 */
import { type Collector, createCollector } from '../../collector.js';
import { type Listening, listen } from '../../listen.js';
import type { Store } from '../../store/store.js';
import { CommandError, toLine } from '../command-error.js';
import { toOpenIdOptions } from '../options/identity-provider.js';
import { toLimits } from '../options/limits.js';
import { toNotifyOptions } from '../options/mail.js';
import { addressOf, type ServerOptions } from '../server-address.js';
import type { ServerFlags } from '../server-options.js';
import { openLog } from './log.js';
import { processRegistry } from './process-registry.js';
import { registeredTracer } from './registered-tracer.js';
import { stopSignals } from './stop-signals.js';

/**
 * @param onListening Told the address once requests are taken. Where it rejects, the server stops.
 * @throws CommandError where the port can't be had, or what the options say of mail is not whole
 */
export async function runServer(
  store: Store,
  options: ServerFlags & { readonly logLevel: string },
  onListening: (address: string, collector: Collector) => Promise<void>,
): Promise<void> {
  const { host, port, publicUrl } = options;
  // First of all: process 1 of a container gets only the signals that it listens for.
  const signals = stopSignals();
  const openId = toOpenIdOptions(options);
  const log = openLog(options.logLevel);
  const report = (error: unknown) => log.error({ err: error }, 'fault');
  const tracer = registeredTracer();
  const collector = createCollector({
    store,
    log,
    report,
    registry: processRegistry(),
    ...(tracer && { tracer }),
    notify: toNotifyOptions(options),
    ...(openId && { openId }),
    ...(options.peopleDomains && { peopleDomains: options.peopleDomains }),
    limits: toLimits(options),
    ...(publicUrl && { publicUrl }),
  });
  let listening: Listening;
  try {
    listening = await listen(collector, { host, port, report });
  } catch (error) {
    throw new CommandError(reasonFor(error, options));
  }
  log.info({ isTraced: tracer !== null }, 'listening');
  try {
    await onListening(addressOf(options, listening.port), collector);
    await signals.first;
  } finally {
    // Whatever came: the store is closed next, and a server that went on without it would answer everybody with a fault.
    log.info({}, 'stopping');
    await listening.stop();
    log.info({}, 'stopped');
    signals.dispose();
  }
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
