import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { siteSettings } from '../collector-under-test.ts';
import { runProgram } from '../program-under-test.ts';

const trustgauge = (...args: string[]) => runProgram(args);

describe('trustgauge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-cli-'));
  const data = join(folder, 'data');
  const configFile = join(folder, 'trustgauge.config.json');
  before(() => writeFileSync(configFile, JSON.stringify({ sites: [siteSettings()] })));
  after(() => rmSync(folder, { recursive: true }));

  const oneLine = (text: string) => assert.match(text, /^[^\n]+\n$/, `one line, not: ${text}`);

  it('names every command with --help and ends with 0', async () => {
    const { code, out } = await trustgauge('--help');
    assert.equal(code, 0);
    for (const command of ['serve', 'demo', 'site', 'token', 'incident', 'receiver', 'migrate'])
      assert.match(out, new RegExp(`^  ${command} `, 'm'));
  });

  it('names the environment variable of each option of serve', async () => {
    const { out } = await trustgauge('serve', '--help');
    const names = [
      'DATA',
      'PORT',
      'HOST',
      'PUBLIC_URL',
      'CONFIG',
      'SMTP_URL',
      'MAIL_FROM',
      'ALLOW_RECEIVERS',
    ];
    for (const name of names) assert.match(out, new RegExp(`TRUSTGAUGE_${name}\\b`));
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.equal((await trustgauge('--version')).out, `${version}\n`);
  });

  it('refuses an option or command that does not exist in one line, and ends with 1', async () => {
    for (const [args, words] of [
      [['serve', '--prot=1'], /unknown option '--prot'/],
      [['serve', '--port=http'], /whole number from 0 to 65535/],
      [['serve', '--port=70000'], /whole number from 0 to 65535/],
      [
        ['serve', '--public-url=trust.example'],
        /"trust\.example" can’t be used.*such as https:\/\/trust\.example/,
      ],
      [['watch'], /unknown command 'watch'/],
    ] as const) {
      const { code, err } = await trustgauge(...args);
      assert.equal(code, 1);
      assert.match(err, words);
      oneLine(err.replace(/\n\(Did you mean [^\n]*\)\n$/, '\n'));
    }
  });

  it('says in one line that a data folder can’t be written, and ends with 1', async () => {
    const { code, err } = await trustgauge('serve', '--data=/dev/null/data');
    assert.equal(code, 1);
    assert.match(err, /^trustgauge: cannot open the database \/dev\/null\/data.*--data/);
    oneLine(err);
  });

  it('says in one line that the database is away, without its address, and ends with 1', async () => {
    const { code, err } = await runProgram(['serve'], {
      env: { TRUSTGAUGE_DATA: 'postgres://trust:hunter2@127.0.0.1:1/counters' },
    });
    assert.equal(code, 1);
    assert.match(
      err,
      /the database is not available \(ECONNREFUSED\) \(check the address in TRUSTGAUGE_DATA\)/,
    );
    assert.doesNotMatch(err, /hunter2/);
    oneLine(err);
  });

  it('says in one line that a port is in use, and ends with 1', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const { code, err } = await trustgauge('serve', `--port=${port}`, `--data=${data}`);
    await new Promise((resolve) => other.close(resolve));
    assert.equal(code, 1);
    assert.match(err, new RegExp(`^trustgauge: port ${port} on 127\\.0\\.0\\.1 is in use`));
    oneLine(err);
  });

  it('names the place in a configuration file that is wrong, and changes nothing', async () => {
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, JSON.stringify({ sites: [siteSettings({ minimumBatchAnswers: 5 })] }));
    const { code, err } = await trustgauge('site', 'apply', wrong, `--data=${data}`);
    assert.equal(code, 1);
    assert.match(
      err,
      /wrong\.json:1: sites\[0\]\.minimumBatchAnswers: expected a number of at least 10, got 5/,
    );
    oneLine(err);
    assert.equal((await trustgauge('site', 'list', `--data=${data}`)).out, '');
    const missing = await trustgauge('site', 'apply', join(folder, 'missing.json'), `--data=${data}`);
    assert.match(
      missing.err,
      /^trustgauge: .*missing\.json: there is no such file or folder: correct the path/,
    );
    oneLine(missing.err);
  });

  it('applies a file, lists, shows, pauses and resumes', async () => {
    const applied = await trustgauge('site', 'apply', configFile, `--data=${data}`);
    assert.match(applied.out, /site-one: created\n {2}live key tg_pub_live_site-one\n/);
    assert.match((await trustgauge('site', 'list', `--data=${data}`)).out, /^site-one\tAcme\tpulse\n$/);
    assert.equal(
      (await trustgauge('site', 'pause', 'site-one', `--data=${data}`)).out,
      'site-one/pulse is paused\n',
    );
    assert.match((await trustgauge('site', 'list', `--data=${data}`)).out, /pulse \(paused\)/);
    await trustgauge('site', 'resume', 'site-one', 'pulse', `--data=${data}`);
    const shown = JSON.parse((await trustgauge('site', 'show', 'site-one', `--data=${data}`)).out);
    assert.equal(shown.settings.product, 'Acme');
    assert.equal(shown.surveys[0].isPausedByHand, false);
  });

  it('says that a site or survey does not exist, and how to list them', async () => {
    const { code, err } = await trustgauge('site', 'pause', 'nowhere', `--data=${data}`);
    assert.equal(code, 1);
    assert.equal(err, 'trustgauge: there is no site nowhere (trustgauge site list)\n');
    const survey = await trustgauge('site', 'pause', 'site-one', 'other', `--data=${data}`);
    assert.match(survey.err, /site site-one has no survey other/);
  });

  it('prints a token once, lists tokens without it, and revokes them by label', async () => {
    const { out } = await trustgauge(
      'token',
      'create',
      '--label=weekly report',
      '--days=30',
      `--data=${data}`,
    );
    assert.match(out, /^tg_sec_[\w-]{22}\n$/);
    const list = await trustgauge('token', 'list', `--data=${data}`);
    assert.match(list.out, /^weekly report\tall sites\tviewer\tcreated \S+\tuntil \S+\tnever used\n$/);
    assert.equal((await trustgauge('token', 'revoke', 'weekly report', `--data=${data}`)).out, '1 revoked\n');
    assert.equal((await trustgauge('token', 'revoke', 'weekly report', `--data=${data}`)).code, 1);
  });

  it('signs out every browser, and says how many there were', async () => {
    assert.equal((await trustgauge('token', 'sign-out', `--data=${data}`)).out, '0 signed out\n');
    assert.equal((await trustgauge('token', 'sign-out', '--site=nowhere', `--data=${data}`)).code, 1);
  });

  it('prints a sign-in link to the address that people use', async () => {
    const { out } = await trustgauge(
      'token',
      'sign-in',
      '--public-url=https://trust.example',
      `--data=${data}`,
    );
    assert.match(out, /^https:\/\/trust\.example\/#sign-in=tg_sec_[\w-]{22}\n$/);
  });

  it('marks an incident, and refuses a day that does not exist', async () => {
    const add = (date: string) =>
      trustgauge('incident', 'add', 'site-one', `--date=${date}`, '--title=Outage', `--data=${data}`);
    assert.equal((await add('2026-03-10')).code, 0);
    const { code, err } = await add('2026-02-30');
    assert.equal(code, 1);
    assert.match(err, /expected a day such as/);
    assert.equal(
      (await trustgauge('incident', 'list', 'site-one', `--data=${data}`)).out,
      '2026-03-10\tours\tOutage\n',
    );
  });
});
