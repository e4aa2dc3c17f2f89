/**
 * By these the session recorders of a page leave an element out, with everything in it, or at least its words. Each as
 * its tool's documentation or source has it; docs/privacy.md says which of them are tested.
 */

/** Attribute → value. */
export const RECORDER_MARKS = {
  // Datadog, OpenReplay, LogRocket, Hotjar, Smartlook, Mouseflow, Clarity
  'data-dd-privacy': 'hidden',
  'data-openreplay-hidden': '',
  'data-private': '',
  'data-hj-suppress': '',
  'data-sl': 'exclude',
  'data-mf-replace': '',
  // Words only.
  'data-clarity-mask': '',
};

/** rrweb, PostHog, Sentry, Amplitude, FullStory, New Relic, Pendo. Mixpanel heeds four of them. */
export const RECORDER_CLASSES =
  'rr-block ph-no-capture sentry-block amp-block fs-exclude nr-block pendo-ignore';

/** Mixpanel's autocapture, which hears of a press before anything here does and looks at the button alone. */
export const BUTTON_MARK = 'mp-no-track';
