/**
 * The standard instrument, frozen: changing a word or an option starts a new series wherever it is used.
 * The reasons for its wording, order and scale stand in docs/statistics.md.
 */
import type { FollowUp, Headline } from './survey.js';

/** The headline question for a product, five fully labelled points from low to high, and "I don't know". */
export function pulseHeadline(product: string): Headline {
  return {
    id: 'headline',
    text: `How confident are you that your data is safe with ${product}?`,
    options: [
      { id: 'not-at-all', label: 'Not at all' },
      { id: 'slightly', label: 'Slightly' },
      { id: 'moderately', label: 'Moderately' },
      { id: 'very', label: 'Very' },
      { id: 'extremely', label: 'Extremely' },
    ],
    unscored: [{ id: 'dont-know', label: 'I don’t know' }],
    lowBoxUpTo: 1,
    topBoxFrom: 3,
  };
}

/** What would help: each option carries the team that can act on it. */
export const RAISE_FOLLOW_UP: FollowUp = {
  id: 'raise',
  text: 'What would raise your confidence most?',
  options: [
    { id: 'plain-words', label: 'Tell me plainly how my data is protected', route: 'communications' },
    {
      id: 'sooner-notice',
      label: 'Tell me sooner and more clearly when something goes wrong',
      route: 'communications',
    },
    { id: 'show-and-control', label: 'Show me what you keep and let me control it', route: 'communications' },
    { id: 'promise-no-selling', label: 'Promise not to sell or share it', route: 'communications' },
    { id: 'stronger-sign-in', label: 'Stronger sign-in', route: 'technology' },
    { id: 'less-data', label: 'Ask for and keep less data', route: 'technology' },
    { id: 'fix-something', label: 'Fix something that looked wrong or unsafe', route: 'technology' },
    { id: 'independent-proof', label: 'Independent proof (audit, certification)', route: 'both' },
    { id: 'news-elsewhere', label: 'News about other companies', route: 'outside' },
    { id: 'nothing-other', label: 'Nothing / other', route: 'outside' },
  ],
};

/** What people fear for: each option names a kind of data. */
export const WORRY_FOLLOW_UP: FollowUp = {
  id: 'worry',
  text: 'What would worry you most if it got out?',
  options: [
    { id: 'payment', label: 'Payment or bank details', dataType: 'payment' },
    { id: 'government-id', label: 'Government id number', dataType: 'government-id' },
    { id: 'messages', label: 'Messages', dataType: 'messages' },
    { id: 'photos-files', label: 'Photos and files', dataType: 'photos-files' },
    { id: 'location', label: 'Location', dataType: 'location' },
    { id: 'contacts', label: 'Contacts', dataType: 'contacts' },
    { id: 'passwords', label: 'Passwords', dataType: 'passwords' },
    { id: 'health', label: 'Health', dataType: 'health' },
    { id: 'nothing', label: 'Nothing in particular', dataType: 'nothing' },
  ],
};

/** The follow-ups a survey draws from when its configuration names none. */
export const PULSE_FOLLOW_UPS: readonly FollowUp[] = [RAISE_FOLLOW_UP, WORRY_FOLLOW_UP];
