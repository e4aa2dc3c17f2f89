import { createRequire } from 'node:module';
import type { Tracer } from '@opentelemetry/api';

type OpenTelemetry = typeof import('@opentelemetry/api');

/**
 * The tracer of the OpenTelemetry SDK that the operator has registered (`node --import`), in whichever copy of its API
 * that was done; null where there is none.
 */
export function registeredTracer(): Tracer | null {
  // The copy that the metrics' library has loaded by then: as a module it would be another fifty files.
  const { ProxyTracerProvider, trace }: OpenTelemetry = createRequire(import.meta.url)('@opentelemetry/api');
  const provider = trace.getTracerProvider();
  const isNobodys = provider instanceof ProxyTracerProvider && !provider.getDelegateTracer('trustgauge');
  return isNobodys ? null : provider.getTracer('trustgauge');
}
