/**
 * Connections that begin a submission and go on at a byte a second, in the headers or in the body.
 */
import { connect } from 'node:net';
import { postOf } from '../bench-collector/http-connection.mjs';

const HALF_A_HEAD = 'POST /v1/submissions HTTP/1.1\r\nHost: collector.example\r\nX-Slow: ';

/**
 * @param {number} port @param {number} count
 * @returns {Promise<{ closed: () => number, replies: () => string[], end: () => void }>} Resolves when all are connected.
 */
export async function slowConnections(port, count) {
  const sockets = [];
  const replies = [];
  let closed = 0;
  for (let made = 0; made < count; made += 200) {
    await Promise.all(
      Array.from({ length: Math.min(200, count - made) }, (_, index) => {
        const socket = connect(port, '127.0.0.1');
        sockets.push(socket);
        let received = '';
        socket.setEncoding('latin1').on('data', (chunk) => {
          received += chunk;
        });
        socket.on('error', () => {});
        socket.on('close', () => {
          closed += 1;
          replies.push(received);
        });
        return new Promise((resolve) => {
          socket.once('close', resolve);
          socket.once('connect', () => {
            const whole = postOf('{"version":1}', { 'Content-Length': '4000' });
            socket.write(index % 2 === 0 ? HALF_A_HEAD : whole, resolve);
          });
        });
      }),
    );
  }
  const timer = setInterval(() => {
    for (const socket of sockets) if (!socket.destroyed) socket.write('x');
  }, 1_000);
  return {
    closed: () => closed,
    replies: () => replies,
    end() {
      clearInterval(timer);
      for (const socket of sockets) socket.destroy();
    },
  };
}
