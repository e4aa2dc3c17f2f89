/**
 * Connections that begin a submission and go on at a byte a second, in the headers or in the body. They come from a
 * process of their own: whoever measures a server beside them must not be held up by writing to all of them.
 */
import { fork } from 'node:child_process';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { postOf } from '../bench-collector/http-connection.mjs';

const HALF_A_HEAD = 'POST /v1/submissions HTTP/1.1\r\nHost: collector.example\r\nX-Slow: ';
/** Each sends at its own moment of the second, as if they knew nothing of one another. */
const TICKS_PER_SECOND = 200;

/**
 * @param {number} port @param {number} count
 * @returns {Promise<{ closed: () => number, replies: () => string[], end: () => void }>} Resolves when all are connected.
 */
export function slowConnections(port, count) {
  const child = fork(fileURLToPath(import.meta.url), [String(port), String(count)]);
  const replies = [];
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the slow clients ended with ${code}`)));
    child.on('message', ({ isConnected, received }) => {
      replies.push(...received);
      if (isConnected) {
        resolve({ closed: () => replies.length, replies: () => replies, end: () => child.kill('SIGKILL') });
      }
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [port, count] = process.argv.slice(2).map(Number);
  const sockets = [];
  let replies = [];
  const tell = (isConnected) => {
    process.send({ isConnected, received: replies });
    replies = [];
  };
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
  let tick = 0;
  setInterval(() => {
    tick += 1;
    for (let place = tick % TICKS_PER_SECOND; place < sockets.length; place += TICKS_PER_SECOND) {
      if (!sockets[place].destroyed) sockets[place].write('x');
    }
  }, 1_000 / TICKS_PER_SECOND);
  tell(true);
  setInterval(() => tell(false), 100);
}
