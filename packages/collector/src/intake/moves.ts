/**
 * What a submission moves, shared by all that say the same. Kept as long as the survey that they answer is in force.
 */
import {
  checkAgainstSurvey,
  type Environment,
  type SubmissionContent,
  type Survey,
} from '@trustgauge/protocol';
import type { Counter, Stream } from '../store/store.js';
import { toCounters } from './to-counters.js';

/** Of one survey at most: whoever invents segment values makes no more. */
const MAX_MOVES = 10_000;

export interface Move {
  readonly stream: Stream;
  readonly counters: readonly Counter[];
}

class MovesOfSurvey {
  readonly byContent = new WeakMap<SubmissionContent, Move>();
  /** Two texts may say the same. */
  readonly byName = new Map<string, Move>();
}

export class Moves {
  readonly #ofSurvey = new WeakMap<Survey, MovesOfSurvey>();

  /**
   * @param site Id of the one that its key is of.
   * @throws ProtocolError as `checkAgainstSurvey` does
   */
  of(content: SubmissionContent, survey: Survey, site: string, environment: Environment): Move {
    let known = this.#ofSurvey.get(survey);
    if (known === undefined || known.byName.size >= MAX_MOVES) {
      known = new MovesOfSurvey();
      this.#ofSurvey.set(survey, known);
    }
    let move = known.byContent.get(content);
    if (move === undefined) {
      checkAgainstSurvey(content, survey);
      move = moveByName(known.byName, content, survey, site, environment);
      known.byContent.set(content, move);
    }
    return move;
  }
}

function moveByName(
  known: Map<string, Move>,
  content: SubmissionContent,
  survey: Survey,
  site: string,
  environment: Environment,
): Move {
  const { outcome, series, entry, mode, segments } = content;
  const answers = content.outcome === 'answer' ? content.answers : null;
  const name = JSON.stringify([site, environment, series, entry, mode, outcome, segments, answers]);
  let move = known.get(name);
  if (move === undefined) {
    move = {
      stream: { site, environment, survey: survey.id, series, entry, mode },
      counters: toCounters(content, survey),
    };
    known.set(name, move);
  }
  return move;
}
