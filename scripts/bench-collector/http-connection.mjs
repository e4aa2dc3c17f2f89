/**
 * One keep-alive connection that sends requests written by hand, one at a time. Node's own client would cost more
 * processor time than the servers that are measured.
 */
import { connect } from 'node:net';

export class HttpConnection {
  #socket;
  #received = '';
  #waiting = null;
  /** Of the last reply. */
  body = '';

  /** @param {number} port Of this machine. @returns {Promise<HttpConnection>} */
  static open(port) {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new HttpConnection(socket)));
      socket.once('error', reject);
    });
  }

  constructor(socket) {
    this.#socket = socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('close', () => this.#settle(0));
    socket.on('error', () => {});
  }

  get isOpen() {
    return !this.#socket.destroyed;
  }

  /** @param {string} text A whole request. @returns {Promise<number>} Its status; 0 where the connection ended. */
  send(text) {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      if (this.isOpen) this.#socket.write(text, 'latin1');
      else this.#settle(0);
    });
  }

  close() {
    this.#socket.destroy();
  }

  #take(chunk) {
    this.#received += chunk;
    const head = this.#received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#received.slice(0, head))?.[1] ?? 0);
    if (this.#received.length < head + 4 + length) return;
    const status = Number(this.#received.slice(9, 12));
    this.body = this.#received.slice(head + 4, head + 4 + length);
    this.#received = this.#received.slice(head + 4 + length);
    this.#settle(status);
  }

  #settle(status) {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.(status);
  }
}

/** @param {string} body @param {Record<string, string>} [headers] */
export function postOf(body, headers = {}) {
  const all = {
    Host: 'collector.example',
    Origin: 'https://durability.example',
    'Content-Type': 'text/plain',
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /v1/submissions HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
