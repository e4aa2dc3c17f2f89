/**
 * How long a connection may take, and how many there may be: whoever sends a byte a minute holds a place that costs
 * little, and not for long.
 */
import { type Server, type ServerOptions, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ERROR_STATUS, type ProtocolError } from '@trustgauge/protocol';
import { refusal } from './error-reply.js';
import { SilentReaders } from './silent-readers.js';
import { STRICT } from './strict-headers.js';

const HEADERS_MS = 5_000;
const REQUEST_MS = 10_000;
const KEEP_ALIVE_MS = 5_000;
const MAX_HEADER_BYTES = 16_384;
/** More are closed as they come. Each that says nothing costs some ten kilobytes. */
const MAX_CONNECTIONS = 10_000;

export const CONNECTION_TIMES: ServerOptions = {
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
  // Often: of those that came together fewer are closed in one turn.
  connectionsCheckingInterval: 20,
  maxHeaderSize: MAX_HEADER_BYTES,
};

/** Of a crowd that has run out of time at once, how many are told in one turn of the event loop. */
const TOLD_AT_ONCE = 4;

/** Bounds the connections of a server, and answers those that never became a request in the protocol's words. */
export function boundConnections(server: Server): void {
  server.maxConnections = MAX_CONNECTIONS;
  const silentReaders = new SilentReaders();
  server.on('connection', (socket) => {
    silentReaders.watch(socket);
    socket.once('close', () => silentReaders.unwatch(socket));
  });
  const waiting: [socket: Duplex, text: string][] = [];
  const tellSome = () => {
    for (const [socket, text] of waiting.splice(0, TOLD_AT_ONCE)) refuse(socket, text);
    if (waiting.length > 0) setImmediate(tellSome);
  };
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    // Whoever came together runs out of time together: requests in between must not wait for all of them.
    if (waiting.push([socket, REPLIES[code ?? ''] ?? NO_REQUEST]) === 1) setImmediate(tellSome);
  });
}

const NO_REQUEST = replyOf(refusal('request_malformed', 'a request of HTTP/1.1', 'something else'));

/** Node's code → the whole reply. */
const REPLIES: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: replyOf(
    refusal('request_timeout', `a request within ${REQUEST_MS / 1_000} seconds`, 'a part of one'),
  ),
  HPE_HEADER_OVERFLOW: replyOf(
    refusal('request_malformed', `at most ${MAX_HEADER_BYTES} bytes of headers`, 'more'),
  ),
};

function replyOf(error: ProtocolError): string {
  const status = ERROR_STATUS[error.code];
  const body = JSON.stringify(error.toBody());
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Access-Control-Allow-Origin: *',
    ...Object.entries({ ...STRICT, 'Cross-Origin-Resource-Policy': 'cross-origin' }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

function refuse(socket: Duplex, text: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  // Destroyed once it is sent: a peer that keeps its half open would keep ours.
  socket.end(text, () => socket.destroy());
}
