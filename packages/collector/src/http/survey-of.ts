import type { SiteRecord, SurveyRecord } from '../store/store.js';
import { refusal } from './error-reply.js';

/** @throws ProtocolError `survey_unknown` */
export function surveyOf(site: SiteRecord, id: string | undefined): SurveyRecord {
  const record = site.surveys.find(({ survey }) => survey.id === id);
  if (record === undefined) {
    throw refusal('survey_unknown', `one of the site's ${site.surveys.length} surveys`, 'another');
  }
  return record;
}
