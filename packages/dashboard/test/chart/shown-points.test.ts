import { expect } from 'chai';
import { shownEstimate, shownPoints } from '../dist/chart/shown-points.js';
import { pointOf } from '../summaries.ts';

describe('what the line shows of a point', () => {
  const point = pointOf('2026-09-07', '2026-09-08', 66, 400);

  it('is the estimate of its days, in their middle', () => {
    expect(shownPoints([point], 'period')).to.deep.equal([
      { atMs: Date.parse('2026-09-08T00:00:00Z'), estimate: point.estimate, run: '' },
    ]);
    expect(shownEstimate(point, 'period')).to.equal(point.estimate);
  });

  it('is the average as it stood when they ended, in a line of its own since each beginning', () => {
    const earlier = { ...point, liveSince: '2026-05-01' };
    expect(shownPoints([earlier, point], 'live').map(({ atMs, run }) => [atMs, run])).to.deep.equal([
      [Date.parse('2026-09-09T00:00:00Z'), '2026-05-01'],
      [Date.parse('2026-09-09T00:00:00Z'), point.liveSince],
    ]);
    expect(shownEstimate(point, 'live')).to.equal(point.live);
  });
});
