/**
 * What OpenTelemetry is told: how long something took and what became of it, in names and numbers of ours (a route's
 * pattern, a status, a count). No address, no header, no query and nothing of a message is ever in a span; of a fault
 * it holds the kind and never the text, which may repeat what was sent.
 */
import type { AttributeValue, Span, SpanKind, SpanStatusCode, Tracer } from '@opentelemetry/api';

/** OpenTelemetry's numbers, of which only the types are imported: without a tracer nothing of it is loaded. */
const KINDS = { internal: 0, server: 1, client: 2 } as const satisfies Record<string, SpanKind>;
const ERROR: SpanStatusCode = 2;

export interface SpanStart {
  readonly name: string;
  /** Default: `internal`. */
  readonly kind?: keyof typeof KINDS;
  /** Begins a trace of its own, whatever it is called from. */
  readonly isRoot?: boolean;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

/** A span while its work is under way. */
export interface OpenSpan {
  set(name: string, value: AttributeValue): void;
  /** @param type From a closed list, or the name of an error's class. */
  fail(type: string): void;
}

const UNSEEN: OpenSpan = { set() {}, fail() {} };

export class Traces {
  readonly #tracer: Tracer | null;

  /** @param tracer Null: nobody is told anything. */
  constructor(tracer: Tracer | null) {
    this.#tracer = tracer;
  }

  /** False where nobody is told: whoever is called for each submission asks once, and then takes the shorter way. */
  get isOn(): boolean {
    return this.#tracer !== null;
  }

  /** Does the work inside a span: what it begins in turn belongs to it. */
  within<Result>(start: SpanStart, work: (span: OpenSpan) => Promise<Result>): Promise<Result> {
    if (this.#tracer === null) return work(UNSEEN);
    const { name, kind = 'internal', isRoot = false, attributes = {} } = start;
    return this.#tracer.startActiveSpan(name, { kind: KINDS[kind], root: isRoot, attributes }, (span) =>
      untilDone(span, work),
    );
  }
}

export const untraced = new Traces(null);

async function untilDone<Result>(span: Span, work: (span: OpenSpan) => Promise<Result>): Promise<Result> {
  const open: OpenSpan = {
    set: (name, value) => span.setAttribute(name, value),
    fail(type) {
      span.setAttribute('error.type', type);
      span.setStatus({ code: ERROR });
    },
  };
  try {
    return await work(open);
  } catch (error) {
    open.fail(error instanceof Error ? error.name : 'other');
    throw error;
  } finally {
    span.end();
  }
}
