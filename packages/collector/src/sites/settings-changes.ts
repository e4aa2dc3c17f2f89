/**
 * What differs between two settings of a site, for whoever reads the audit log.
 */
import type { AuditChange, SiteSettings } from '@trustgauge/protocol';
import { toChange } from '../audit/to-change.js';
import { CHANGEABLE, isSame } from './merge-file.js';

/** @param before Null for a new site: then nothing has changed. */
export function settingsChanges(before: SiteSettings | null, after: SiteSettings): AuditChange[] {
  if (before === null) return [];
  const ofSite = CHANGEABLE.filter((name) => !isSame(before[name], after[name])).map((name) =>
    toChange(name, before[name], after[name]),
  );
  const ofSurveys = after.surveys.flatMap((survey) => {
    const known = before.surveys.find(({ id }) => id === survey.id);
    if (known === undefined) return [toChange(survey.id, null, 'added')];
    const { segments: wereSegments, ...were } = known;
    const { segments, ...are } = survey;
    return [
      ...(isSame(wereSegments, segments) ? [] : [toChange(`${survey.id}.segments`, wereSegments, segments)]),
      ...(isSame(were, are) ? [] : [toChange(survey.id, null, 'changed')]),
    ];
  });
  const removed = before.surveys.filter(({ id }) => !after.surveys.some((survey) => survey.id === id));
  return [...ofSite, ...ofSurveys, ...removed.map(({ id }) => toChange(id, null, 'removed'))];
}
