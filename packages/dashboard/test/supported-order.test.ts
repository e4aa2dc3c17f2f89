import { expect } from 'chai';
import { inSupportedOrder, isOrderClear } from './dist/supported-order.js';
import { estimateOf } from './summaries.ts';

const shares = (...percents: number[]) => percents.map((percent) => ({ estimate: estimateOf(percent) }));
const orderOf = (...percents: number[]) =>
  inSupportedOrder(shares(...percents)).map(({ estimate }) => Math.round(100 * estimate.share));

describe('an order that intervals support', () => {
  it('is from the lowest where no two intervals overlap', () => {
    expect(orderOf(60, 40, 80)).to.deep.equal([40, 60, 80]);
  });

  it('is the one in which they came where any two overlap, however far the others are apart', () => {
    expect(orderOf(80, 40, 43)).to.deep.equal([80, 40, 43]);
  });

  it('is not clear where two intervals only touch', () => {
    expect(isOrderClear(shares(40, 46).map(({ estimate }) => estimate))).to.equal(false);
  });

  it('is clear for one alone, and for none', () => {
    expect(isOrderClear([])).to.equal(true);
    expect(orderOf(50)).to.deep.equal([50]);
  });
});
