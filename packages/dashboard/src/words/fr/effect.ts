/** The words of before and after in French. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const EFFECT_WORDS: TranslationOf<'effect'> = {
  choose: 'Incident ou mesure',
  daysLabel: 'Jours de chaque côté',
  days: (count) => `${count} jours de chaque côté`,
  kind: { incident: 'Incident', step: 'Mesure' },
  markOption: (title, day) => `${title} (${day})`,
  sentence: {
    higher: (title) => `Après « ${title} », plus de personnes étaient confiantes qu’avant.`,
    lower: (title) => `Après « ${title} », moins de personnes étaient confiantes qu’avant.`,
    unclear: (title) => `Aucun changement après « ${title} » ne se distingue du hasard.`,
    early: (title) => `Il est trop tôt pour comparer avant et après « ${title} ».`,
    late: (title) => `Il n’y a rien avant « ${title} » à quoi comparer.`,
  },
  sides: (before, after) => `de ${before} à ${after}`,
  figures: 'Chiffres',
  explains: (confidence) =>
    `Part des personnes confiantes dans les groupes entiers avant le jour et à partir de celui-ci. Les barres sont des intervalles à ${confidence}.`,
  side: 'Côté',
  share: 'Confiants',
  before: 'Avant',
  after: 'À partir du jour',
  difference: 'Différence',
  exposed: 'Les personnes touchées, et les autres',
  exposedExplains: (dimension) =>
    `Comment chaque groupe a changé, par ${dimension} ; et de combien l’un a changé plus que l’autre.`,
  group: 'Groupe',
  changed: 'Changement',
  exposedChange: 'Personnes touchées',
  otherChange: 'Les autres',
  exposedLess: 'Touchées moins les autres',
  concludes: 'Ce que l’on peut conclure',
  touched: {
    'more-favourably':
      'Le changement a été plus favorable pour les personnes touchées que pour les autres, au-delà du hasard.',
    'less-favourably':
      'Le changement a été moins favorable pour les personnes touchées que pour les autres, au-delà du hasard.',
    alike:
      'Le changement n’a pas été différent pour les personnes touchées et pour les autres, autant qu’on puisse le distinguer du hasard.',
  },
  ifAlike:
    'Cela ne parle en faveur d’une cause que si les deux groupes auraient sinon évolué de la même façon.',
  noCause:
    'Ceci décrit et ne nomme aucune cause : sans personnes qui n’ont pas été touchées, on ne peut pas faire la part d’autres choses survenues les mêmes jours.',
  noExposure:
    'Pour en savoir plus, nommez sous exposure, dans trustgauge.config.json, qui est touché par une telle chose et qui ne l’est pas.',
  exposureEarly:
    'L’un des deux groupes a trop peu de réponses d’un côté : on ne peut pas encore les comparer.',
  oneLook:
    'L’intervalle vaut pour un seul regard. Qui regarde chaque jour jusqu’à ce qu’un changement soit net en trouvera qui n’en sont pas : décidez d’abord combien de jours attendre.',
  regression:
    'On prend souvent une mesure quand la confiance est basse, et ce qui est bas par hasard remonte de soi-même. Une hausse après une mesure n’est peut-être rien de plus.',
  unclearMeans:
    'Qu’aucun changement ne soit net ne veut pas dire qu’il n’y en ait pas : il est peut-être plus petit que l’intervalle.',
  beside: (marks) => `Dans les mêmes jours : ${marks}. Leurs effets se mêlent à celui-ci.`,
  stillRuns: (lastDay, until) =>
    `Les chiffres vont pour l’instant jusqu’au ${lastDay} ; les jours comparés se terminent le ${until}.`,
  beginsLate: (firstDay) => `Avant, les chiffres ne commencent que le ${firstDay}.`,
  straddles: 'Un groupe qui contient des jours des deux côtés ne figure dans aucun.',
  earlyWhen: (day) =>
    `Il n’y a pas encore de chiffre pour les jours à partir du ${day} : il en paraît un quand un jour est terminé et qu’assez de réponses sont réunies.`,
  lateWhen: 'Choisissez plus de jours de chaque côté, ou un repère plus tardif sur la ligne.',
  undatedWhen: 'La mesure n’a pas encore de jour. Donnez-lui-en un quand elle est prise.',
  unknown: 'L’incident ou la mesure de cette adresse n’existe pas, ou plus. Choisissez-en un autre.',
  emptyTitle: 'Rien ne figure encore sur la ligne.',
  empty:
    'Ici, on peut comparer un incident ou une mesure : combien de personnes étaient confiantes avant son jour, et à partir de celui-ci. Ajoutez le premier ci-dessous.',
  marks: {
    incidents: 'Incidents survenus',
    incidentsExplain:
      'Ce qui est arrivé, chez vous ou ailleurs. La moyenne depuis le début recommence à chacun.',
    noIncidents: 'Aucun incident n’est noté.',
    steps: 'Mesures',
    stepsExplain: 'Ce qui a été fait. Le guide se trouve sous « Ce qui aiderait » dans la vue d’ensemble.',
    noSteps: 'Aucune mesure n’est notée.',
    add: 'Ajouter un incident',
    change: 'Modifier',
    remove: 'Supprimer',
    removeQuestion: 'Supprimer définitivement ?',
    removeYes: 'Supprimer',
    viewer: 'Pour modifier ce qui figure sur la ligne, il faut le rôle d’éditeur.',
    compare: 'Comparer',
    compared: 'Comparé ci-dessus',
  },
  form: {
    add: 'Un nouvel incident',
    change: 'Modifier l’incident',
    title: 'Ce qui est arrivé, en quelques mots',
    date: 'Jour',
    kind: 'Où',
    kinds: { ours: 'Chez nous', industry: 'Ailleurs' },
    link: 'Où en lire davantage',
    optional: '(peut rester vide)',
    restarts: 'La moyenne depuis le début recommence au jour d’un incident.',
  },
};
