import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { examineAddress } from '../../dist/doctor/examine-address.js';
import { startCollector } from '../collector-under-test.ts';
import { troubles } from './findings.ts';

const host = '127.0.0.1';

describe('the doctor, of addresses', () => {
  const found = async (address: Parameters<typeof examineAddress>[0]) =>
    troubles(await examineAddress(address));

  it('finds nothing to do where the port is free, or where a collector answers on it', async () => {
    assert.deepEqual(await found({ host, port: 0 }), []);
    const collector = await startCollector();
    try {
      assert.deepEqual(await found({ host, port: Number(new URL(collector.address).port) }), []);
    } finally {
      await collector.stop();
    }
  });

  it('finds a port that another program has, and a host that is not this machine’s', async () => {
    const other = createServer((_, response) => response.end('{"status":"well"}'));
    await new Promise<void>((resolve) => other.listen(0, host, resolve));
    const { port } = other.address() as AddressInfo;
    assert.deepEqual(await found({ host, port }), ['error port_in_use']);
    other.close();
    assert.deepEqual(await found({ host: '192.0.2.1', port: 0, publicUrl: 'https://trust.example' }), [
      'error host_unknown',
    ]);
  });

  it('finds that people come from elsewhere by plain http, or that nobody has said where they come', async () => {
    assert.deepEqual(await found({ host: '0.0.0.0', port: 0 }), ['warning public_url_missing']);
    assert.deepEqual(await found({ host, port: 0, publicUrl: 'http://trust.example' }), [
      'warning public_url_plain',
    ]);
    assert.deepEqual(await found({ host: '0.0.0.0', port: 0, publicUrl: 'https://trust.example' }), []);
  });
});
