/**
 * How long a connection may take, and how many there may be: whoever sends a byte a minute holds a place that costs
 * little, and not for long.
 */
import { type Server, type ServerOptions, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ERROR_STATUS, type ProtocolError } from '@trustgauge/protocol';
import { refusal } from './error-reply.js';
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
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: MAX_HEADER_BYTES,
};

/** Bounds the connections of a server, and answers those that never became a request in the protocol's words. */
export function boundConnections(server: Server): void {
  server.maxConnections = MAX_CONNECTIONS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuse(socket, toRefusal(error)));
}

function toRefusal({ code }: NodeJS.ErrnoException): ProtocolError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return refusal('request_timeout', `a request within ${REQUEST_MS / 1_000} seconds`, 'a part of one');
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return refusal('request_malformed', `at most ${MAX_HEADER_BYTES} bytes of headers`, 'more');
  }
  return refusal('request_malformed', 'a request of HTTP/1.1', 'something else');
}

function refuse(socket: Duplex, error: ProtocolError): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
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
  // Destroyed once it is sent: a peer that keeps its half open would keep ours.
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
