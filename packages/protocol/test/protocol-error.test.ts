import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ERROR_STATUS, isRetriableStatus, ProtocolError } from '@trustgauge/protocol';

describe('ProtocolError', () => {
  it('carries the code, its status, and a body that says expected and got', () => {
    const error = new ProtocolError('site_unknown', { expected: 'the key of a site', got: 'another key' });
    assert.equal(error.status, 404);
    assert.deepEqual(error.toBody(), {
      error: { code: 'site_unknown', message: 'expected the key of a site, got another key' },
    });
  });
});

describe('isRetriableStatus', () => {
  it('calls 4xx final except 408 and 429, and 5xx worth a retry', () => {
    const retriable = Object.values(ERROR_STATUS).filter(isRetriableStatus);
    assert.deepEqual([...new Set(retriable)].sort(), [408, 429, 500, 503]);
  });
});
