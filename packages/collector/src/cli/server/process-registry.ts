/**
 * A registry that measures this process too: memory, event loop, garbage collection, file descriptors.
 */
import { collectDefaultMetrics, Registry } from 'prom-client';

export function processRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
