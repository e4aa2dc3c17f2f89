/**
 * Begins the requests of a connection one after the other. HTTP lets a client send its next requests before it has read
 * the replies to those before; without a bound, one that reads nothing makes the collector keep a reply to each.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Requests that wait for their turn on one connection. More than clients that pipeline are known to send. */
const MAX_WAITING = 1_000;
/** On all connections: each costs some three kilobytes. */
const MAX_WAITING_IN_ALL = 10_000;

type Exchange = [incoming: IncomingMessage, outgoing: ServerResponse];

/** The requests of a connection. */
interface Line {
  readonly socket: Socket;
  /** Whether one of them is under way. */
  isBusy: boolean;
  readonly waiting: Exchange[];
}

/** @param begin Takes a request when the one before it on the connection has been answered, to the last byte. */
export function oneAtATime(begin: RequestListener): RequestListener {
  const lines = new WeakMap<Socket, Line>();
  let waitingInAll = 0;

  return (incoming, outgoing) => {
    const { socket } = incoming;
    const line = lines.get(socket) ?? newLine(socket);
    if (!line.isBusy) {
      run(line, incoming, outgoing);
    } else if (line.waiting.length < MAX_WAITING && waitingInAll < MAX_WAITING_IN_ALL) {
      line.waiting.push([incoming, outgoing]);
      waitingInAll += 1;
      // Node reads on after each request that it has parsed: not before that is past can it be told to wait.
      queueMicrotask(() => {
        if (line.waiting.length > 0) socket.pause();
      });
    } else {
      socket.destroy();
    }
  };

  function newLine(socket: Socket): Line {
    const line: Line = { socket, isBusy: false, waiting: [] };
    lines.set(socket, line);
    socket.once('close', () => {
      waitingInAll -= line.waiting.length;
      line.waiting.length = 0;
    });
    return line;
  }

  function run(line: Line, incoming: IncomingMessage, outgoing: ServerResponse): void {
    line.isBusy = true;
    begin(incoming, outgoing);
    // Registered last: whoever took the request learns first that it is over.
    outgoing.once('close', () => next(line));
  }

  function next(line: Line): void {
    line.isBusy = false;
    const exchange = line.waiting.shift();
    if (exchange === undefined) return;
    waitingInAll -= 1;
    if (line.waiting.length === 0) line.socket.resume();
    run(line, ...exchange);
  }
}
