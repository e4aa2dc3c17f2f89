import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clientNetwork, TrustedProxies, UNREADABLE_NETWORK } from '../../dist/http/client-network.js';

const proxies = TrustedProxies.parse('10.0.0.0/8, 127.0.0.1, fd12::/16');

describe('clientNetwork', () => {
  it('is /24 of IPv4 and /48 of IPv6, never a whole address', () => {
    for (const [peer, network] of [
      ['203.0.113.77', '203.0.113.0/24'],
      ['::ffff:203.0.113.77', '203.0.113.0/24'],
      ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ]) {
      assert.equal(clientNetwork(peer, undefined, TrustedProxies.NONE), network);
    }
  });

  it('believes a forwarded address from a named proxy only', () => {
    assert.equal(clientNetwork('198.51.100.1', '203.0.113.7', proxies), '198.51.100.0/24');
    assert.equal(clientNetwork('127.0.0.1', '203.0.113.7', proxies), '203.0.113.0/24');
    assert.equal(clientNetwork('::ffff:10.1.2.3', '2001:db8:9::1', proxies), '2001:db8:9::/48');
  });

  it('takes the last address that no named proxy has, whatever a client wrote before it', () => {
    assert.equal(clientNetwork('127.0.0.1', '192.0.2.1, 203.0.113.7, 10.9.9.9', proxies), '203.0.113.0/24');
  });

  it('reads an address as proxies write it: with port, brackets, quotes, zone, or IPv4 inside IPv6', () => {
    for (const [written, network] of [
      ['203.0.113.7:51234', '203.0.113.0/24'],
      ['"203.0.113.7"', '203.0.113.0/24'],
      ['"203.0.113.7:51234"', '203.0.113.0/24'],
      ['[203.0.113.7]:51234', '203.0.113.0/24'],
      ['::ffff:203.0.113.7', '203.0.113.0/24'],
      ['[::ffff:203.0.113.7]:51234', '203.0.113.0/24'],
      ['::FFFF:CB00:7107', '203.0.113.0/24'],
      ['[2001:db8:9::1]', '2001:db8:9::/48'],
      ['[2001:db8:9::1]:51234', '2001:db8:9::/48'],
      ['"[2001:DB8:9::1]:51234"', '2001:db8:9::/48'],
      ['2001:db8:9:1:2:3:4:5:51234', '2001:db8:9::/48'],
      ['2001:db8:9::1%eth0', '2001:db8:9::/48'],
      ['[2001:db8:9::1%eth0]:51234', '2001:db8:9::/48'],
      [' 203.0.113.7:51234 , 10.0.0.1:80', '203.0.113.0/24'],
    ] as const) {
      assert.equal(clientNetwork('127.0.0.1', written, proxies), network, written);
    }
  });

  it('is one network for all whose address can’t be read', () => {
    for (const written of [
      'unknown',
      '_hidden',
      '_SEVKISEK:80',
      '',
      ' ',
      ',',
      '203.0.113',
      '203.0.113.7.9',
      '203.0.113.0xff',
      '51234',
      ':51234',
      '[]:80',
      '[203.0.113.7',
      'proxy.internal',
      '203.0.113.7, unknown',
      'x'.repeat(10_000),
    ]) {
      assert.equal(clientNetwork('127.0.0.1', written, proxies), UNREADABLE_NETWORK, written);
    }
    assert.equal(clientNetwork(undefined, '203.0.113.7', proxies), UNREADABLE_NETWORK);
  });

  it('is nothing only where the connection is from this machine, and not by a named proxy', () => {
    assert.equal(clientNetwork('127.0.0.1', '203.0.113.7', TrustedProxies.NONE), null);
    assert.equal(clientNetwork('::1', undefined, TrustedProxies.NONE), null);
    assert.notEqual(clientNetwork('127.0.0.1', undefined, proxies), null);
    assert.notEqual(clientNetwork('10.1.2.3', '127.0.0.1', proxies), null);
    assert.notEqual(clientNetwork('127.0.0.1', '127.0.0.1, 127.0.0.1', proxies), null);
  });
});

describe('TrustedProxies.parse', () => {
  it('names the entry that is neither an address nor a range', () => {
    assert.throws(() => TrustedProxies.parse('10.0.0.1, proxy.internal'), /got proxy\.internal/);
    assert.throws(() => TrustedProxies.parse('10/8'), RangeError);
  });
});
