/**
 * A small shop whose server draws the question into the account's page, because it knows who has been asked.
 */
import { serve } from '@hono/node-server';
import { allowStyle, fetchSite, renderQuestion } from '@trustgauge/widget/server';
import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';

/**
 * @typedef {object} Account
 * @property {string} name
 * @property {import('@trustgauge/widget/server').LastAsked | null} lastAsked When the question was last asked, and what
 * came of it; null for never.
 */

/**
 * @param {object} options
 * @param {string} options.collector Origin of the collector.
 * @param {string} options.site Publishable key.
 * @param {Map<string, Account>} options.accounts By the value of the session cookie.
 * @param {number} [options.port] 0 takes a free one.
 */
export async function serveShop({ collector, site, accounts, port = 0 }) {
  const app = new Hono();
  const accountOf = (context) => accounts.get(getCookie(context, 'session') ?? '');

  app.get('/', async (context) => {
    const account = accountOf(context);
    const { origin } = new URL(context.req.url);
    const { html, styleSource } = account
      ? await renderQuestion({
          configuration: await fetchSite({ collector, site, origin }),
          collector,
          headers: context.req.raw.headers,
          person: { lastAsked: account.lastAsked },
          style: 'hash',
        })
      : { html: '', styleSource: '' };
    const policy = [
      "default-src 'none'",
      `script-src 'self' ${collector}`,
      "style-src 'self'",
      `connect-src 'self' ${collector}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; ');
    context.header('Content-Security-Policy', allowStyle(policy, styleSource));
    context.header('Cache-Control', 'private, no-store');
    return context.html(pageOf(account, html));
  });

  // What the events of the question say, and nothing of the answer: the next page knows that this account was asked.
  app.post('/asked/:outcome', (context) => {
    const account = accountOf(context);
    const { outcome } = context.req.param();
    const isSameOrigin = context.req.header('Sec-Fetch-Site') === 'same-origin';
    if (!account || !isSameOrigin || !['answered', 'dismissed', 'declined'].includes(outcome))
      return context.body(null, 400);
    // Never again stays never again.
    if (account.lastAsked?.outcome !== 'declined')
      account.lastAsked = { on: new Date().toISOString().slice(0, 10), outcome };
    return context.body(null, 204);
  });

  app.get('/remember.js', (context) => {
    context.header('Content-Type', 'text/javascript; charset=utf-8');
    return context.body(REMEMBER);
  });

  const server = await new Promise((resolve) => {
    const listening = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(listening));
  });
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

const REMEMBER = `for (const outcome of ['answered', 'dismissed', 'declined'])
  document.addEventListener('trustgauge-' + outcome, () =>
    fetch('/asked/' + outcome, { method: 'POST', keepalive: true }),
  );
`;

const escapeMarkup = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const pageOf = (account, question) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Your account</title>
    <script src="/remember.js" defer></script>
  </head>
  <body>
    <h1>${account ? `Hello, ${escapeMarkup(account.name)}` : 'Please sign in'}</h1>
    ${question}
    <p id="orders">You have no orders.</p>
  </body>
</html>`;
