import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Showing } from '../dist/element/showing.js';

/** What a showing did, and its timers, which run when the test says so. */
class World {
  readonly log: string[] = [];
  readonly timers: { delayMs: number; work: () => void }[] = [];

  showing(followUp: string | null = 'worry'): Showing {
    return new Showing(
      {
        headline: 'headline',
        followUp: followUp ?? undefined,
        times: { momentMs: 900, thanksMs: 2000, seenMs: 1000 },
      },
      {
        draw: () => {},
        shown: () => this.log.push('shown'),
        answer: (answers) => this.log.push(`answer ${JSON.stringify(answers)}`),
        dismiss: () => this.log.push('dismiss'),
        end: () => this.log.push('end'),
        later: (delayMs, work) => {
          const timer = { delayMs, work };
          this.timers.push(timer);
          return () => {
            const index = this.timers.indexOf(timer);
            if (index >= 0) this.timers.splice(index, 1);
          };
        },
      },
    );
  }

  /** Lets the one timer that runs come to its end. Gives its length in milliseconds. */
  pass(): number {
    assert.equal(this.timers.length, 1, 'one timer runs');
    const [timer] = this.timers.splice(0);
    timer?.work();
    return timer?.delayMs ?? 0;
  }
}

describe('a showing', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });

  it('goes from the headline to the follow-up a moment after a choice, and sends both at once', () => {
    const showing = world.showing();
    showing.choose('headline', 'very');
    assert.equal(showing.stage, 'headline');
    assert.equal(world.pass(), 900);
    assert.equal(showing.stage, 'follow-up');
    assert.deepEqual(world.log, ['shown']);
    showing.choose('worry', 'breach');
    assert.equal(world.pass(), 900);
    assert.equal(showing.stage, 'thanks');
    assert.equal(world.pass(), 2000);
    assert.deepEqual(world.log, ['shown', 'answer {"headline":"very","worry":"breach"}', 'end']);
  });

  it('thanks after the headline where the survey has no follow-up', () => {
    const showing = world.showing(null);
    showing.choose('headline', 'very');
    world.pass();
    assert.equal(showing.stage, 'thanks');
    assert.deepEqual(world.log, ['shown', 'answer {"headline":"very"}']);
  });

  it('counts the last choice of a moment, which begins again with each', () => {
    const showing = world.showing();
    showing.choose('headline', 'very');
    showing.choose('headline', 'slightly');
    world.pass();
    showing.next();
    assert.deepEqual(world.log, ['shown', 'answer {"headline":"slightly"}']);
  });

  it('ignores a choice for a question that is not asked now', () => {
    const showing = world.showing();
    showing.choose('worry', 'breach');
    assert.deepEqual(showing.chosen, {});
    showing.choose('headline', 'very');
    world.pass();
    showing.choose('headline', 'not-at-all');
    showing.leave();
    showing.choose('worry', 'breach');
    assert.deepEqual(world.log, ['shown', 'answer {"headline":"very"}', 'end']);
  });

  it('sends nothing while the sheet is read, and gives an earlier choice its moment afterwards', () => {
    const showing = world.showing();
    showing.choose('headline', 'very');
    showing.turnSheet(true);
    assert.equal(world.timers.length, 0);
    showing.choose('headline', 'slightly');
    showing.turnSheet(false);
    assert.equal(world.pass(), 900);
    assert.equal(showing.stage, 'follow-up');
    assert.deepEqual(showing.chosen, { headline: 'very' });
  });

  it('is a dismissal where it is closed before an answer, and an answer where it is closed after one', () => {
    world.showing().close();
    assert.deepEqual(world.log.splice(0), ['shown', 'dismiss', 'end']);
    const answered = world.showing();
    answered.choose('headline', 'very');
    answered.close();
    assert.deepEqual(world.log, ['shown', 'answer {"headline":"very"}', 'end']);
  });

  it('counts as shown at an answer or a dismissal, at once and only once', () => {
    const showing = world.showing();
    showing.choose('headline', 'very');
    assert.deepEqual(world.log, ['shown']);
    showing.see();
    showing.close();
    assert.deepEqual(
      world.log.filter((entry) => entry === 'shown'),
      ['shown'],
    );
  });

  it('is neither where it leaves unanswered', () => {
    world.showing().leave();
    assert.deepEqual(world.log, ['end']);
  });

  it('ends once, and does nothing after its end', () => {
    const showing = world.showing();
    showing.choose('headline', 'very');
    showing.leave();
    for (const act of ['leave', 'close', 'next'] as const) showing[act]();
    showing.turnSheet(true);
    assert.equal(world.timers.length, 0);
    assert.deepEqual(world.log, ['shown', 'answer {"headline":"very"}', 'end']);
  });
});
