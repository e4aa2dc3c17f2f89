/**
 * What leaves the page, built from what the person did. The privacy sheet shows the same object that is sent.
 */
import { type Entry, PROTOCOL_VERSION, type Submission } from '@trustgauge/protocol';
import type { AskedSurvey } from './configuration.js';

export type Segments = Readonly<Record<string, string>>;

export type Outcome =
  | { readonly outcome: 'answer'; readonly id: string; readonly answers: Readonly<Record<string, string>> }
  | { readonly outcome: 'dismissal'; readonly id: string }
  | { readonly outcome: 'shown' };

export function toSubmission(
  { configuration, survey }: AskedSurvey,
  entry: Entry,
  segments: Segments,
  outcome: Outcome,
): Submission {
  const declared = Object.entries(segments).filter(([dimension]) =>
    Object.hasOwn(survey.segments, dimension),
  );
  return {
    version: PROTOCOL_VERSION,
    site: configuration.site,
    survey: survey.id,
    series: survey.series,
    entry,
    mode: survey.mode,
    ...(declared.length > 0 && { segments: Object.fromEntries(declared) }),
    ...outcome,
  } as Submission;
}
