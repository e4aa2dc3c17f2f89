import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { it } from 'node:test';
import { oneAtATime } from '../../dist/http/one-at-a-time.js';

it('adds no listener to a connection each time that requests wait on it', async () => {
  let begun = 0;
  const server = createServer(
    oneAtATime((_, outgoing) => {
      begun += 1;
      setImmediate(() => outgoing.end('ok'));
    }),
  );
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  try {
    let replies = 0;
    client.setEncoding('latin1').on('data', (text: string) => {
      replies += text.match(/HTTP\/1\.1 200/g)?.length ?? 0;
    });
    /** Sends three requests at once; resolves with the listeners of the connection when they have been answered. */
    const exchange = async (): Promise<number | undefined> => {
      const expected = replies + 3;
      client.write('GET / HTTP/1.1\r\nHost: collector.example\r\n\r\n'.repeat(3));
      while (replies < expected) await once(client, 'data');
      return sockets[0]?.listenerCount('close');
    };
    const atFirst = await exchange();
    for (let count = 0; count < 20; count += 1) await exchange();
    assert.equal(begun, 63);
    assert.equal(await exchange(), atFirst);
  } finally {
    client.destroy();
    server.close();
  }
});
