/**
 * Submissions straight from Node's server, which is how nearly all of them come: without a `Request` and a `Response`,
 * whose making costs more than to parse, check and store what they hold. The reply is the same to the letter.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SUBMISSIONS_ROUTE } from '@trustgauge/protocol';
import type { Log } from '../observe/log.js';
import type { Measures } from '../observe/measures.js';
import type { Traces } from '../observe/traces.js';
import { readMessage } from './read-body.js';
import { strictHeadersFor } from './strict-headers.js';
import type { SubmissionDoor, SubmissionReply } from './submission-door.js';
import { traceRequest } from './trace-requests.js';

/** How long, in milliseconds, what was refused unread may still be sent, so that the refusal can be read. */
const LINGER_MS = 500;

/** Takes the request where it is a submission. False, with nothing touched, where it is something else. */
export type TakeSubmission = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

export function submissionsOnNode(
  door: SubmissionDoor,
  { measures, log, traces, isHttps }: { measures: Measures; log: Log; traces: Traces; isHttps: boolean },
): TakeSubmission {
  const always = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
    ...strictHeadersFor(isHttps),
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
  const answered = measures.answeredOn('POST', SUBMISSIONS_ROUTE);

  async function take(incoming: IncomingMessage, outgoing: ServerResponse): Promise<number> {
    const startedMs = performance.now();
    const { headers } = incoming;
    const reply = await door.take({
      // Node joins what was sent twice, except for these few, of which it keeps the first.
      header: (name) => headers[name] as string | undefined,
      peer: incoming.socket.remoteAddress,
      readBody: (maxBytes) => readMessage(incoming, headers['content-length'], maxBytes),
    });
    send(incoming, outgoing, reply);
    const ms = Math.round(performance.now() - startedMs);
    answered(reply.status, ms / 1000);
    log.debug({ method: 'POST', route: SUBMISSIONS_ROUTE, status: reply.status, ms }, 'answered');
    return reply.status;
  }

  function send(incoming: IncomingMessage, outgoing: ServerResponse, reply: SubmissionReply): void {
    const { status, body, retryAfterSeconds } = reply;
    outgoing.writeHead(status, {
      ...always,
      'Content-Length': Buffer.byteLength(body),
      ...(retryAfterSeconds !== undefined && { 'Retry-After': retryAfterSeconds }),
    });
    outgoing.end(body);
    if (incoming.complete) return;
    // To close at once would make many clients lose the reply with the connection.
    incoming.resume();
    setTimeout(() => {
      if (!incoming.complete) incoming.socket.destroy();
    }, LINGER_MS).unref();
  }

  const answer = traces.isOn
    ? (incoming: IncomingMessage, outgoing: ServerResponse) =>
        traceRequest(traces, 'POST', SUBMISSIONS_ROUTE, () => take(incoming, outgoing))
    : take;

  return (incoming, outgoing) => {
    if (incoming.method !== 'POST' || pathOf(incoming.url) !== SUBMISSIONS_ROUTE) return false;
    void answer(incoming, outgoing);
    return true;
  };
}

function pathOf(url = ''): string {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}
