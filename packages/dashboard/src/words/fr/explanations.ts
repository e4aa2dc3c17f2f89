/** The explanations of numbers in French. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const EXPLANATIONS: TranslationOf<'explanations'> = {
  share:
    'Parmi les personnes qui ont répondu sur l’échelle, combien ont choisi l’une des deux réponses les plus confiantes. Qui a répondu ne pas savoir est compté, et ne figure dans aucune part.',
  interval: (confidence) =>
    `De combien la part peut être fausse par hasard. Sur cent périodes, environ autant d’intervalles que le dit ${confidence} contiennent la vérité. Il ne dit rien des personnes qui n’ont pas répondu.`,
  answers:
    'Combien de réponses sur l’échelle soutiennent ce chiffre. Plus il y en a, plus l’intervalle est étroit : quatre fois plus le rendent deux fois plus étroit.',
  change:
    'La part de cette période moins la part d’autant de jours juste avant. Les deux nombres entre parenthèses disent de combien cette différence peut être fausse par hasard : s’ils sont de part et d’autre de zéro, il n’y en a peut-être aucune.',
  difference:
    'Une part moins l’autre, parmi les mêmes personnes. Là où sa barre traverse le milieu, le hasard seul peut expliquer la différence, et personne ne peut dire laquelle est la plus grande.',
  evidence:
    'À quel point les réponses les plus récentes contredisent une confiance encore à son seuil. Chaque groupe le multiplie : beaucoup de réponses basses à la suite le font croître vite, des réponses ordinaires le font retomber. L’alarme vient quand il est plein, ou un peu avant.',
  response:
    'De toutes les personnes qui ont vu la question, combien y ont répondu. Moins elles sont nombreuses, plus tout dépend de ce que pensent les autres, et personne ne le leur a demandé.',
  bounds:
    'Si aucune des personnes qui n’ont pas répondu n’était confiante, la part serait le plus petit nombre ; si toutes l’étaient, le plus grand. La vérité est entre les deux, quoi qu’elles pensent.',

  what: {
    change: 'Qu’est-ce que cela veut dire ?',
    evidence: 'Que sont ces indices ?',
    response: 'Pourquoi est-ce important ?',
    bounds: 'Qu’est-ce que cela veut dire ?',
  },
};
