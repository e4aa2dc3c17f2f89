import type { PublicSurvey } from '@trustgauge/protocol/wire';

/** The widget has no parser: this keeps a survey that something has cut short from breaking the page. */
export function isWhole(survey: Partial<PublicSurvey>): boolean {
  const { headline, followUps, segments, schedule, presentation } = survey;
  return !!(headline?.options && headline.unscored && followUps && segments && schedule && presentation);
}
