/**
 * A collector with the demo's year of answers, and somebody who is signed in.
 */
import { topUpDemo } from '../../packages/collector/dist/demo/top-up-demo.js';
import { createCollector, listen, openSqliteStore } from '../../packages/collector/dist/index.js';

export async function serveDemo() {
  const store = openSqliteStore(':memory:');
  await topUpDemo(store, Date.now(), () => {});
  const collector = createCollector({ store });
  const server = await listen(collector, { host: '127.0.0.1', port: 0, report: console.error });
  const origin = `http://127.0.0.1:${server.port}`;
  const { secret } = await collector.tokens.issueSignIn({ site: null, role: 'owner', label: 'bench' });
  const reply = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: secret }),
  });
  const [name, value] = (reply.headers.get('Set-Cookie') ?? '').split(';')[0].split('=');
  return {
    address: `${origin}/?site=demo&survey=pulse`,
    cookie: { name, value, domain: '127.0.0.1' },
    async stop() {
      await server.stop();
      await store.close();
    },
  };
}
