/**
 * How the program reads its environment, as templates, secret managers and container platforms write it.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Environment } from '../../dist/cli/options/environment.js';
import { readSettings } from '../../dist/cli/options/read-settings.js';
import { SettingOption } from '../../dist/cli/options/setting.js';
import { SETTINGS } from '../../dist/cli/options/settings.js';
import { ServerCommand } from '../../dist/cli/server-options.js';
import { runProgram, startProgram } from '../program-under-test.ts';

/** A command that takes every setting, after it was given these options and this environment. */
function settingsFrom(variables: Record<string, string>, args: readonly string[] = []) {
  const command = new ServerCommand('serve', '').action(() => {});
  const isTaken = (flags: string) => command.options.some((option) => option.flags === flags);
  for (const setting of SETTINGS) {
    if (!isTaken(setting.flags)) command.addOption(new SettingOption(setting));
  }
  command.parse(args, { from: 'user' });
  const mistakes = readSettings(command, new Environment(variables, SETTINGS));
  return { values: command.opts(), mistakes };
}

const EMPTY = ['', ' ', '\t', '\r', '\n', '\uFEFF', '""', "''", ' "" \r'];
const WRAPPED: readonly ((text: string) => string)[] = [
  (text) => `"${text}"`,
  (text) => `'${text}'`,
  (text) => `${text}\r`,
  (text) => `\uFEFF${text}`,
  (text) => ` \uFEFF"${text}"\r\n`,
];

/** A text that each setting takes. */
const TEXTS: Readonly<Record<string, string>> = {
  TRUSTGAUGE_DATA: '/srv/trustgauge',
  TRUSTGAUGE_MIGRATE_TO: 'postgres://trust:pw@db.example/counters',
  TRUSTGAUGE_PORT: '8080',
  TRUSTGAUGE_HOST: '::1',
  TRUSTGAUGE_PUBLIC_URL: 'https://trust.example',
  TRUSTGAUGE_OIDC_ROLE: 'editor',
  TRUSTGAUGE_PEOPLE_DOMAINS: 'acme.example',
  TRUSTGAUGE_NETWORK_LIMIT: '7',
  TRUSTGAUGE_SITE_LIMIT: '8',
  TRUSTGAUGE_LOG_LEVEL: 'warn',
  TRUSTGAUGE_TRUSTED_PROXIES: '10.0.0.0/8',
  TRUSTGAUGE_ALLOW_RECEIVERS: 'hooks.internal',
};

describe('each variable of the environment', () => {
  const unset = settingsFrom({});
  for (const { variable, flags } of SETTINGS) {
    if (variable === null) continue;
    const text = TEXTS[variable] ?? 'a-text';
    const option = flags.split(' ')[0] ?? '';

    it(`${variable} that is empty is not set`, () => {
      assert.deepEqual(unset.mistakes, []);
      for (const empty of EMPTY)
        assert.deepEqual(settingsFrom({ [variable]: empty }), unset, JSON.stringify(empty));
    });

    it(`${option} that is empty leaves ${variable} in force`, () => {
      const set = settingsFrom({ [variable]: text });
      assert.notDeepEqual(set.values, unset.values);
      for (const empty of EMPTY) {
        assert.deepEqual(settingsFrom({ [variable]: text }, [`${option}=${empty}`]), set);
        assert.deepEqual(settingsFrom({}, [`${option}=${empty}`]), unset);
      }
    });

    it(`${variable} is read without white space, quotes or a byte order mark around it`, () => {
      const set = settingsFrom({ [variable]: text });
      for (const wrap of WRAPPED) {
        assert.deepEqual(settingsFrom({ [variable]: wrap(text) }), set, JSON.stringify(wrap(text)));
        assert.deepEqual(settingsFrom({}, [`${option}=${wrap(text)}`]), set);
      }
    });

    it(`${variable} with a line break or an invisible character inside is refused`, () => {
      for (const inside of ['\n', '\r', '\0', '\u200B', '\u202E', '\uFEFF']) {
        const { mistakes } = settingsFrom({ [variable]: `${text}${inside}x` });
        assert.equal(mistakes.length, 1);
        assert.match(
          mistakes[0] ?? '',
          new RegExp(`^${variable}: .* invisible character in it\\. Take it out\\.$`),
        );
      }
    });
  }
});

