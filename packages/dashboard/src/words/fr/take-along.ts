/** The words of what can be taken along in French. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const takeAlong: TranslationOf<'takeAlong'> = {
  group: (caption) => `Enregistrer : ${caption}`,
  saveAs: 'Enregistrer en',
  kinds: { csv: 'CSV', json: 'JSON', svg: 'SVG', png: 'PNG' },
  button: (kind, caption) => `${kind} : ${caption}`,
  saved: (file) => `Enregistré sous ${file}.`,
  failed: (file, reason) => `${file} n’a pas pu être créé : ${reason}.`,
  notice: (name, why) => `${name} : ${why}`,
  source: (host, day, minimum) =>
    `TrustGauge sur ${host}, état au ${day}. Aucun chiffre ne porte sur moins de ${minimum} personnes.`,
  everything: 'À emporter',
  explains: 'Chaque tableau et chaque graphique ci-dessus peut être enregistré là où il se trouve.',
  headline: 'Les chiffres de la période',
  notes: 'Qui a répondu, et selon quelles règles',
  print: 'Imprimer sur deux pages',
  share: 'Partager par un lien, ou par e-mail chaque lundi',
};
