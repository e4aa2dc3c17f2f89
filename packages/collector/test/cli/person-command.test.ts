import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { siteSettings } from '../collector-under-test.ts';
import { runProgram } from '../program-under-test.ts';

describe('people, keys and the audit log on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-people-'));
  const configFile = join(folder, 'trustgauge.config.json');
  after(() => rmSync(folder, { recursive: true }));

  const trustgauge = (args: readonly string[], environment: Record<string, string> = {}) =>
    runProgram(args, { env: { TRUSTGAUGE_DATA: join(folder, 'data'), ...environment } });
  const said = async (...args: string[]) => {
    const { code, out, err } = await trustgauge(args);
    assert.equal(code, 0, err);
    return out;
  };
  const refused = async (args: string[], pattern: RegExp, environment = {}) => {
    const { code, err } = await trustgauge(args, environment);
    assert.equal(code, 1);
    assert.match(err, pattern);
    assert.match(err, /^[^\n]+\n$/, 'one line');
  };
  before(async () => {
    writeFileSync(configFile, JSON.stringify({ sites: [siteSettings()] }));
    await said('site', 'apply', configFile);
  });

  it('adds people, changes their role, prints links for them and removes them', async () => {
    await said('person', 'add', 'Ann@acme.example', '--role=owner');
    await said('person', 'add', 'bob@acme.example', '--role=editor', '--site=site-one');
    await said('person', 'role', 'bob@acme.example', '--role=viewer');
    assert.equal(
      await said('person', 'list'),
      'ann@acme.example\towner\tall sites\nbob@acme.example\tviewer\tall sites\n',
    );
    const link = await said('person', 'sign-in', 'bob@acme.example', '--public-url=https://trust.example');
    assert.match(link, /^https:\/\/trust\.example\/#sign-in=tg_sec_[\w-]{22}\n$/);
    assert.equal(await said('person', 'sign-out', 'bob@acme.example'), '0 signed out\n');
    await said('person', 'remove', 'bob@acme.example');
    await refused(['person', 'remove', 'bob@acme.example'], /there is no such person/);
    await refused(['person', 'remove', 'ann@acme.example'], /somebody else who owns all sites/);
    await refused(
      ['person', 'add', 'ann@acme.example', '--role=viewer'],
      /an address that has no role for this site yet/,
    );
    await refused(['person', 'add', 'nobody', '--role=viewer'], /an e-mail address such as/);
    await refused(['person', 'add', 'x@y.example', '--role=viewer', '--site=none'], /there is no site none/);
  });

  it('replaces a key, and writes down all that it did', async () => {
    assert.match(await said('site', 'rotate', 'site-one', 'live'), /^tg_pub_live_[\w-]{16}\n$/);
    const lines = (await said('audit')).trimEnd().split('\n');
    assert.deepEqual(lines.map((line) => line.split('\t').slice(1, 5).join(' ').trim()).reverse(), [
      'command-line site-one site-applied',
      'command-line all sites person-added ann@acme.example',
      'command-line site-one person-added bob@acme.example',
      'command-line all sites person-changed bob@acme.example',
      'command-line all sites link-printed bob@acme.example',
      'command-line all sites person-signed-out bob@acme.example',
      'command-line all sites person-removed bob@acme.example',
      'command-line site-one key-rotated',
    ]);
  });

  it('says what an identity provider lacks, without its secret', async () => {
    const issuer = { TRUSTGAUGE_OIDC_ISSUER: 'https://id.example', TRUSTGAUGE_OIDC_CLIENT_ID: 'x' };
    const whole = { ...issuer, TRUSTGAUGE_OIDC_CLIENT_SECRET: 'hush' };
    const serve = ['serve', '--port=0'];
    await refused(serve, /needs all three: --oidc-issuer/, issuer);
    await refused(serve, /needs --public-url/, whole);
    const plain = {
      ...whole,
      TRUSTGAUGE_PUBLIC_URL: 'https://t.example',
      TRUSTGAUGE_OIDC_ISSUER: 'http://id.example',
    };
    await refused(serve, /^(?!.*hush).*expected an issuer such as https/, plain);
    const { out } = await trustgauge(['doctor', '--port=0'], whole);
    assert.match(out, /provider_incomplete/);
    assert.doesNotMatch(out, /hush/);
  });
});
