/**
 * Text of a request → `Submission`, and the check of a submission against the survey it claims to answer.
 * Pure: knows no store, no clock, no HTTP. Called by the collector's intake, never by the widget.
 */
import { describeKind, parseJson, parseWith } from './parse.js';
import { ProtocolError } from './protocol-error.js';
import { PROTOCOL_VERSION } from './protocol-version.js';
import { type Answer, type Submission, type SubmissionContent, SubmissionSchema } from './submission.js';
import type { Survey } from './survey.js';

/** @throws ProtocolError `body_not_json`, `version_unsupported` or `submission_malformed` */
export function parseSubmission(text: string): Submission {
  const input = parseJson(text);
  const version =
    typeof input === 'object' && input !== null && 'version' in input ? input.version : undefined;
  if (version !== undefined && version !== PROTOCOL_VERSION) {
    throw new ProtocolError('version_unsupported', {
      expected: `version ${PROTOCOL_VERSION}`,
      got: `another version (${describeKind(version)})`,
    });
  }
  return parseWith(SubmissionSchema, input, 'submission_malformed');
}

/**
 * Refuses a submission that does not fit the survey: another mode, a question or option that is not the
 * survey's, no headline, or more than one follow-up.
 *
 * @throws ProtocolError `mode_unsupported`, `answer_incomplete`, `question_unknown` or `option_unknown`
 */
export function checkAgainstSurvey(submission: SubmissionContent, survey: Survey): void {
  if (submission.mode !== survey.mode) {
    throw new ProtocolError('mode_unsupported', { expected: `mode ${survey.mode}`, got: 'another mode' });
  }
  if (submission.outcome === 'answer') checkAnswers(submission, survey);
}

function checkAnswers({ answers }: Pick<Answer, 'answers'>, { headline, followUps }: Survey): void {
  const questions = Object.keys(answers);
  if (!Object.hasOwn(answers, headline.id)) {
    throw new ProtocolError('answer_incomplete', {
      expected: 'an answer to the headline',
      got: `answers to ${questions.length} other questions`,
    });
  }
  for (const [questionId, optionId] of Object.entries(answers)) {
    const options =
      questionId === headline.id
        ? [...headline.options, ...headline.unscored]
        : followUps.find((followUp) => followUp.id === questionId)?.options;
    if (options === undefined) {
      throw new ProtocolError('question_unknown', {
        expected: `one of the survey's ${followUps.length} follow-ups beside the headline`,
        got: 'a question that is not among them',
      });
    }
    if (!options.some((option) => option.id === optionId)) {
      throw new ProtocolError('option_unknown', {
        expected: `one of the question's ${options.length} options`,
        got: 'an option that is not among them',
      });
    }
  }
}
