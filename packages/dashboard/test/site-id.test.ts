import { expect } from 'chai';
import { isSiteId, suggestedSiteId } from './dist/site-id.js';

describe('the short name of a site', () => {
  it('is suggested by the product’s', () => {
    expect(suggestedSiteId('Acme')).to.equal('acme');
    expect(suggestedSiteId(' Fernhill Bäckerei & Co. ')).to.equal('fernhill-backerei-co');
    expect(suggestedSiteId('東京')).to.equal('');
  });

  it('is one that the collector takes, wherever one is suggested', () => {
    for (const product of ['A', '–Acme–', `${'long '.repeat(20)}`, `${'x'.repeat(39)} y`]) {
      expect(isSiteId(suggestedSiteId(product)), product).to.equal(true);
    }
  });

  it('is lower-case letters, digits and single hyphens, forty at most', () => {
    for (const id of ['', 'Acme', '-a', 'a-', 'a--b', 'a b', 'x'.repeat(41)]) {
      expect(isSiteId(id), id).to.equal(false);
    }
  });
});
