import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { createCollector, listen, openSqliteStore } from '../dist/index.js';

const open = () => {
  const store = openSqliteStore(':memory:');
  return { store, collector: createCollector({ store, report: () => {} }) };
};
const options = { host: '127.0.0.1', port: 0, report: (error: unknown) => assert.fail(String(error)) };

describe('listen', () => {
  it('takes a free port and gives it back when stopped', async () => {
    const { store, collector } = open();
    const first = await listen(collector, options);
    assert.equal((await fetch(`http://127.0.0.1:${first.port}/health`)).status, 200);
    await first.stop();
    const second = await listen(collector, { ...options, port: first.port });
    assert.equal(second.port, first.port);
    await second.stop();
    await store.close();
  });

  it('refuses an empty host, at which Node would listen on every interface', async () => {
    const { store, collector } = open();
    await assert.rejects(listen(collector, { ...options, host: '' }), /expected a host such as 127\.0\.0\.1/);
    await store.close();
  });

  it('rejects where the port is taken', async () => {
    const { store, collector } = open();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await assert.rejects(listen(collector, { ...options, port }), { code: 'EADDRINUSE' });
    await new Promise((resolve) => other.close(resolve));
    await store.close();
  });
});
