import { expect } from 'chai';
import { clockDifferenceMs, collectorNowMs, learnTime, todayIn } from './dist/collector-clock.js';

describe('the collector’s clock', () => {
  const says = (ms: number) =>
    learnTime(new Response(null, { headers: { Date: new Date(ms).toUTCString() } }));
  afterEach(() => says(Date.now()));

  it('is known from its replies', () => {
    says(Date.now() - 3 * 3_600_000);
    expect(collectorNowMs()).to.be.closeTo(Date.now() - 3 * 3_600_000, 2_000);
    expect(clockDifferenceMs()).to.be.closeTo(3 * 3_600_000, 2_000);
  });

  it('agrees with this machine’s well enough within two minutes', () => {
    says(Date.now() + 100_000);
    expect(clockDifferenceMs()).to.equal(0);
  });

  it('stays as it was known where a reply carries no time, or none that is one', () => {
    says(Date.now() + 3_600_000);
    learnTime(new Response(null));
    learnTime(new Response(null, { headers: { Date: 'yesterday' } }));
    expect(clockDifferenceMs()).to.be.closeTo(-3_600_000, 2_000);
  });

  it('says which day it is in a time zone', () => {
    says(Date.parse('2026-11-24T23:30:00Z'));
    expect(todayIn('UTC')).to.equal('2026-11-24');
    expect(todayIn('Europe/Vienna')).to.equal('2026-11-25');
    expect(todayIn('America/New_York')).to.equal('2026-11-24');
  });
});
