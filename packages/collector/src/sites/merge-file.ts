/**
 * The configuration file beside what the page has changed: the newer of the two holds, setting by setting. What the
 * file says as it said before takes nothing back; what it says anew wins.
 */
import type { SiteSettings, SurveyConfiguration } from '@trustgauge/protocol';
import type { SiteRecord } from '../store/store.js';

/** Settings of a site that the page can change too. Of a survey those are its segments. */
export const CHANGEABLE = [
  'product',
  'timeZone',
  'allowedOrigins',
  'allowsNullOrigin',
  'minimumBatchAnswers',
] as const satisfies readonly (keyof SiteSettings)[];

/** @param before The site as it is; undefined, or without a file, where the file says everything. */
export function mergeFile(file: SiteSettings, before: SiteRecord | undefined): SiteSettings {
  const last = before?.fromFile ?? null;
  if (before === undefined || last === null) return file;
  const { settings: inForce, keys } = before;
  const kept = Object.fromEntries(
    CHANGEABLE.filter((name) => isSame(file[name], last[name])).map((name) => [name, inForce[name]]),
  );
  const surveys = file.surveys.map((survey): SurveyConfiguration => {
    const [said, now] = [last, inForce].map((settings) =>
      settings.surveys.find(({ id }) => id === survey.id),
    );
    if (said === undefined || now === undefined || !isSame(survey.segments, said.segments)) return survey;
    return { ...survey, segments: now.segments };
  });
  return {
    ...file,
    ...kept,
    surveys,
    ...(file.keys !== undefined && isSame(file.keys, last.keys) && { keys }),
  };
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
