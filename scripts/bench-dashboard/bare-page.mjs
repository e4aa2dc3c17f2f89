/**
 * What the dashboard is measured against: a page that fetches as many bytes, does nothing with them, and then says one
 * sentence. What it takes is the browser's own and the machine's.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

/** @param {number} bytes As many as the dashboard's first view brings over the network. */
export async function serveBarePage(bytes) {
  const body = randomBytes(bytes);
  const script = `await (await fetch('/bytes')).arrayBuffer();
    document.querySelector('h1').textContent = 'One sentence.';`;
  const files = {
    '/': [
      'text/html',
      '<!doctype html><title>bare</title><h1></h1><script type="module" src="/bare.js"></script>',
    ],
    '/bare.js': ['text/javascript', script],
    '/bytes': ['application/octet-stream', body],
  };
  const server = createServer(({ url }, response) => {
    const [type, content] = files[url] ?? [];
    response.writeHead(content === undefined ? 404 : 200, { 'Content-Type': type ?? 'text/plain' });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
