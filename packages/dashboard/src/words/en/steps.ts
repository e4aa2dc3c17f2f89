/** The steps of a site and the playbook that they come from. */
import type { Play } from '../../playbook.js';

export const STEPS_WORDS = {
  title: 'Steps',
  leads: {
    communications:
      'People ask more for better communication, so these are steps for whoever writes to them.',
    technology: 'People ask more for better technology, so these are steps for whoever builds it.',
    both: 'Neither communication nor technology leads clearly, so here are steps for both.',
  } satisfies Record<Play['team'], string>,
  team: {
    communications: 'Communication',
    technology: 'Technology',
    both: 'Both teams',
  } satisfies Record<Play['team'], string>,
  taken: 'Taken and planned',
  none: 'No step is noted yet. One that is taken becomes a mark on the line, and its before and after can be compared.',
  playbook: 'The playbook',
  source: 'Source',
  note: 'Note this step',
  noted: 'Noted above',
  own: 'Note a step of your own',
  undated: 'No day yet',
  planned: 'planned',
  owner: (name: string) => `Owner: ${name}`,
  noOwner: 'No owner yet',
  outcome: (text: string) => `Outcome: ${text}`,
  effect: 'Before and after',
  change: 'Change',
  remove: 'Delete',
  removeQuestion: 'Delete this step for good?',
  removeYes: 'Delete it',
  viewer: 'Noting a step takes the role editor.',
  form: {
    add: 'A new step',
    change: 'Change the step',
    title: 'What is done',
    owner: 'Owner',
    date: 'Day',
    dateMay: '(taken, or planned)',
    outcome: 'Outcome',
    optional: '(may stay empty)',
  },
} as const;
