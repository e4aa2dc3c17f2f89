/** A page of another site in a real browser, with a link that would sign its visitor in as somebody else. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser } from '../../../scripts/open-browser.mjs';
import {
  type Collector,
  createCollector,
  listen,
  openSqliteStore,
  type Store,
} from '../../collector/dist/index.js';

describe('a foreign page that links to a sign-in link', () => {
  let browser: Browser;
  let page: Page;
  let store: Store;
  let collector: Collector;
  let address: string;
  let foreign: string;
  let markup = '';
  const logged: string[] = [];
  const faults: unknown[] = [];
  const stop: (() => unknown)[] = [];
  before(async () => {
    store = openSqliteStore(':memory:');
    const report = (error: unknown) => faults.push(error);
    const say = (...said: unknown[]) => logged.push(JSON.stringify(said));
    const log = { debug: say, info: say, warn: say, error: say };
    collector = createCollector({ store, report, log });
    const server = await listen(collector, { host: '127.0.0.1', port: 0, report });
    address = `http://127.0.0.1:${server.port}`;
    const other = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><title>Foreign</title>${markup}`);
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    // Another name, and so another site, of the same machine.
    foreign = `http://localhost:${(other.address() as AddressInfo).port}/`;
    browser = await openBrowser();
    stop.push(
      () => browser.close(),
      () => other.close(),
      () => server.stop(),
      () => store.close(),
    );
    for (const name of ['victim', 'attacker']) {
      const person = { role: 'owner', site: null, subject: null, revision: 1, addedAtMs: 0 } as const;
      await store.people.insertPerson({ ...person, id: name, email: `${name}@acme.example` });
    }
  });
  after(async () => {
    for (const end of stop) await end();
    assert.deepEqual(faults, []);
  });

  const linkOf = async (name: string) => {
    const person = await store.people.selectPerson(name);
    assert.ok(person);
    return `${address}/#sign-in=${(await collector.tokens.issueSignInOf(person)).secret}`;
  };
  const who = () =>
    page.evaluate(async () => ((await (await fetch('/api/session')).json()) as { email?: string }).email);
  const says = (words: string) =>
    page.waitForFunction(
      (looked) => {
        const read = (node: Node): string => {
          const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
          return inside.childNodes.length === 0
            ? (node.textContent ?? '')
            : [...inside.childNodes].map(read).join('');
        };
        return read(document.body).replaceAll(/\s+/g, ' ').includes(looked);
      },
      { polling: 50 },
      words,
    );
  const press = (button: 'primary' | 'plain') =>
    page.evaluate((name) => {
      const [view] = document.querySelector('trustgauge-dashboard')?.shadowRoot?.children ?? [];
      view?.shadowRoot?.querySelector<HTMLElement>(`button.${name}`)?.click();
    }, button);
  let attack: string;
  beforeEach(async () => {
    const victim = await store.people.selectPerson('victim');
    assert.ok(victim);
    const { secret } = await collector.tokens.issueSessionOf(victim);
    const context = await browser.createBrowserContext();
    const cookie = { name: 'trustgauge_session', value: secret, domain: '127.0.0.1' };
    await context.setCookie({ ...cookie, sameSite: 'Strict' } as never);
    page = await context.newPage();
    await store.people.deleteTokensOf('attacker');
    attack = await linkOf('attacker');
    markup = `<a href="${attack}">Prices</a>`;
    await page.goto(foreign);
  });

  const follow = async () => {
    await page.click('a');
    await says('Sign in as attacker@acme.example');
  };

  it('changes nothing: the page says who the link signs in, and whose session would end', async () => {
    await follow();
    await says('You are signed in as victim@acme.example. If you continue, that session ends.');
    assert.equal(page.url(), `${address}/`, 'nothing of the link is in the address');
    for (const key of ['Enter', 'Space'] as const) await page.keyboard.press(key);
    assert.equal(await who(), 'victim@acme.example');
    await says('Stay signed in as victim@acme.example');
    await press('plain');
    await says('You are signed in as victim@acme.example.');
    assert.equal(await who(), 'victim@acme.example');
    const sessions = await store.selectTokens('session');
    assert.ok(sessions.some(({ person }) => person === 'victim'));
  });

  it('signs in after the button only, which ends the session of before; the page then says as whom', async () => {
    await follow();
    const before = (await store.selectTokens('session')).length;
    await press('primary');
    await says('You are signed in as attacker@acme.example.');
    assert.equal(await who(), 'attacker@acme.example');
    assert.equal((await store.selectTokens('session')).length, before, 'one has come, one has gone');
  });

  it('sends forms and requests with the link to no avail', async () => {
    const token = attack.split('=')[1];
    markup = `<iframe name="into"></iframe>
      <form target="into" method="post" enctype="text/plain" action="${address}/api/session">
        <input name='{"token":"${token}","x":"' value='"}'></form>
      <form target="into" method="post" action="${address}/api/sign-in/provider"></form>`;
    await page.goto(foreign);
    await page.evaluate(
      async (at, body) => {
        for (const form of document.querySelectorAll('form')) form.submit();
        for (const method of ['POST', 'DELETE'])
          await fetch(`${at}/api/session`, {
            method,
            credentials: 'include',
            ...(method === 'POST' && { mode: 'no-cors' as const, body }),
          }).catch(() => undefined);
      },
      address,
      JSON.stringify({ token }),
    );
    await page.goto(address);
    assert.equal(await who(), 'victim@acme.example');
    assert.ok((await store.selectTokens('sign-in')).some(({ person }) => person === 'attacker'));
  });

  it('leaves nothing of the link in what the collector logs', () => {
    const token = attack.split('=')[1] ?? assert.fail();
    assert.ok(logged.some((line) => line.includes('/api/sign-in/link')));
    assert.ok(!logged.join('\n').includes(token));
  });
});
