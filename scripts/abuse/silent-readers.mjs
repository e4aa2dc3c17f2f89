/**
 * Connections that send many requests for a file and read nothing. They come from a process of their own, as those of
 * `slow-connections.mjs` do.
 */
import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';

const ASSETS = fileURLToPath(new URL('../../packages/dashboard/dist/assets', import.meta.url));

/** The path of the largest script that the collector serves. */
function largestScript() {
  const sizes = readdirSync(ASSETS)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [readFileSync(`${ASSETS}/${name}`).length, name]);
  return `/assets/${sizes.sort(([one], [other]) => other - one)[0][1]}`;
}

/**
 * @param {{ port: number, connections: number, requests: number }} options `requests` of each connection.
 * @returns {Promise<{ end: () => void }>} Resolves when all are connected.
 */
export function silentReaders({ port, connections, requests }) {
  const child = fork(fileURLToPath(import.meta.url), [String(port), String(connections), String(requests)]);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the silent clients ended with ${code}`)));
    child.once('message', () => resolve({ end: () => child.kill('SIGKILL') }));
  });
}

/** @param {number} port Of this machine. @returns {number} Connections to it that its server has open. */
export function openConnections(port) {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, address, , state]) => address?.endsWith(local) && state === '01').length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [port, connections, requests] = process.argv.slice(2).map(Number);
  const text = `GET ${largestScript()} HTTP/1.1\r\nHost: collector.example\r\n\r\n`.repeat(requests);
  await Promise.all(
    Array.from({ length: connections }, () => {
      const socket = connect(port, '127.0.0.1').on('error', () => {});
      return new Promise((resolve) => socket.once('connect', () => socket.write(text, resolve)));
    }),
  );
  process.send('connected');
  setInterval(() => {}, 60_000);
}
