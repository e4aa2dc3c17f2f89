/**
 * One submission from the request to the reply, whatever brings it: the application's own route, or Node's server by
 * itself (`node-submissions.ts`). Knows no framework, because at this door the framework costs more than the work.
 */
import { ERROR_STATUS, MAX_SUBMISSION_BYTES, ProtocolError } from '@trustgauge/protocol';
import type { Intake } from '../intake/intake.js';
import { isOfStore, RETRY_AFTER_STORE_SECONDS, refusal, toProtocolError } from './error-reply.js';
import type { NetworkLimit } from './network-limit.js';

const CONTENT_TYPES: ReadonlySet<string> = new Set(['text/plain', 'application/json']);

/** How long, in seconds, a client should wait that was refused by a limit; widgets wait longer by themselves. */
const RETRY_AFTER_LIMIT_SECONDS = 10;

export interface SubmissionRequest {
  /** A header by its name in lower case. */
  header(name: string): string | undefined;
  /** Address of the connection's other end, where that is known. */
  readonly peer: string | undefined;
  /** The text. @throws ProtocolError `body_too_large` */
  readBody(maxBytes: number): Promise<string>;
}

export interface SubmissionReply {
  readonly status: number;
  readonly body: string;
  /** How long, in seconds, the client is asked to wait; undefined where it need not. */
  readonly retryAfterSeconds?: number;
}

/** What a stored submission and a repeated one are told. */
const ACCEPTED: Readonly<Record<'stored' | 'duplicate', SubmissionReply>> = {
  stored: { status: 202, body: JSON.stringify({ outcome: 'stored' }) },
  duplicate: { status: 202, body: JSON.stringify({ outcome: 'duplicate' }) },
};

export class SubmissionDoor {
  readonly #intake: Intake;
  readonly #networkLimit: NetworkLimit;
  readonly #report: (error: unknown) => void;

  /** @param report Told of what nobody expected. */
  constructor(intake: Intake, networkLimit: NetworkLimit, report: (error: unknown) => void) {
    this.#intake = intake;
    this.#networkLimit = networkLimit;
    this.#report = report;
  }

  /** Never rejects: whatever goes wrong is a reply. */
  async take(request: SubmissionRequest): Promise<SubmissionReply> {
    const origin = request.header('origin') ?? null;
    try {
      const body = await this.#textOf(request, origin);
      return ACCEPTED[await this.#intake.take({ body, origin })];
    } catch (error) {
      return this.#refuse(error);
    }
  }

  async #textOf(request: SubmissionRequest, origin: string | null): Promise<string> {
    try {
      checkHeaders(request);
      this.#networkLimit.check(request.peer, request.header('x-forwarded-for'));
      return await request.readBody(MAX_SUBMISSION_BYTES);
    } catch (error) {
      if (error instanceof ProtocolError) await this.#intake.refuse(error, origin);
      throw error;
    }
  }

  #refuse(cause: unknown): SubmissionReply {
    const error = toProtocolError(cause, this.#report);
    const { code } = error;
    const retryAfterSeconds =
      code === 'too_many_requests'
        ? RETRY_AFTER_LIMIT_SECONDS
        : isOfStore(code)
          ? RETRY_AFTER_STORE_SECONDS
          : undefined;
    return {
      status: ERROR_STATUS[code],
      body: JSON.stringify(error.toBody()),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
  }
}

function checkHeaders(request: SubmissionRequest): void {
  const given = request.header('content-type');
  // Most send exactly one of them.
  if (given === undefined || !(CONTENT_TYPES.has(given) || CONTENT_TYPES.has(typeIn(given)))) {
    const got = given === undefined ? 'no Content-Type' : 'another Content-Type';
    throw refusal('content_type_unsupported', 'Content-Type text/plain', got);
  }
  // A few bytes can be made to unpack to gigabytes; a submission has no need of it.
  const encoding = request.header('content-encoding')?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== 'identity') {
    throw refusal('content_type_unsupported', 'no Content-Encoding', 'one');
  }
}

function typeIn(contentType: string): string {
  return contentType.split(';')[0]?.trim().toLowerCase() ?? '';
}
