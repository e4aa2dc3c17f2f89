/**
 * The least that could be done: Node's own server reads the body, parses it as JSON and answers 204. Stores nothing.
 */
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    JSON.parse(body);
    response.writeHead(204).end();
  });
});
server.listen(0, '127.0.0.1', () => console.log(`bare listens on http://127.0.0.1:${server.address().port}`));
process.once('SIGTERM', () => process.exit(0));
