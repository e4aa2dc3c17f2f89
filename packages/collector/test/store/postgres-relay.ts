/**
 * Stands between a collector and PostgreSQL: counts how often the server is asked, and can keep back what a connection
 * has sent while the connection ends.
 */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);
const READY_LENGTH = 6;

export class PostgresRelay {
  /** Round trips: how often something was sent after an answer. */
  turns = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isKeeping = false;
  #kept: { readonly bytes: Buffer; readonly server: Socket } | undefined;

  private constructor(target: { host: string; port: number }) {
    this.#server = createServer((client) => this.#relay(client, connect(target.port, target.host)));
  }

  /** @param url Of the server. */
  static async start(url: string): Promise<PostgresRelay> {
    const { hostname, port } = new URL(url);
    const relay = new PostgresRelay({ host: hostname, port: Number(port) });
    relay.#server.listen(0, '127.0.0.1');
    await once(relay.#server, 'listening');
    return relay;
  }

  /** The same database, by way of the relay. */
  url(url: string): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the relay does not listen');
    return url.replace(/@[^/]+/, `@127.0.0.1:${address.port}`);
  }

  /** The next statements that are sent reach the server only by `release`; their connection ends at once. */
  keepNext(): void {
    this.#isKeeping = true;
  }

  /** Resolves when the server has answered what was kept. */
  async release(): Promise<void> {
    if (this.#kept === undefined) throw new Error('nothing was kept');
    const { bytes, server } = this.#kept;
    let last = Buffer.alloc(0);
    const answered = new Promise<void>((resolve) => {
      server.on('data', (chunk) => {
        last = Buffer.concat([last, chunk]).subarray(-READY_LENGTH);
        if (last[0] === 0x5a && last.readInt32BE(1) === READY_LENGTH - 1) resolve();
      });
    });
    server.write(bytes);
    await answered;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #relay(client: Socket, server: Socket): void {
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
    }
    let isAnswered = true;
    let bytes = Buffer.alloc(0);
    server.on('data', (chunk) => {
      isAnswered = true;
      client.write(chunk);
    });
    client.on('data', (chunk) => {
      if (isAnswered) this.turns += 1;
      isAnswered = false;
      if (!this.#isKeeping) {
        server.write(chunk);
        return;
      }
      bytes = Buffer.concat([bytes, chunk]);
      if (!bytes.subarray(-SYNC.length).equals(SYNC)) return;
      this.#isKeeping = false;
      this.#kept = { bytes, server };
      client.destroy();
    });
    client.on('close', () => {
      if (this.#kept?.server !== server) server.end();
    });
    server.on('close', () => client.destroy());
  }
}
