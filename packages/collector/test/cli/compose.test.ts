/**
 * The first start by the files that we ship: deploy/docker/compose.yaml.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { siteSettings } from '../collector-under-test.ts';
import { asAdministrator } from '../postgres-cluster.ts';
import { postgresServer } from '../postgres-server.ts';
import { runProgram, startProgram } from '../program-under-test.ts';

const COMPOSE = readFileSync(new URL('../../../../deploy/docker/compose.yaml', import.meta.url), 'utf8');
const DATABASE = 'trustgauge';

/** What the file gives the collector, with the two variables that it asks for. */
function environmentOf(variables: Readonly<Record<string, string>>): Record<string, string> {
  const block = /^ {2}collector:\n[\s\S]*?^ {4}environment:\n((?: {6}.*\n)+)/m.exec(COMPOSE)?.[1] ?? '';
  const lines = block.split('\n').filter((line) => line !== '' && !line.trimStart().startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^ {6}(\w+): (.*)$/.exec(line) ?? assert.fail(line);
      return [
        name,
        (value ?? '').replaceAll(/\$\{(\w+):\?[^}]*\}/g, (_, key) => variables[key] ?? assert.fail(key)),
      ];
    }),
  );
}

describe('the composition as shipped', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustgauge-compose-'));
  const configuration = join(folder, 'trustgauge.config.json');
  let env: Record<string, string>;
  let server: URL;
  before(async () => {
    server = new URL(await postgresServer());
    await asAdministrator(server.href, (client) => client.query(`CREATE DATABASE ${DATABASE}`));
    writeFileSync(configuration, JSON.stringify({ sites: [siteSettings()] }));
    env = environmentOf({
      POSTGRES_PASSWORD: server.password,
      TRUSTGAUGE_PUBLIC_URL: 'https://trust.example',
    });
  });
  after(async () => {
    await asAdministrator(server.href, (client) => client.query(`DROP DATABASE ${DATABASE} WITH (FORCE)`));
    rmSync(folder, { recursive: true });
  });

  /** What the composition does around the program: a host of that name, and the file in its place. */
  const container = () =>
    `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    import { Socket } from 'node:net';
    const { connect } = Socket.prototype;
    Socket.prototype.connect = function (port, host, ...rest) {
      return host === 'database'
        ? connect.call(this, ${server.port}, ${JSON.stringify(server.hostname)}, ...rest)
        : connect.call(this, port, host, ...rest);
    };
    const { readFileSync } = fs;
    fs.readFileSync = (path, ...rest) =>
      readFileSync(path === ${JSON.stringify(env.TRUSTGAUGE_CONFIG)} ? ${JSON.stringify(configuration)} : path, ...rest);
    syncBuiltinESMExports();
  `)}`;

  it('starts with its environment over a PostgreSQL without TLS, and its configuration in force', async () => {
    assert.ok(COMPOSE.includes(`target: ${env.TRUSTGAUGE_CONFIG}\n`), 'the configuration is mounted');
    const node = ['--import', container()];
    const { server: program } = await startProgram(['serve', '--host=127.0.0.1', '--port=0'], { env, node });
    try {
      const { out } = await runProgram(['site', 'list'], { env, node });
      assert.equal(out, 'site-one\tAcme\tpulse\n');
    } finally {
      program.kill('SIGKILL');
    }
  });

  it('says that a server without TLS needs sslmode=disable, and what that means', async () => {
    const data = env.TRUSTGAUGE_DATA?.replace('?sslmode=disable', '') ?? '';
    const { code, err } = await runProgram(['site', 'list'], {
      env: { TRUSTGAUGE_DATA: data },
      node: ['--import', container()],
    });
    assert.equal(code, 1);
    assert.match(
      err,
      /^trustgauge: the server of the database offers no TLS.*\?sslmode=disable, with which passwords and answers cross the network unencrypted.*\n$/,
    );
    assert.ok(!err.includes(server.password));
  });

  it('says that the configuration is a folder, and why that happens', async () => {
    const path = join(folder, 'made-by-docker.json');
    mkdirSync(path);
    const { code, err } = await runProgram(['serve', `--data=${join(folder, 'data')}`], {
      env: { TRUSTGAUGE_CONFIG: path },
    });
    assert.equal(code, 1);
    assert.match(
      err,
      /made-by-docker\.json: this is a folder, and a file is needed.* Docker makes a folder where a mounted file is missing/,
    );
    assert.match(err, /^[^\n]+\n$/);
  });
});
