/** For the tests of a page that has the element: no collector runs, and nothing waits. Not for a page's own bundle. */
export { answer } from './testing/answer.js';
export {
  FakeCollector,
  type FakeReply,
  type FakeRequest,
  startFakeCollector,
} from './testing/fake-collector.js';
export { type FixedClock, fixClock } from './testing/fixed-clock.js';
export { pulseSurvey } from './testing/pulse-survey.js';
export { siteConfiguration } from './testing/site-configuration.js';
