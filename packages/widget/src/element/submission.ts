/**
 * What leaves the page, built from what the person did. The privacy sheet shows the same object that is sent.
 */
import { type Entry, PROTOCOL_VERSION, type Submission } from '@trustgauge/protocol/wire';
import type { AskedSurvey } from '../configuration.js';
import { declaredSegments } from './declared-segments.js';
import type { Segments } from './segments.js';

/** What is kept until it has been delivered. */
export type KeptOutcome =
  | { readonly outcome: 'answer'; readonly id: string; readonly answers: Readonly<Record<string, string>> }
  | { readonly outcome: 'dismissal'; readonly id: string };

export type Outcome = KeptOutcome | { readonly outcome: 'shown' };

export function toSubmission(
  { configuration, survey }: AskedSurvey,
  given: Segments,
  outcome: Outcome & { readonly entry: Entry },
): Submission {
  const segments = declaredSegments(survey, given);
  return {
    version: PROTOCOL_VERSION,
    site: configuration.site,
    survey: survey.id,
    series: survey.series,
    mode: survey.mode,
    seen: true as const,
    ...(segments && { segments }),
    ...outcome,
  } as Submission;
}
