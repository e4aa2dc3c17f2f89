/**
 * What a submission moves, shared by all that say the same: a busy second's submissions say a few hundred different
 * things. Kept as long as the survey that they answer is in force.
 */
import type { Environment, Submission, Survey } from '@trustgauge/protocol';
import type { Counter, Stream } from '../store/store.js';
import { toCounters } from './to-counters.js';

/** Of one survey at most: whoever invents segment values makes no more. */
const MAX_MOVES = 10_000;

export interface Move {
  readonly stream: Stream;
  readonly counters: readonly Counter[];
}

export class Moves {
  readonly #ofSurvey = new WeakMap<Survey, Map<string, Move>>();

  /** @param submission One that fits the survey. @param site Its id. */
  of(submission: Submission, survey: Survey, site: string, environment: Environment): Move {
    let known = this.#ofSurvey.get(survey);
    if (known === undefined || known.size >= MAX_MOVES) {
      known = new Map();
      this.#ofSurvey.set(survey, known);
    }
    const { outcome, series, entry, mode, segments } = submission;
    const answers = submission.outcome === 'answer' ? submission.answers : null;
    const name = JSON.stringify([site, environment, series, entry, mode, outcome, segments, answers]);
    let move = known.get(name);
    if (move === undefined) {
      move = {
        stream: { site, environment, survey: survey.id, series, entry, mode },
        counters: toCounters(submission, survey),
      };
      known.set(name, move);
    }
    return move;
  }
}
