import type { Tracer } from '@opentelemetry/api';

/**
 * The tracer of the OpenTelemetry SDK that the operator has registered (`node --import`), in whichever copy of its API
 * that was done; null where there is none.
 */
export async function registeredTracer(): Promise<Tracer | null> {
  // By need: the other commands have no use for it.
  const { ProxyTracerProvider, trace } = await import('@opentelemetry/api');
  const provider = trace.getTracerProvider();
  const isNobodys = provider instanceof ProxyTracerProvider && !provider.getDelegateTracer('trustgauge');
  return isNobodys ? null : provider.getTracer('trustgauge');
}
