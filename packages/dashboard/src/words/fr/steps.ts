/** The words of the steps that a site takes in French. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const STEPS_WORDS: TranslationOf<'steps'> = {
  title: 'Mesures',
  leads: {
    communications:
      'Les personnes demandent plutôt une meilleure communication : voici donc des mesures pour celles et ceux qui leur écrivent.',
    technology:
      'Les personnes demandent plutôt une meilleure technique : voici donc des mesures pour celles et ceux qui la construisent.',
    both: 'Ni la communication ni la technique ne l’emporte clairement : voici donc des mesures pour les deux.',
  },
  team: { communications: 'Communication', technology: 'Technique', both: 'Les deux équipes' },
  taken: 'Prises et prévues',
  none: 'Aucune mesure n’est encore notée. Une mesure prise devient un repère sur la ligne, et l’on peut comparer avant et après.',
  playbook: 'Le guide',
  source: 'Source',
  note: 'Noter cette mesure',
  noted: 'Notée ci-dessus',
  own: 'Noter une mesure à vous',
  undated: 'Pas encore de jour',
  planned: 'prévue',
  owner: (name) => `Responsable : ${name}`,
  noOwner: 'Pas encore de responsable',
  outcome: (text) => `Résultat : ${text}`,
  effect: 'Avant et après',
  change: 'Modifier',
  remove: 'Supprimer',
  removeQuestion: 'Supprimer définitivement cette mesure ?',
  removeYes: 'La supprimer',
  viewer: 'Pour noter une mesure, il faut le rôle d’éditeur.',
  form: {
    add: 'Une nouvelle mesure',
    change: 'Modifier la mesure',
    title: 'Ce qui est fait',
    owner: 'Responsable',
    date: 'Jour',
    dateMay: '(de la mesure prise ou prévue)',
    outcome: 'Résultat',
    optional: '(peut rester vide)',
  },
};
