import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CountedWhen, pulseHeadline } from '@trustgauge/protocol';
import { nonresponseBounds } from '@trustgauge/stats';
import { toResponse } from '../../dist/summarize/response.js';
import { toWidgetChanges } from '../../dist/summarize/widget-changes.js';

const headline = pulseHeadline('Acme');

const batch = (
  day: number,
  countedWhen: CountedWhen,
  [answer, dismissal, shown]: readonly [number, number, number],
  counts: Record<string, number> = { very: 40, slightly: answer - 40 },
) => {
  const date = `2026-03-${String(day).padStart(2, '0')}`;
  return {
    firstDay: date,
    lastDay: date,
    leftOut: [],
    counts,
    outcomes: { answer, dismissal, shown },
    countedWhen,
    live: null as never,
  };
};

describe('the response of a period', () => {
  it('counts what was drawn, as before, where nothing else is known', () => {
    const response = toResponse(headline, [
      batch(1, 'drawn', [60, 20, 400]),
      batch(2, 'drawn', [60, 20, 400]),
    ]);
    assert.equal(response?.countedWhen, 'drawn');
    assert.deepEqual(response?.period, { firstDay: '2026-03-01', lastDay: '2026-03-02' });
    assert.deepEqual([response?.shown, response?.answered, response?.ignored], [800, 120, 640]);
    assert.equal(response?.responseRate, 120 / 800);
  });

  it('is of what was seen alone, where the period holds both: each rate, the bounds, and the days that it names', () => {
    const seen = [batch(3, 'seen', [60, 30, 120]), batch(4, 'seen', [60, 30, 120])];
    const both = toResponse(headline, [batch(1, 'drawn', [60, 5, 9_000]), ...seen]);
    assert.deepEqual(both, toResponse(headline, seen));
    assert.equal(both?.countedWhen, 'seen');
    assert.deepEqual(both?.period, { firstDay: '2026-03-03', lastDay: '2026-03-04' });
    assert.equal(both?.responseRate, 120 / 240);
    assert.equal(both?.cooperationRate, 120 / 180);
    assert.equal(both?.refusalRate, 60 / 240);
    assert.equal(both?.ignored, 60);
  });

  it('takes the silent in the proportion of those who are counted, where a batch holds answers that are not', () => {
    // 120 answered, 60 of them by widgets that say what was seen.
    const mixed = toResponse(headline, [batch(1, 'seen', [60, 30, 120], { very: 80, slightly: 40 })]);
    const whole = nonresponseBounds({ answered: 120, dismissed: 60, ignored: 60, confident: 80 });
    assert.deepEqual(mixed?.bounds, [...whole.manski]);
    assert.deepEqual(mixed?.boundsWithInterval, [...whole.manskiWithWilson]);
    assert.deepEqual([mixed?.shown, mixed?.answered, mixed?.dismissed, mixed?.ignored], [120, 60, 30, 30]);
  });

  it('is unknown where no showing is counted of the kind that it would be of', () => {
    assert.equal(toResponse(headline, []), null);
    assert.equal(toResponse(headline, [batch(1, 'seen', [60, 3, 0])]), null);
  });
});

describe('changes of the widget', () => {
  const days = (...kinds: CountedWhen[]) =>
    toWidgetChanges(kinds.map((kind, place) => batch(place + 1, kind, [60, 3, 90])));

  it('stand at the first day of the first batch that has them, once', () => {
    assert.deepEqual(days('drawn', 'drawn', 'seen', 'drawn', 'seen'), [{ kind: 'seen', date: '2026-03-03' }]);
  });

  it('are none where nothing before or nothing after differs', () => {
    assert.deepEqual(days('seen', 'seen'), []);
    assert.deepEqual(days('drawn', 'drawn'), []);
    assert.deepEqual(days(), []);
  });
});
