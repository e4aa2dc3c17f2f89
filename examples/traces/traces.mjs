/**
 * Sends the collector's traces to an OpenTelemetry collector by OTLP over HTTP:
 *
 *     OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318 node --import ./traces.mjs …/trustgauge/dist/main.js serve
 *
 * Spans of the collector's own and no automatic instrumentation, which would record addresses and take over trace ids
 * that come with requests; and no detectors of the process, because arguments can hold passwords.
 */
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

const provider = new TracerProvider({
  resource: resourceFromAttributes({ 'service.name': 'trustgauge' }),
  spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
});
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
trace.setGlobalTracerProvider(provider);

// The collector has stopped, and what is still held here would be lost. Once: to send it brings the loop to life again.
process.once('beforeExit', () => provider.shutdown().catch(console.error));
