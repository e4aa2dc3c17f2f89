import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runProgram } from '../program-under-test.ts';

const SECRET = 'hunter2';
const NOTICE = /can be read in the list of running programs/;

/** Commands that end before anything is opened, because of the setting of the last one. */
const STOP = '--log-level=nonsense';

const EXPOSED: readonly [args: readonly string[], instead: RegExp][] = [
  [
    ['serve', `--data=postgres://ann:${SECRET}@db.example/x`, STOP],
    /TRUSTGAUGE_DATA or TRUSTGAUGE_DATA_FILE/,
  ],
  [['serve', `--data=postgres://db.example/x?password=${SECRET}`, STOP], /TRUSTGAUGE_DATA or/],
  [['serve', '--smtp-url', `smtps://ann:${SECRET}@mail.example`, STOP], /TRUSTGAUGE_SMTP_URL or/],
  [['serve', `--oidc-client-secret=${SECRET}`, STOP], /TRUSTGAUGE_OIDC_CLIENT_SECRET_FILE/],
  [
    ['migrate', `--to=postgres://ann:${SECRET}@db.example/x`, '--data=nonsense://'],
    /TRUSTGAUGE_MIGRATE_TO_FILE/,
  ],
  [
    [
      'receiver',
      'add',
      'x',
      '--kind=slack',
      '--label=x',
      `--target=https://chat.example/${SECRET}`,
      '--data=a://',
    ],
    /TRUSTGAUGE_RECEIVER_TARGET_FILE/,
  ],
];

describe('a secret that is given as an argument', () => {
  it('gives a warning that names the variable and the file to use instead, and repeats no part of it', async () => {
    const runs = await Promise.all(EXPOSED.map(([args]) => runProgram(args)));
    for (const [place, { code, err }] of runs.entries()) {
      const [args, instead] = EXPOSED[place] ?? [[], /^$/];
      assert.equal(code, 1, err);
      assert.match(err, NOTICE, args.join(' '));
      assert.match(err, instead);
      assert.ok(!err.includes(SECRET), err);
    }
  });

  it('is no secret, and gives none, where an address has no password, and where it comes by a variable', async () => {
    const runs = await Promise.all([
      runProgram(['serve', '--data=postgres://db.example/x', '--smtp-url=smtp://localhost:25', STOP]),
      runProgram(['serve', '--data=./folder', STOP]),
      runProgram([
        'receiver',
        'add',
        'x',
        '--kind=email',
        '--label=x',
        '--target=ann@acme.example',
        '--data=a://',
      ]),
      runProgram(['serve', STOP], {
        env: {
          TRUSTGAUGE_DATA: `postgres://ann:${SECRET}@db.example/x`,
          TRUSTGAUGE_OIDC_CLIENT_SECRET: SECRET,
        },
      }),
    ]);
    for (const { err } of runs) assert.doesNotMatch(err, NOTICE);
  });
});

describe('trustgauge receiver add', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'trustgauge-secrets-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('takes the address of a receiver from a file', async () => {
    const configuration = join(folder, 'trustgauge.config.json');
    const site = { id: 'shop', product: 'Shop', allowedOrigins: [], surveys: [{ id: 'pulse' }] };
    writeFileSync(configuration, JSON.stringify({ sites: [site] }));
    const data = `--data=${join(folder, 'data')}`;
    assert.equal((await runProgram(['site', 'apply', configuration, data])).code, 0);
    const file = join(folder, 'target');
    writeFileSync(file, `https://1.1.1.1/${SECRET}\n`);
    const args = ['receiver', 'add', 'shop', '--kind=slack', '--label=Chat', data];
    const added = await runProgram(args, { env: { TRUSTGAUGE_RECEIVER_TARGET_FILE: file } });
    assert.equal(added.code, 0, added.err);
    assert.equal(added.err, '');
    const without = await runProgram(args);
    assert.equal(without.code, 1);
    assert.match(without.err, /set --target, TRUSTGAUGE_RECEIVER_TARGET or TRUSTGAUGE_RECEIVER_TARGET_FILE/);
  });
});
