/** The words of the steps in German. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const STEPS_WORDS: TranslationOf<'steps'> = {
  title: 'Maßnahmen',
  leads: {
    communications:
      'Mehr Menschen wünschen sich bessere Kommunikation, darum stehen hier Maßnahmen für die, die ihnen schreiben.',
    technology:
      'Mehr Menschen wünschen sich bessere Technik, darum stehen hier Maßnahmen für die, die sie bauen.',
    both: 'Weder Kommunikation noch Technik liegt klar vorn, darum stehen hier Maßnahmen für beide.',
  },
  team: {
    communications: 'Kommunikation',
    technology: 'Technik',
    both: 'Beide Teams',
  },
  taken: 'Ergriffen und geplant',
  none: 'Noch ist keine Maßnahme eingetragen. Eine, die ergriffen wird, wird zu einer Markierung auf der Linie, und ihr Davor und Danach lassen sich vergleichen.',
  playbook: 'Der Maßnahmenkatalog',
  source: 'Quelle',
  note: 'Diese Maßnahme eintragen',
  noted: 'Oben eingetragen',
  own: 'Eine eigene Maßnahme eintragen',
  undated: 'Noch kein Tag',
  planned: 'geplant',
  owner: (name) => `Zuständig: ${name}`,
  noOwner: 'Noch niemand zuständig',
  outcome: (text) => `Ergebnis: ${text}`,
  effect: 'Davor und danach',
  change: 'Ändern',
  remove: 'Löschen',
  removeQuestion: 'Diese Maßnahme endgültig löschen?',
  removeYes: 'Endgültig löschen',
  viewer: 'Eine Maßnahme einzutragen erfordert die Rolle Bearbeiter.',
  form: {
    add: 'Eine neue Maßnahme',
    change: 'Die Maßnahme ändern',
    title: 'Was getan wird',
    owner: 'Zuständig',
    date: 'Tag',
    dateMay: '(ergriffen oder geplant)',
    outcome: 'Ergebnis',
    optional: '(kann leer bleiben)',
  },
};
