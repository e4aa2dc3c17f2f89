import type { PublicSurvey } from '@trustgauge/protocol/wire';

const option = (id: string, label: string) => ({ id, label });

/** A survey as a collector serves it: the headline question and one follow-up, asked where the tag is. */
export const pulseSurvey: PublicSurvey = {
  id: 'pulse',
  headline: {
    id: 'headline',
    text: 'How confident are you that your data is safe with Acme?',
    options: [
      option('not-at-all', 'Not at all'),
      option('slightly', 'Slightly'),
      option('moderately', 'Moderately'),
      option('very', 'Very'),
      option('extremely', 'Extremely'),
    ],
    unscored: [option('dont-know', 'I don’t know')],
    lowBoxUpTo: 1,
    topBoxFrom: 3,
  },
  followUps: [
    {
      id: 'raise',
      text: 'What would raise your confidence most?',
      options: [
        { ...option('plain-words', 'Tell me plainly how my data is protected'), route: 'communications' },
        { ...option('stronger-sign-in', 'Stronger sign-in'), route: 'technology' },
        { ...option('less-data', 'Ask for and keep less data'), route: 'technology' },
        { ...option('nothing-other', 'Nothing / other'), route: 'outside' },
      ],
    },
  ],
  segments: { plan: ['free', 'team'] },
  crosses: [],
  mode: 'plain',
  schedule: { monthsAfterAnswer: 4, monthsAfterDismissal: 7 },
  presentation: { placement: 'inline' },
  countsShown: true,
  isPaused: false,
  series: '0123456789abcdef',
};
