/**
 * Submission → the counters it moves by one. After this nothing of the submission goes on but its id.
 */
import {
  headlineGroup,
  type SubmissionContent,
  type Survey,
  UNSET_SEGMENT_VALUE,
} from '@trustgauge/protocol';
import { HEADLINE_DIMENSION, OUTCOME_QUESTION, SEEN } from '../counter-names.js';
import type { Counter } from '../store/store.js';

interface Slice {
  readonly dimension: string;
  readonly value: string;
}

const EVERYBODY: Slice = { dimension: '', value: '' };

/** @param submission One that fits the survey (`checkAgainstSurvey`). */
export function toCounters(submission: SubmissionContent, survey: Survey): Counter[] {
  const slices = [EVERYBODY, ...segmentSlices(submission, survey)];
  const { outcome, seen } = submission;
  const counters: Counter[] = slices.map((slice) => ({
    question: OUTCOME_QUESTION,
    option: seen ? outcome + SEEN : outcome,
    ...slice,
  }));
  if (submission.outcome !== 'answer') return counters;
  for (const [question, option] of Object.entries(submission.answers)) {
    counters.push(...slices.map((slice) => ({ question, option, ...slice })));
    const group = survey.crosses.includes(question)
      ? headlineGroup(survey.headline, submission.answers[survey.headline.id] ?? '')
      : undefined;
    if (group !== undefined) counters.push({ question, option, dimension: HEADLINE_DIMENSION, value: group });
  }
  return counters;
}

/** One slice for each declared dimension, so that the values of a dimension add up to everybody. */
function segmentSlices({ segments = {} }: SubmissionContent, survey: Survey): Slice[] {
  return Object.entries(survey.segments).map(([dimension, values]) => {
    const value = Object.hasOwn(segments, dimension) ? segments[dimension] : undefined;
    return { dimension, value: value !== undefined && values.includes(value) ? value : UNSET_SEGMENT_VALUE };
  });
}
