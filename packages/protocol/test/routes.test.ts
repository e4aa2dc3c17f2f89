import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ROUTES, routeTo } from '@trustgauge/protocol';

describe('routeTo', () => {
  it('puts every parameter in, percent-encoded', () => {
    assert.equal(
      routeTo(ROUTES.summary, { site: 'acme', survey: 'a/b' }),
      '/api/sites/acme/surveys/a%2Fb/summary',
    );
  });

  it('refuses to leave a parameter out', () => {
    assert.throws(() => routeTo(ROUTES.accounting, {}), RangeError);
  });
});
