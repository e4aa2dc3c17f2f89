import { expect } from 'chai';
import { lowestFirst } from './dist/supported-order.js';
import { estimateOf } from './summaries.ts';

const orderOf = (...percents: number[]) =>
  lowestFirst(percents.map((percent) => ({ estimate: estimateOf(percent) })))?.map(({ estimate }) =>
    Math.round(100 * estimate.share),
  ) ?? null;

describe('an order that intervals support', () => {
  it('is from the lowest where no two intervals overlap', () => {
    expect(orderOf(60, 40, 80)).to.deep.equal([40, 60, 80]);
  });

  it('is none where any two overlap, however far the others are apart', () => {
    expect(orderOf(80, 40, 43)).to.equal(null);
  });

  it('is none where two intervals only touch', () => {
    expect(orderOf(40, 46)).to.equal(null);
  });

  it('is clear for one alone, and for none', () => {
    expect(orderOf()).to.deep.equal([]);
    expect(orderOf(50)).to.deep.equal([50]);
  });
});
