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

/** @param begin Takes a request when the one before it on the connection has been answered, to the last byte. */
export function oneAtATime(begin: RequestListener): RequestListener {
  /** The connections on which a request is under way, and what waits behind it. */
  const connections = new Map<Socket, Exchange[]>();
  let waitingInAll = 0;

  return (incoming, outgoing) => {
    const { socket } = incoming;
    const waiting = connections.get(socket);
    if (waiting === undefined) {
      connections.set(socket, []);
      run(socket, [incoming, outgoing]);
    } else if (waiting.length < MAX_WAITING && waitingInAll < MAX_WAITING_IN_ALL) {
      waiting.push([incoming, outgoing]);
      waitingInAll += 1;
      if (waiting.length === 1) socket.once('close', () => forget(socket));
      // Node reads on after each request that it has parsed: not before that is past can it be told to wait.
      queueMicrotask(() => {
        if (connections.get(socket)?.length) socket.pause();
      });
    } else {
      socket.destroy();
    }
  };

  function run(socket: Socket, [incoming, outgoing]: Exchange): void {
    begin(incoming, outgoing);
    // After what was begun has been told that it is over.
    outgoing.once('close', () => next(socket));
  }

  function next(socket: Socket): void {
    const waiting = connections.get(socket);
    const exchange = waiting?.shift();
    if (exchange === undefined) {
      connections.delete(socket);
      return;
    }
    waitingInAll -= 1;
    if (waiting?.length === 0) socket.resume();
    run(socket, exchange);
  }

  function forget(socket: Socket): void {
    waitingInAll -= connections.get(socket)?.length ?? 0;
    connections.delete(socket);
  }
}
