/**
 * `npm start` of this example: its built files on http://127.0.0.1:4182, under a content security policy.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const HOST = '127.0.0.1';
const PORT = 4182;
const COLLECTOR = 'http://127.0.0.1:4180';

const FILES = new Map([
  ['/', ['index.html', 'text/html; charset=utf-8']],
  ['/styles.css', ['styles.css', 'text/css; charset=utf-8']],
  ['/app.js', ['app.js', 'text/javascript; charset=utf-8']],
]);
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src ${COLLECTOR}; require-trusted-types-for 'script'; trusted-types lit-html`;

const server = createServer((request, response) => {
  const [name, contentType] = FILES.get(new URL(request.url ?? '/', 'http://page').pathname) ?? [];
  if (name === undefined) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': contentType, 'Content-Security-Policy': POLICY });
  response.end(readFileSync(new URL(`./dist/${name}`, import.meta.url)));
});
server.listen(PORT, HOST, () => console.log(`The React example is on http://${HOST}:${PORT}/`));
