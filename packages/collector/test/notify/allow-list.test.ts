import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ipaddr from 'ipaddr.js';
import { AllowList, hostOf } from '../../dist/notify/allow-list.js';

describe('an operator’s allow-list', () => {
  it('holds a host on every port, and a host with a port on that one only', () => {
    const list = AllowList.parse('hooks.internal, chat.internal:8065');
    assert.equal(list.hasHost('hooks.internal', 443), true);
    assert.equal(list.hasHost('hooks.internal', 8080), true);
    assert.equal(list.hasHost('chat.internal', 8065), true);
    assert.equal(list.hasHost('chat.internal', 443), false);
    assert.equal(list.hasHost('internal', 443), false);
    assert.equal(list.hasHost('other.hooks.internal', 443), false);
  });

  it('knows a host by any of its spellings', () => {
    const list = AllowList.parse('Hooks.INTERNAL., 2130706433:80, [::1]:8080, fd00::5, bücher.internal');
    for (const [address, port] of [
      ['https://hooks.internal', 443],
      ['https://HOOKS.internal.', 443],
      ['http://127.0.0.1', 80],
      ['http://[0:0::1]:8080', 8080],
      ['https://[fd00:0::5]', 443],
      ['https://xn--bcher-kva.internal', 443],
    ] as const) {
      assert.equal(list.hasHost(hostOf(new URL(address)), port), true, address);
    }
  });

  it('holds the addresses of a range, of its own family only', () => {
    const list = AllowList.parse('10.1.0.0/16,fd12::/16');
    const has = (address: string) => list.hasAddress(ipaddr.parse(address));
    assert.equal(has('10.1.255.1'), true);
    assert.equal(has('10.2.0.1'), false);
    assert.equal(has('fd12::1'), true);
    assert.equal(has('fd13::1'), false);
  });

  it('is empty where nothing is listed', () => {
    assert.equal(AllowList.parse(' , ').hasHost('localhost', 443), false);
    assert.equal(AllowList.parse('').hasAddress(ipaddr.parse('127.0.0.1')), false);
  });

  it('refuses an entry that is none, and names it', () => {
    for (const entry of [
      'https://hooks.internal',
      'hooks.internal/path',
      'hooks internal',
      'user@hooks.internal',
      'hooks.internal:0',
      'hooks.internal:70000',
      'hooks.internal?x',
      '10.0.0.0/33',
      '1.2.3.4.5/8',
      'hooks.internal:',
      '*.internal',
      '10/8',
    ]) {
      assert.throws(
        () => AllowList.parse(`ok.internal,${entry}`),
        (error: Error) => error instanceof RangeError && error.message.endsWith(`got ${entry}`),
        entry,
      );
    }
  });
});
