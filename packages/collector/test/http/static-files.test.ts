import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StaticFile } from '../../dist/http/static-files.js';

const script = new StaticFile('a.js', 'text/javascript', Buffer.from('x'.repeat(1000)));

describe('StaticFile', () => {
  it('prefers brotli, then gzip, then nothing', () => {
    assert.equal(script.codingFor('gzip, deflate, br'), 'br');
    assert.equal(script.codingFor('gzip;q=1.0'), 'gzip');
    assert.equal(script.codingFor(''), 'identity');
    assert.equal(script.codingFor('zstd'), 'identity');
  });

  it('does not use a coding that the client refuses by q=0', () => {
    assert.equal(script.codingFor('br;q=0, gzip'), 'gzip');
    assert.equal(script.codingFor('br; q=0.0'), 'identity');
  });

  it('leaves fonts and small files as they are', () => {
    const font = new StaticFile('a.woff2', 'font/woff2', Buffer.alloc(1000));
    assert.equal(font.codingFor('br'), 'identity');
    assert.equal(new StaticFile('b.js', 'text/javascript', Buffer.from('1')).codingFor('br'), 'identity');
  });

  it('has an ETag that changes with the content only', () => {
    const same = new StaticFile('b.js', 'text/javascript', Buffer.from('x'.repeat(1000)));
    const other = new StaticFile('a.js', 'text/javascript', Buffer.from('y'.repeat(1000)));
    assert.equal(script.etagFor('br'), same.etagFor('br'));
    assert.notEqual(script.etagFor('br'), other.etagFor('br'));
    assert.notEqual(script.etagFor('br'), script.etagFor('gzip'));
  });
});
