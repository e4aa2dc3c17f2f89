/**
 * What a submission moves, shared by all that say the same: the same content is the same object
 * (`submission-texts.ts`). Kept as long as both that and the survey which it answers are.
 */
import {
  checkAgainstSurvey,
  type Environment,
  type SubmissionContent,
  type Survey,
} from '@trustgauge/protocol';
import type { Counter, Stream } from '../store/store.js';
import { toCounters } from './to-counters.js';

export interface Move {
  readonly stream: Stream;
  readonly counters: readonly Counter[];
}

export class Moves {
  readonly #ofSurvey = new WeakMap<Survey, WeakMap<SubmissionContent, Move>>();

  /**
   * @param site Id of the one that its key is of.
   * @throws ProtocolError as `checkAgainstSurvey` does
   */
  of(content: SubmissionContent, survey: Survey, site: string, environment: Environment): Move {
    let known = this.#ofSurvey.get(survey);
    if (known === undefined) {
      known = new WeakMap();
      this.#ofSurvey.set(survey, known);
    }
    let move = known.get(content);
    if (move === undefined) {
      checkAgainstSurvey(content, survey);
      const { series, entry, mode } = content;
      move = {
        stream: { site, environment, survey: survey.id, series, entry, mode },
        counters: toCounters(content, survey),
      };
      known.set(content, move);
    }
    return move;
  }
}