describe('trustgauge, by its environment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-environment-'));
  let made = 0;
  /** A working folder that holds nothing. */
  const emptyFolder = () => {
    made += 1;
    const path = join(folder, String(made));
    mkdirSync(path);
    return path;
  };
  after(() => rmSync(folder, { recursive: true }));
  /** What a command that succeeds writes on standard error. */
  const warningsOf = async (env: Readonly<Record<string, string>>) => {
    const { code, err } = await runProgram(['site', 'list'], { cwd: emptyFolder(), env });
    assert.equal(code, 0);
    return err;
  };

  it('listens on this machine only and uses ./trustgauge-data where a template leaves every variable empty', async () => {
    const cwd = emptyFolder();
    const names = SETTINGS.flatMap(({ variable }) => [variable, `${variable}_FILE`]);
    const env = Object.fromEntries(names.map((name) => [name, '']));
    const { server, address } = await startProgram(['serve', '--port=0'], { cwd, env });
    server.kill('SIGKILL');
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.deepEqual(readdirSync(cwd), ['trustgauge-data']);
  });

  it('names every mistake at once, with the operator’s own value and what to do, and makes no file', async () => {
    const cwd = emptyFolder();
    const { code, err } = await runProgram(['serve', '--public-url=trust.example/x'], {
      cwd,
      env: {
        TRUSTGAUGE_PORT: 'http',
        TRUSTGAUGE_SITE_LIMIT: '-1',
        TRUSTGAUGE_LOG_LEVEL: 'loud',
        TRUSTGAUGE_TRUSTED_PROXIES: '10.0.0.1, proxy.internal',
        TRUSTGAUGE_SMTP_URL: 'smtp://user:hunter2@mail.example',
        TRUSTGAUGE_OIDC_CLIENT_SECRET: 'hunter2',
      },
    });
    assert.equal(code, 1);
    assert.deepEqual(err.split('\n'), [
      'trustgauge: 7 mistakes in the settings',
      '  TRUSTGAUGE_PORT: "http" is not a port. Use a whole number from 0 to 65535.',
      '  --public-url: "trust.example/x" can’t be used. Use an address such as https://trust.example, without a path.',
      '  TRUSTGAUGE_SITE_LIMIT: "-1" is not a limit. Use a whole number from 0 to 999999.',
      '  TRUSTGAUGE_TRUSTED_PROXIES: "10.0.0.1, proxy.internal" can’t be used: expected an address or address/bits, got proxy.internal.',
      '  TRUSTGAUGE_LOG_LEVEL: "loud" is none of these. Use debug, info, warn, error, silent.',
      '  e-mail needs both a server and a sender: set --smtp-url and --mail-from (TRUSTGAUGE_SMTP_URL, TRUSTGAUGE_MAIL_FROM)',
      '  an identity provider needs all three: --oidc-issuer, --oidc-client-id and --oidc-client-secret',
      '',
    ]);
    assert.deepEqual(readdirSync(cwd), []);
  });

  it('refuses what is neither a folder nor an address, in one line that repeats nothing of it, and makes no file', async () => {
    const cwd = emptyFolder();
    const places = [
      '"postgres://u:secret@127.0.0.1:1/d',
      'jdbc:postgresql://u:secret@127.0.0.1:1/d',
      'postgresql+asyncpg://u:secret@127.0.0.1:1/d',
      'mysql://u:secret@127.0.0.1:1/d',
      'postgres:u:secret@127.0.0.1:1/d',
      './postgres://u:secret@127.0.0.1:1/d',
      'u:secret@127.0.0.1/d',
      '//u:secret@127.0.0.1/d',
      'host=127.0.0.1 password=secret dbname=d',
      'file:///secret',
      './secret\r/d',
      'postgres://u:sec/ret?secret@127.0.0.1:1/d',
      'postgres://u:secret@127.0.0.1:1/d?secret=1',
      'postgres://u:p@127.0.0.1:1/d?sslmode=verify-full&sslrootcert=/secret',
    ];
    for (const place of places) {
      for (const [name, { mistakes }] of [
        ['TRUSTGAUGE_DATA', settingsFrom({ TRUSTGAUGE_DATA: place })],
        ['--data', settingsFrom({}, [`--data=${place}`])],
      ] as const) {
        assert.equal(mistakes.length, 1, place);
        assert.match(mistakes[0] ?? '', new RegExp(`^${name}: the value [^\\n]+$`), place);
        assert.doesNotMatch(mistakes[0] ?? '', /secret|127\.0\.0\.1|u:p/, place);
      }
    }
    const { code, err } = await runProgram(['serve'], { cwd, env: { TRUSTGAUGE_DATA: places[0] ?? '' } });
    assert.equal(code, 1);
    assert.match(err, /^trustgauge: TRUSTGAUGE_DATA: the value is neither a folder nor [^\n]+\n$/);
    assert.doesNotMatch(err, /secret/);
    assert.deepEqual(readdirSync(cwd), []);
  });

  it('takes the address of a database in quotes and in capitals for what it is', async () => {
    const cwd = emptyFolder();
    for (const TRUSTGAUGE_DATA of [
      '"postgres://u:secret@127.0.0.1:1/d"',
      'Postgres://u:secret@127.0.0.1:1/d\r',
    ]) {
      const { code, err } = await runProgram(['site', 'list'], { cwd, env: { TRUSTGAUGE_DATA } });
      assert.equal(code, 1);
      assert.match(err, /^trustgauge: the database is not available \(ECONNREFUSED\)/);
      assert.doesNotMatch(err, /secret/);
    }
    assert.deepEqual(readdirSync(cwd), []);
  });

  it('reads a secret from the file that …_FILE names', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'secret'), '\uFEFF"./from-a-file"\r\n');
    const { code } = await runProgram(['site', 'list'], { cwd, env: { TRUSTGAUGE_DATA_FILE: './secret' } });
    assert.equal(code, 0);
    assert.ok(existsSync(join(cwd, 'from-a-file', 'trustgauge.sqlite')));
  });

  it('says in one line why such a file can’t be used', () => {
    const cwd = emptyFolder();
    const path = (name: string) => join(cwd, name);
    writeFileSync(path('empty'), '\n');
    writeFileSync(path('utf-16'), Buffer.from('\uFEFF./d', 'utf16le'));
    for (const [variables, words] of [
      [{ TRUSTGAUGE_DATA_FILE: path('missing') }, /^TRUSTGAUGE_DATA_FILE: .*missing: there is no such file/],
      [{ TRUSTGAUGE_DATA_FILE: cwd }, /^TRUSTGAUGE_DATA_FILE: .*: this is a folder, and a file is needed/],
      [{ TRUSTGAUGE_DATA_FILE: path('empty') }, /^TRUSTGAUGE_DATA_FILE: .*empty: the file is empty/],
      [{ TRUSTGAUGE_DATA_FILE: path('utf-16') }, /this is UTF-16 \(little-endian\): save it as UTF-8/],
      [
        { TRUSTGAUGE_DATA_FILE: path('empty'), TRUSTGAUGE_DATA: './d' },
        /^TRUSTGAUGE_DATA and TRUSTGAUGE_DATA_FILE are both set/,
      ],
      [{ TRUSTGAUGE_DATA_FILE: 'postgres://u:hunter2@h/d' }, /the value is not the path of a file/],
      [{ TRUSTGAUGE_OIDC_CLIENT_SECRET_FILE: 'hunter2' }, /the value is not the path of a file/],
    ] as const) {
      const { mistakes } = settingsFrom(variables as Record<string, string>);
      assert.equal(mistakes.length, 1);
      assert.match(mistakes[0] ?? '', words);
      assert.doesNotMatch(mistakes[0] ?? '', /hunter2|\n/);
    }
  });

  it('warns once of variables that no setting has, with the nearest name, and goes on', async () => {
    const env = {
      TRUSTGAUGE_PUBLICURL: 'https://hunter2.example',
      TRUSTGAUGE_PORT_FILE: '/run/secrets/port',
      TRUSTGAUGE_TRUSTED_PROXY: '10.0.0.1',
      TRUSTGAUGE_OIDC_CLIENTSECRET: 'hunter2',
      TRUSTGAUGE_SOMETHING_QUITE_DIFFERENT: 'hunter2',
    };
    assert.equal(
      await warningsOf(env),
      'trustgauge: ignored, because no setting has this name: TRUSTGAUGE_PUBLICURL (did you mean TRUSTGAUGE_PUBLIC_URL?), TRUSTGAUGE_PORT_FILE (did you mean TRUSTGAUGE_PORT?), TRUSTGAUGE_TRUSTED_PROXY (did you mean TRUSTGAUGE_TRUSTED_PROXIES?), TRUSTGAUGE_OIDC_CLIENTSECRET (did you mean TRUSTGAUGE_OIDC_CLIENT_SECRET?), TRUSTGAUGE_SOMETHING_QUITE_DIFFERENT. See trustgauge serve --help.\n',
    );
  });

  it('passes over what Kubernetes and Docker set for a service of its name, and warns once of its port', async () => {
    const env = {
      TRUSTGAUGE_SERVICE_HOST: '10.96.0.7',
      TRUSTGAUGE_SERVICE_PORT: '4180',
      TRUSTGAUGE_SERVICE_PORT_HTTP: '4180',
      TRUSTGAUGE_PORT: 'tcp://10.96.0.7:4180',
      TRUSTGAUGE_PORT_4180_TCP: 'tcp://10.96.0.7:4180',
      TRUSTGAUGE_PORT_4180_TCP_PROTO: 'tcp',
      TRUSTGAUGE_PORT_4180_TCP_PORT: '4180',
      TRUSTGAUGE_PORT_4180_TCP_ADDR: '10.96.0.7',
      TRUSTGAUGE_DB_SERVICE_HOST: '10.96.0.8',
      TRUSTGAUGE_DB_PORT: 'tcp://10.96.0.8:5432',
      TRUSTGAUGE_DB_PORT_5432_TCP_ADDR: '10.96.0.8',
      TRUSTGAUGE_NAME: '/proxy/trustgauge',
      TRUSTGAUGE_ENV_NODE_VERSION: '24.0.0',
    };
    assert.match(
      await warningsOf(env),
      /^trustgauge: TRUSTGAUGE_PORT: "tcp:\/\/10\.96\.0\.7:4180" is ignored: [^\n]+\n$/,
    );
    assert.equal(settingsFrom(env).values.port, 4180);
  });

  it('repeats nothing of what follows an option that it does not know', async () => {
    for (const args of [
      ['serve', '--daat=postgres://u:hunter2@h/d'],
      ['serve', '--oidc-client-secrte=hunter2'],
      ['serve', 'postgres://u:hunter2@h/d'],
    ]) {
      const { code, err } = await runProgram(args);
      assert.equal(code, 1);
      assert.doesNotMatch(err, /hunter2/);
    }
  });
});
