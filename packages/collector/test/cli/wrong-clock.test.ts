/**
 * The program while the clock of its machine is wrong: a module that is preloaded shifts its clocks.
 */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  type AuditLog,
  type ClockStep,
  type ErrorBody,
  ROUTES,
  routeTo,
  type SiteConfiguration,
} from '@trustgauge/protocol';
import { openPostgresStore, openSqliteStore } from '../../dist/index.js';
import { answer, DAY_MS, LIVE_KEY, ORIGIN, siteSettings } from '../collector-under-test.ts';
import { emptyDatabase } from '../postgres-server.ts';
import { runProgram, startProgram } from '../program-under-test.ts';

const SHIFTED_CLOCK = fileURLToPath(new URL('../clock/shifted-clock.mjs', import.meta.url));
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

for (const engine of ['SQLite', 'PostgreSQL']) {
  describe(`the program while its clock is wrong, on ${engine}`, () => {
    let folder: string;
    let data: string;
    let config: string;
    let server: ChildProcess | null = null;
    let address: string;
    let secret: string;

    /** How far the clocks of the program are ahead of the machine's. */
    const shift = (wallMs: number, monotonicMs = 0) => {
      // At once: a program reads it at any time.
      writeFileSync(join(folder, 'next'), JSON.stringify({ wallMs, monotonicMs }));
      renameSync(join(folder, 'next'), join(folder, 'shift'));
    };
    const options = () => ({
      env: { SHIFTED_CLOCK: join(folder, 'shift'), TRUSTGAUGE_DATA: data },
      node: ['--import', SHIFTED_CLOCK],
    });
    const run = (...args: string[]) => runProgram(args, options());
    const serve = () => ['serve', '--port=0', `--config=${config}`];
    const start = async () => {
      const started = await startProgram(serve(), options());
      server = started.server;
      address = started.address;
      const created = await run('token', 'create', '--label=test', '--role=owner', '--days=90');
      secret = /tg_[\w-]+/.exec(created.out)?.[0] ?? assert.fail(created.err);
    };
    const stop = async () => {
      server?.kill('SIGTERM');
      if (server !== null) await once(server, 'exit');
      server = null;
    };
    const read = async <Reply>(path: string) => {
      const reply = await fetch(address + path, { headers: { Authorization: `Bearer ${secret}` } });
      assert.equal(reply.status, 200, path);
      return (await reply.json()) as Reply;
    };
    const clockStep = async () =>
      (await read<{ clock: ClockStep | null }>(routeTo(ROUTES.alerts, { site: 'site-one' }))).clock;
    /** What never comes is ended by the test's own time limit. */
    const until = async (isThere: () => Promise<boolean>) => {
      while (!(await isThere())) await sleep(50);
    };
    const submit = async (count: number) => {
      const reply = await fetch(`${address}/v1/sites/${LIVE_KEY}`);
      const series = ((await reply.json()) as SiteConfiguration).surveys[0]?.series ?? '';
      for (let sent = 0; sent < count; sent += 1) {
        const headers = { Origin: ORIGIN, 'Content-Type': 'text/plain' };
        const body = JSON.stringify(answer(series));
        const { status } = await fetch(address + ROUTES.submissions, { method: 'POST', headers, body });
        assert.equal(status, 202);
      }
    };
    const answersByDay = async () => {
      const store = await (engine === 'SQLite'
        ? openSqliteStore(join(data, 'trustgauge.sqlite'))
        : openPostgresStore(data));
      const arrivals = await store.selectArrivals('site-one', 'live');
      await store.close();
      return arrivals.filter(({ outcome }) => outcome === 'stored').map(({ day, count }) => [day, count]);
    };
    const ready = async () => {
      const reply = await fetch(address + ROUTES.healthReady);
      const body = (await reply.json()) as Partial<ErrorBody>;
      return [reply.status, body.error?.code];
    };
    const today = () => new Date().toISOString().slice(0, 10);
    const doctor = async (...more: string[]) => (await run('doctor', '--port=0', ...more)).out;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'trustgauge-clock-'));
      data = engine === 'SQLite' ? join(folder, 'data') : (await emptyDatabase()).url;
      config = join(folder, 'trustgauge.config.json');
      writeFileSync(config, JSON.stringify({ sites: [siteSettings()] }));
    });
    after(async () => {
      await stop();
      rmSync(folder, { recursive: true });
    });

    // One after the other, as the clock of one machine might go.
    it('is not started before 2024, says so in one line, and has stored nothing', async () => {
      shift(Date.parse('1972-02-26T12:00:00Z') - Date.now());
      const { code, err } = await runProgram(serve(), options());
      assert.equal(code, 1);
      assert.match(
        err,
        /^trustgauge: the clock says 1972-02-26, which lies before 2024: set the clock, by a time service such as .*\n$/,
      );
      assert.match(await doctor(), /✖ the clock says 1972-02-26.*\(clock_wrong\)\n +→ set the clock/);
      shift(0);
      await start();
      const { entries } = await read<AuditLog>(ROUTES.auditLog);
      for (const { at } of entries) assert.ok(Date.parse(at) > Date.parse('2024-01-01T00:00:00Z'), at);
    });

    it('counts on the true day and keeps the audit log though its clock is 400 days ahead for a while, and the doctor says what happened', async () => {
      shift(10 * MINUTE_MS, 10 * MINUTE_MS);
      await submit(1);
      shift(10 * MINUTE_MS + 400 * DAY_MS, 10 * MINUTE_MS);
      await until(async () => (await clockStep())?.isOpen === true);
      await submit(10);
      // The work of several half minutes.
      await sleep(500);
      shift(10 * MINUTE_MS, 10 * MINUTE_MS);
      await until(async () => (await clockStep())?.isOpen === false);
      await submit(10);
      const actions = async () =>
        (await read<AuditLog>(ROUTES.auditLog)).entries.map(({ action }) => action).reverse();
      // The next half minute's work writes it.
      await until(async () => (await actions()).includes('clock-settled'));
      assert.deepEqual(await actions(), ['site-applied', 'token-issued', 'clock-stepped', 'clock-settled']);
      assert.deepEqual(await answersByDay(), [[today(), 21]]);
      assert.deepEqual(await ready(), [200, undefined]);
      const said = await doctor();
      assert.match(
        said,
        /! a collector’s clock jumped forward by 400 days, from .* UTC to .* UTC, and was back later; meanwhile no day was finished and nothing deleted \(clock_jumped\)\n +→ nothing needs mending/,
      );
      assert.doesNotMatch(said, /set the clock/);
    });

    // Both stores are compared in test/clock/clock-keeper.test.ts: here the program is.
    if (engine === 'SQLite') {
      it('waits after 40 days forward for trustgauge doctor --confirm-clock, beside the collector', async () => {
        shift(40 * DAY_MS);
        await until(async () => (await clockStep())?.isOpen === true);
        shift(40 * DAY_MS + HOUR_MS, HOUR_MS);
        await sleep(500);
        assert.equal((await clockStep())?.isOpen, true);
        assert.match(await doctor(), /\(clock_jumped\)\n.*run trustgauge doctor --confirm-clock/);
        assert.match(
          await doctor('--confirm-clock'),
          /^Confirmed: it is (.*\n)+.*was confirmed by an operator \(clock_jumped\)/,
        );
        await until(async () => (await clockStep())?.isOpen === false);
      });

      it('is not ready after a step back of two days, and is not started so until that is confirmed', async () => {
        await submit(1);
        const [newest] = (await answersByDay()).at(-1) ?? [];
        shift(38 * DAY_MS, HOUR_MS);
        await until(async () => (await ready())[0] === 503);
        assert.deepEqual(await ready(), [503, 'clock_wrong']);
        await submit(1);
        assert.deepEqual((await answersByDay()).at(-1), [newest, 2]);
        await stop();
        const { code, err } = await runProgram(serve(), options());
        assert.equal(code, 1);
        assert.match(
          err,
          new RegExp(
            `^trustgauge: the clock says [\\d-]+, and ${newest} is stored: set the clock.*--confirm-clock\\n$`,
          ),
        );
        assert.match(await doctor(), /✖ .*\(clock_behind\)\n.*run trustgauge doctor --confirm-clock/);
        await doctor('--confirm-clock');
        await start();
        assert.deepEqual(await ready(), [200, undefined]);
      });
    } else {
      it('is not ready more than an hour apart from the clock of the database server, of which the doctor says both', async () => {
        shift(-2 * HOUR_MS);
        await until(async () => (await ready())[0] === 503);
        assert.deepEqual(await ready(), [503, 'clock_wrong']);
        assert.match(
          await doctor(),
          /✖ the clock of this machine says .* UTC, that of the database server .* UTC: 2 hours apart \(clocks_apart\)\n +→ compare both with a clock that is right/,
        );
        shift(0);
        await until(async () => (await ready())[0] === 200);
      });
    }
  });
}
