/** The page that compares before and after. */
import type { Mark } from '@trustgauge/protocol';

export const EFFECT_WORDS = {
  choose: 'Incident or step',
  daysLabel: 'Days on either side',
  days: (count: string) => `${count} days on either side`,
  kind: { incident: 'Incident', step: 'Step' } satisfies Record<Mark['kind'], string>,
  markOption: (title: string, day: string) => `${title} (${day})`,
  /** How it stands with a change that is clear, up or down, and with one that is not. */
  sentence: {
    higher: (title: string) => `After “${title}” more people were confident than before.`,
    lower: (title: string) => `After “${title}” fewer people were confident than before.`,
    unclear: (title: string) => `No change after “${title}” can be told from chance.`,
    early: (title: string) => `It is too early to compare before and after “${title}”.`,
    late: (title: string) => `There is nothing before “${title}” to compare with.`,
  },
  sides: (before: string, after: string) => `from ${before} to ${after}`,
  figures: 'Figures',
  explains: (confidence: string) =>
    `Share of confident people in whole batches before the day and from it on. Bars are ${confidence} intervals.`,
  side: 'Side',
  share: 'Confident',
  before: 'Before',
  after: 'From the day on',
  difference: 'Difference',
  exposed: 'Whom it touched, and the others',
  exposedExplains: (dimension: string) =>
    `How each group changed, by ${dimension}; and how much more one changed than the other.`,
  group: 'Group',
  changed: 'Changed by',
  exposedChange: 'Whom it touched',
  otherChange: 'The others',
  exposedLess: 'Touched less the others',
  concludes: 'What may be concluded',
  touched: {
    'more-favourably':
      'It changed more favourably for the people whom it touched than for the others, by more than chance.',
    'less-favourably':
      'It changed less favourably for the people whom it touched than for the others, by more than chance.',
    alike:
      'It changed for the people whom it touched no differently, as far as can be told from chance, than for the others.',
  },
  ifAlike: 'This speaks of a cause only if both groups would otherwise have moved alike.',
  noCause:
    'This describes, and names no cause: without people whom it did not touch, other things of the same days can’t be told apart.',
  noExposure:
    'To learn more, name whom such a thing touches and whom it does not under exposure in trustgauge.config.json.',
  exposureEarly: 'One of the two groups has too few answers on one side, so they can’t be compared yet.',
  oneLook:
    'The interval holds for one look. Whoever looks every day until a change is clear will find some that are none: decide first how many days to wait.',
  regression:
    'A step is often taken when confidence is low, and what is low by chance rises by itself. A rise after a step may be no more than that.',
  unclearMeans:
    'That no change is clear does not mean that there is none: it may be smaller than the interval.',
  beside: (marks: string) => `Within the same days: ${marks}. Their effects are mixed with this one.`,
  stillRuns: (lastDay: string, until: string) =>
    `Figures reach to ${lastDay} so far; the days compared end on ${until}.`,
  beginsLate: (firstDay: string) => `Before it, figures begin only on ${firstDay}.`,
  straddles: 'A batch that holds days of both sides is on neither.',
  earlyWhen: (day: string) =>
    `There is no figure yet of days from ${day} on: one appears when a day has ended and enough answers have come together.`,
  lateWhen: 'Choose more days on either side, or a mark that stands later on the line.',
  undatedWhen: 'The step has no day yet. Give it one when it is taken.',
  unknown: 'The incident or step of this address is not there, or no longer. Choose another.',
  emptyTitle: 'Nothing stands on the line yet.',
  empty:
    'Here an incident or a step can be compared: how many people were confident before its day, and from it on. Add the first one below.',
  marks: {
    incidents: 'Incidents',
    incidentsExplain:
      'What happened, with you or elsewhere. The average since the start begins anew at each.',
    noIncidents: 'No incident is noted.',
    steps: 'Steps',
    stepsExplain: 'What was done about it. The playbook stands under “What would help” on the overview.',
    noSteps: 'No step is noted.',
    add: 'Add an incident',
    change: 'Change',
    remove: 'Delete',
    removeQuestion: 'Delete it for good?',
    removeYes: 'Delete it',
    viewer: 'Changing what stands on the line takes the role editor.',
    compare: 'Compare',
    compared: 'Compared above',
  },
  form: {
    add: 'A new incident',
    change: 'Change the incident',
    title: 'What happened, in a few words',
    date: 'Day',
    kind: 'Where',
    kinds: { ours: 'With us', industry: 'Elsewhere' },
    link: 'Where to read more',
    optional: '(may stay empty)',
    restarts: 'The average since the start begins anew at the day of an incident.',
  },
} as const;
