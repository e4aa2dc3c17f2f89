import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersIn, outcomesOf } from '../../dist/release/outcomes.js';

const K = 10;

/** @param counts Of each kind: answers, dismissals, showings. */
function tallies(counts: { drawn?: readonly number[]; seen?: readonly number[] }) {
  const names = ['answer', 'dismissal', 'shown'];
  const of = (numbers: readonly number[], suffix: string) =>
    numbers.flatMap((count, place) =>
      count === 0
        ? []
        : [{ question: '@outcome', dimension: '', value: '', option: `${names[place]}${suffix}`, count }],
    );
  return [
    ...of(counts.drawn ?? [], ''),
    ...of(counts.seen ?? [], '@seen'),
    // Of a segment, and of a question: neither is an outcome of everybody.
    { question: '@outcome', dimension: 'plan', value: 'team', option: 'answer@seen', count: 99 },
    { question: 'headline', dimension: '', value: '', option: 'very', count: 99 },
  ];
}

describe('the outcomes of a batch', () => {
  it('are those of today where every widget counts what is drawn', () => {
    assert.deepEqual(outcomesOf(tallies({ drawn: [12, 3, 60] }), K), {
      countedWhen: 'drawn',
      outcomes: { answer: 12, dismissal: 3, shown: 60 },
    });
  });

  it('are what was seen where every widget counts that', () => {
    assert.deepEqual(outcomesOf(tallies({ seen: [12, 3, 40] }), K), {
      countedWhen: 'seen',
      outcomes: { answer: 12, dismissal: 3, shown: 40 },
    });
  });

  it('are what was seen alone, where at least k answered either way', () => {
    assert.deepEqual(outcomesOf(tallies({ drawn: [10, 3, 900], seen: [12, 4, 40] }), K), {
      countedWhen: 'seen',
      outcomes: { answer: 12, dismissal: 4, shown: 40 },
    });
  });

  it('hold the fewer than k others who answered or closed a drawn question: these have seen it', () => {
    assert.deepEqual(outcomesOf(tallies({ drawn: [9, 2, 900], seen: [12, 4, 40] }), K), {
      countedWhen: 'seen',
      outcomes: { answer: 21, dismissal: 6, shown: 51 },
    });
    assert.deepEqual(outcomesOf(tallies({ drawn: [6, 1, 90], seen: [5, 0, 20] }), K), {
      countedWhen: 'seen',
      outcomes: { answer: 11, dismissal: 1, shown: 27 },
    });
  });

  it('are what was drawn, with all of the others, where fewer than k answered what was seen beside k of the others', () => {
    assert.deepEqual(outcomesOf(tallies({ drawn: [10, 2, 90], seen: [9, 1, 20] }), K), {
      countedWhen: 'drawn',
      outcomes: { answer: 19, dismissal: 3, shown: 110 },
    });
  });

  it('tell nobody of fewer than k people: those left out answered in a group of at least k, or are none', () => {
    for (const k of [10, 25]) {
      for (let drawn = 0; drawn <= 2 * k; drawn += 1) {
        for (let seen = 0; seen <= 2 * k; seen += 1) {
          if (drawn + seen < k) continue;
          const given = tallies({ drawn: [drawn, 0, 4 * drawn], seen: [seen, 0, 2 * seen] });
          const { answer: held = 0 } = outcomesOf(given, k).outcomes;
          const left = answersIn(given) - held;
          assert.ok(held >= k && (left === 0 || left >= k), `${drawn} drawn, ${seen} seen: ${held}, ${left}`);
        }
      }
    }
  });

  it('invent no showing where none is counted', () => {
    assert.deepEqual(outcomesOf(tallies({ drawn: [4, 2, 0], seen: [12, 1, 0] }), K).outcomes, {
      answer: 16,
      dismissal: 3,
      shown: 0,
    });
  });
});
