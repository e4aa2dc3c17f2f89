/**
 * Addresses to which the collector must not be made to send anything, by the way people give them: the API. What the
 * guard does with each, and what it does while a request is under way, is in test/notify/guarded-*.test.ts.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ROUTES, routeTo } from '@trustgauge/protocol';
import type { ResolvedAddress } from '../../dist/notify/guarded-address.js';
import { type CollectorUnderTest, startCollector } from '../collector-under-test.ts';
import { startReceiver } from '../notify/loopback-receiver.ts';
import { codeOf } from './guarded-routes.ts';

const SPELLINGS_OF_THIS_MACHINE = [
  '127.0.0.1',
  '127.1',
  '127.000.000.001',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '１２７.0.0.1',
  '①②⑦.⓪.⓪.①',
  '%31%32%37.0.0.1',
  '0',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'a.localhost',
  'localhost.localdomain',
];
const INSIDE = [
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '[::ffff:169.254.169.254]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[fc00::1]',
  '192.0.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[ff02::1]',
  '[2001:db8::1]',
];
const NOT_HTTPS = [
  'http://hooks.example/',
  'ftp://hooks.example/',
  'file:///etc/passwd',
  'gopher://hooks.example:25/_x',
  'data:text/plain,x',
  'unix:/var/run/docker.sock',
  'https://user@hooks.example/',
  'https://hooks.example@127.0.0.1/',
  'https://127.0.0.1#@hooks.example/',
  'https://127.0.0.1\\@hooks.example/',
  'https://hooks.example:0x50/',
  'https://',
  '//hooks.example',
];

describe('a receiver’s address', () => {
  let collector: CollectorUnderTest;
  const resolved: Record<string, ResolvedAddress[]> = {
    'hooks.example': [{ address: '93.184.215.14', family: 4 }],
    'inside.example': [{ address: '10.0.0.1', family: 4 }],
    'mixed.example': [
      { address: '93.184.215.14', family: 4 },
      { address: '::1', family: 6 },
    ],
    'mapped.example': [{ address: '::ffff:127.0.0.1', family: 6 }],
    'nowhere.example': [],
  };
  before(async () => {
    collector = await startCollector({
      notify: { resolve: async (host): Promise<ResolvedAddress[]> => resolved[host] ?? [] },
    });
  });
  after(() => collector.stop());

  /** By a token of its own each time: there are more of them than one may send in a minute. */
  const add = async (target: string, kind = 'webhook') => {
    const path = routeTo(ROUTES.receivers, { site: 'site-one' });
    return collector.write('POST', path, { kind, label: 'x', target }, await collector.token('owner'));
  };

  for (const [what, targets] of [
    ['this machine in any spelling', SPELLINGS_OF_THIS_MACHINE.map((host) => `https://${host}/`)],
    ['a network inside, or one that is no place on the internet', INSIDE.map((host) => `https://${host}/`)],
    [
      'a name that leads inside, in part or in whole, or nowhere',
      ['inside', 'mixed', 'mapped', 'nowhere'].map((name) => `https://${name}.example/`),
    ],
    ['anything but https, or one host under the name of another', NOT_HTTPS],
  ] as const) {
    it(`is refused where it is ${what}`, async () => {
      for (const target of targets) {
        for (const kind of ['webhook', 'slack']) {
          const reply = await add(target, kind);
          assert.equal(reply.status, 422, `${kind} ${target}`);
          assert.equal(await codeOf(reply), 'target_not_allowed');
        }
      }
      assert.deepEqual(await collector.store.outbox.selectReceivers('site-one'), []);
    });
  }

  it('is looked at again when something is sent, because a name may lead elsewhere by then', async () => {
    const inside = await startReceiver(() => ({ status: 200 }));
    try {
      const reply = await add(`https://hooks.example:${inside.port}/`);
      const { id } = (await reply.json()) as { id: string };
      resolved['hooks.example'] = [{ address: '127.0.0.1', family: 4 }];
      const tried = await collector.write(
        'POST',
        routeTo(ROUTES.receiverTest, { site: 'site-one', receiver: id }),
      );
      assert.equal(((await tried.json()) as { outcome: string }).outcome, 'failed');
      assert.deepEqual(inside.received, []);
    } finally {
      await inside.stop();
    }
  });
});
