/**
 * Every reason why a survey is not shown, and what a developer reads. The list is closed: each code has a line in the
 * package's README. No sentence holds anything of the person.
 */
import type { Trigger } from '@trustgauge/protocol/wire';

export const REASONS = {
  privacy_signal: () => 'the browser sends Global Privacy Control or Do Not Track',
  automated: () => 'a program drives this browser, and allow-automated is not set',
  not_in_page: () => 'the tag is not in the page',
  configuration_unreachable: (said: string) => `the site's configuration can't be had (${said})`,
  collector_moved: (said: string) => `the collector redirects (${said})`,
  site_unknown: (said: string) => `no site has this key (${said})`,
  survey_unknown: (said: string) => `the site has no survey of this name (${said})`,
  survey_paused: () => 'the survey is paused in the configuration',
  origin_not_allowed: (said: string) => `the site takes no answers from this page (${said})`,
  paused: (until: string, survey: string) => `this device has been asked ${survey}, and rests until ${until}`,
  declined: () => 'the person has chosen never to be asked again',
  storage_full: (until: string) =>
    `the device's storage is full or blocked, so this tab rests until ${until}`,
  answer_refused: () => 'the collector has refused an answer, so this tab asks nobody again',
  trigger_waits: (triggers: readonly Trigger[]) => `it waits for ${triggers.map(inWords).join(', or for ')}`,
  not_targeted: () => 'the survey asks other segments than the page has given',
  person_incomplete: (missing: string) => `the page has not said ${missing}`,
  too_new: (days: number) => `the person has not used the product for ${days} days`,
  asked_before: () => "the person's lastAsked is too recent, or says never again",
  not_drawn: (rate: number) => `the person is not in the sample of ${rate}`,
  other_week: () => 'the person is asked in another week of the quarter',
  asked_here: () => 'a survey that the device does not remember has been asked on this page',
  page_hidden: () => 'the page is not in view',
  full_screen: () => 'something fills the screen',
  question_open: () => 'another question is open',
  focus_in_field: () => 'the focus is in a field, in which something has been typed in the last ten seconds',
  dialog_open: () => 'a dialog of the page is open',
  not_visible: () => 'the tag is hidden, inert, or behind a modal dialog',
  cancelled: () => 'a listener of trustgauge-before-shown has cancelled it',
  asked: () => 'it has been asked on this page',
  shown: () => 'it stands in the page',
  nothing: () => 'nothing speaks against it; a warning says so where a file could not be loaded',
} as const satisfies Record<string, (...details: never[]) => string>;

export type ReasonCode = keyof typeof REASONS;

/** A code with its details. */
export type Reason = { [Code in ReasonCode]: [Code, ...Parameters<(typeof REASONS)[Code]>] }[ReasonCode];

export function sentenceOf([code, ...details]: Reason): string {
  return (REASONS[code] as (...details: unknown[]) => string)(...details);
}

function inWords(trigger: Trigger): string {
  const path = 'path' in trigger && trigger.path !== undefined ? ` on ${trigger.path}` : '';
  const what = {
    page: 'the page',
    event: `${'event' in trigger ? trigger.event : ''}${'selector' in trigger && trigger.selector ? ` on ${trigger.selector}` : ''}`,
    delay: `${'seconds' in trigger ? trigger.seconds : ''} s`,
    idle: `${'seconds' in trigger ? trigger.seconds : ''} s without input`,
    exit: 'the mouse to leave the page',
    call: 'the page to call invite',
  };
  return (what[trigger.on] ?? trigger.on) + path;
}
