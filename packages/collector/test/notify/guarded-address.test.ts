import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AllowList } from '../../dist/notify/allow-list.js';
import { AddressGuard, type ResolvedAddress } from '../../dist/notify/guarded-address.js';

const PUBLIC = '93.184.215.14';

/** A guard for which every host has these addresses. */
function guardFor(addresses: readonly string[], allowed = '') {
  const asked: string[] = [];
  const resolve = async (host: string): Promise<ResolvedAddress[]> => {
    asked.push(host);
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { guard: new AddressGuard({ allowList: AllowList.parse(allowed), resolve }), asked };
}

const isRefused = (target: string, addresses: readonly string[], allowed = '') =>
  assert.rejects(
    guardFor(addresses, allowed).guard.check(target),
    { code: 'target_not_allowed' },
    `${target} → ${addresses}`,
  );
const isTaken = (target: string, addresses: readonly string[], allowed = '') =>
  assert.doesNotReject(guardFor(addresses, allowed).guard.check(target), `${target} → ${addresses}`);

describe('the address of a webhook', () => {
  it('is taken where its host has public addresses only, and comes with all of them', async () => {
    const { guard, asked } = guardFor([PUBLIC, '2606:2800:21f:cb07:6820:80da:af6b:8b2c']);
    const { url, addresses } = await guard.check('https://hooks.example:8443/a?b=c');
    assert.equal(url.href, 'https://hooks.example:8443/a?b=c');
    assert.deepEqual(
      addresses.map(({ address }) => address),
      [PUBLIC, '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
    );
    assert.deepEqual(asked, ['hooks.example']);
  });

  it('is refused where its host has an address that is not public, of either family', async () => {
    for (const address of [
      '0.0.0.0', // this machine
      '10.0.0.1',
      '100.64.0.1', // behind a provider's translation
      '100.100.100.200', // metadata of Alibaba's machines
      '127.0.0.1',
      '127.255.255.254',
      '168.63.129.16', // the host of Azure's machines
      '169.254.0.1',
      '169.254.169.254', // metadata of most clouds' machines
      '172.16.0.1',
      '172.31.255.255',
      '192.0.0.192', // metadata of Oracle's machines
      '192.0.2.1',
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'fc00::1',
      'fd00:ec2::254', // metadata of Amazon's machines
      'fd20:ce::254', // metadata of Google's machines
      'ff02::1',
      '100::1',
      '2001:db8::1',
      '4000::1', // given to nobody
    ]) {
      await isRefused('https://hooks.example/', [address]);
    }
  });

  it('is refused where an address that is not public is written inside an IPv6 one', async () => {
    for (const address of [
      '::ffff:127.0.0.1',
      '::ffff:a9fe:a9fe',
      '::127.0.0.1', // IPv4-compatible
      '::a9fe:a9fe',
      '::ffff:0:127.0.0.1', // translated (RFC 6145)
      '64:ff9b::127.0.0.1', // NAT64
      '64:ff9b::10.0.0.1',
      '64:ff9b:1::169.254.169.254', // NAT64 of one's own network
      '2002:7f00:1::', // 6to4 of 127.0.0.1
      '2002:a9fe:a9fe::',
      '2001:0:4136:e378:8000:63bf:3fff:fdd2', // Teredo
    ]) {
      await isRefused('https://hooks.example/', [address]);
    }
  });

  it('is taken by a public IPv4 address in the spelling of a network without IPv4', async () => {
    await isTaken('https://hooks.example/', [`64:ff9b::${PUBLIC}`]);
    await isTaken('https://hooks.example/', [`::ffff:${PUBLIC}`]);
    await isTaken('https://hooks.example/', ['172.32.0.1']);
  });

  it('is refused where one of several addresses is not public', async () => {
    await isRefused('https://hooks.example/', [PUBLIC, '127.0.0.1']);
    await isRefused('https://hooks.example/', ['fd00::1', PUBLIC]);
  });

  it('is refused in every spelling of an address, without asking a name server', async () => {
    for (const host of [
      '127.0.0.1',
      '127.0.0.1.',
      '127.1',
      '2130706433', // decimal
      '017700000001', // octal
      '0177.0.0.1',
      '0x7f000001', // hexadecimal
      '0x7f.0.0.1',
      '0',
      '0xa9fea9fe',
      '２１３０７０６４３３', // full-width digits
      '127。0。0。1', // ideographic full stops
      '[::1]',
      '[::]',
      '[0:0:0:0:0:0:0:1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::7f00:1]',
      '[fe80::1]',
      '[fd00:ec2::254]',
      '[64:ff9b::a9fe:a9fe]',
    ]) {
      const { guard, asked } = guardFor([PUBLIC]);
      await assert.rejects(guard.check(`https://${host}/`), { code: 'target_not_allowed' }, host);
      assert.deepEqual(asked, [], host);
    }
  });

  it('is refused where it names this machine, whatever the name server says', async () => {
    for (const host of ['localhost', 'localhost.', 'LOCALHOST', 'app.localhost', 'ⓛocalhost']) {
      await isRefused(`https://${host}/`, [PUBLIC]);
    }
  });

  it('is refused with a zone, a user name, a password, or another scheme than https', async () => {
    for (const target of [
      'https://[fe80::1%25eth0]/',
      'https://user@hooks.example/',
      'https://user:password@hooks.example/',
      'https://:password@hooks.example/',
      'http://hooks.example/',
      'ftp://hooks.example/',
      'file:///etc/passwd',
      'gopher://127.0.0.1:25/',
      'data:text/plain,x',
      'hooks.example',
      '//hooks.example/',
      '',
      `https://hooks.example/${'x'.repeat(2048)}`,
    ]) {
      await isRefused(target, [PUBLIC]);
    }
  });

  it('is refused where its host has no address or none that can be read', async () => {
    await isRefused('https://hooks.example/', []);
    await isRefused('https://hooks.example/', ['not an address']);
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    await assert.rejects(new AddressGuard({ resolve }).check('https://hooks.example/'), {
      code: 'target_not_allowed',
    });
  });

  it('is refused in the same words whether the name does not exist or leads inside', async () => {
    const wordsFor = (addresses: string[]) =>
      guardFor(addresses)
        .guard.check('https://vault.internal/')
        .then(() => assert.fail('taken'), String);
    assert.equal(await wordsFor([]), await wordsFor(['10.0.0.1']));
  });

  it('is never repeated by a refusal', async () => {
    for (const target of [
      'http://secret-name.example/',
      'https://secret-name:secret-name@x.example/',
      'secret-name',
    ]) {
      await assert.rejects(
        guardFor([PUBLIC]).guard.check(target),
        (error: Error) => !/secret-name/.test(error.message),
      );
    }
  });

  it('loses the dot of a full name, so that the certificate is asked for the name', async () => {
    const { guard, asked } = guardFor([PUBLIC]);
    assert.equal((await guard.check('https://hooks.example./x')).url.href, 'https://hooks.example/x');
    assert.deepEqual(asked, ['hooks.example']);
  });
});

describe('the address of a webhook that the operator lists', () => {
  it('may be inside, and may be plain http, by name, name and port, or range', async () => {
    await isTaken('http://hooks.internal/', ['10.0.0.1'], 'hooks.internal');
    await isTaken('http://hooks.internal:8080/', ['10.0.0.1'], 'hooks.internal:8080');
    await isTaken('http://hooks.internal/', ['10.0.0.1'], '10.0.0.0/8');
    await isTaken('http://127.0.0.1:9000/', [], '127.0.0.1:9000');
    await isTaken('http://[::1]:9000/', [], '[::1]:9000');
    await isTaken('http://localhost:9000/', ['127.0.0.1', '::1'], 'localhost');
    await isTaken('https://hooks.example/', [PUBLIC, '10.0.0.1'], '10.0.0.0/8');
  });

  it('opens no other host, port, range or scheme', async () => {
    await isRefused('https://other.internal/', ['10.0.0.1'], 'hooks.internal');
    await isRefused('https://hooks.internal/', ['10.0.0.1'], 'hooks.internal:8080');
    await isRefused('https://hooks.internal/', ['10.0.0.1', '10.1.0.1'], '10.0.0.0/16');
    await isRefused('http://hooks.example/', [PUBLIC, '10.0.0.1'], '10.0.0.0/8');
    await isRefused('ftp://hooks.internal/', ['10.0.0.1'], 'hooks.internal');
    await isRefused('http://user:password@hooks.internal/', ['10.0.0.1'], 'hooks.internal');
  });

  it('reaches a machine’s metadata by no name, only where the number itself is listed', async () => {
    for (const address of ['169.254.169.254', 'fe80::1', '0.0.0.0', '224.0.0.1', '168.63.129.16']) {
      await isRefused('http://hooks.internal/', [address], 'hooks.internal');
    }
    await isTaken('http://169.254.1.2/', [], '169.254.1.2');
    await isTaken('http://hooks.internal/', ['169.254.1.2'], '169.254.1.2/32');
  });
});
