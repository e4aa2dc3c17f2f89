/**
 * A receiver on this machine: a real HTTP server that remembers what it was sent and answers what the test says.
 */
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { LOOPBACK_CERTIFICATE, LOOPBACK_KEY } from './loopback-certificate.ts';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** @param answer Called for each request, counted from 0; a promise that is never kept holds the sender up. */
export async function startReceiver(
  answer: (count: number, received: Received) => Answer | Promise<Answer> = () => ({ status: 204 }),
  { isTls = false, port: wanted = 0, onServerName = (_name: string) => {} } = {},
) {
  const received: Received[] = [];
  let tellNext: (one: Received) => void = () => {};
  let held: Promise<void> = Promise.resolve();
  const answerRequest: RequestListener = async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
    received.push(one);
    tellNext(one);
    await held;
    const { status, headers = {}, body: replied = '' } = await answer(received.length - 1, one);
    response.writeHead(status, headers).end(replied);
  };
  const tls = {
    key: LOOPBACK_KEY,
    cert: LOOPBACK_CERTIFICATE,
    SNICallback: (name: string, done: (error: Error | null) => void) => {
      onServerName(name);
      done(null);
    },
  };
  const server = isTls ? createTlsServer(tls, answerRequest) : createServer(answerRequest);
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    received,
    url: `${isTls ? 'https' : 'http'}://127.0.0.1:${port}/hook`,
    /** Values of a header over all requests. */
    headerValues: (name: string) => received.map(({ headers }) => headers[name]),
    /** Answers nothing until then. */
    hold(until: Promise<void>) {
      held = until;
    },
    /** The request that comes next. */
    next: () =>
      new Promise<Received>((resolve) => {
        tellNext = resolve;
      }),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type LoopbackReceiver = Awaited<ReturnType<typeof startReceiver>>;
