/**
 * What a sender needs of the protocol: constants and types. Nothing that this module imports loads a schema library, so
 * that no browser's bundle holds one (a check of the repository walks its imports).
 */

export * from './limits.js';
export type { Mode } from './names.js';
export {
  ERROR_STATUS,
  type ErrorBody,
  type ErrorCode,
  isRetriableStatus,
} from './protocol-error.js';
export * from './protocol-version.js';
export * from './routes.js';
export type { Schedule, Storage, Trigger } from './schedule.js';
export type { PublicSurvey, SiteConfiguration } from './site-configuration.js';
export type { GivenSite, GivenSurvey } from './site-script.js';
export type { Answer, Dismissal, Shown, Submission } from './submission.js';
export type {
  FollowUp,
  Headline,
  Option,
  Presentation,
  Route,
  Survey,
  Targeting,
} from './survey.js';
export type { Translation, Translations } from './translations.js';
export * from './vocabulary.js';
