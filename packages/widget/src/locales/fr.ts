/** Français. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Fermer',
  skip: 'Passer',
  back: 'Revenir à la question',
  never: 'Ne plus me demander',
  whatWeSend: 'Ce que nous envoyons',
  oneMore: 'Encore une question, si vous le voulez bien.',
  thanks: 'Merci. Réponse comptée sans votre nom et montrée seulement par groupes[ d’au moins {k} réponses].',
  tab: 'Vous sentez-vous en sécurité ici ?',
  sheet: [
    'Un seul message est envoyé à {host} : celui-ci, et rien d’autre.',
    'Il ne contient ni nom, ni compte, ni cookie, ni adresse de page, ni heure. Le nombre aléatoire sert seulement à ne compter qu’une fois un message envoyé deux fois.',
    'Là-bas, il ajoute un à quelques compteurs, puis disparaît. Les résultats portent sur dix personnes ou plus, jamais sur une seule.',
    'Cet appareil garde le message jusqu’à son arrivée, ainsi que le mois à partir duquel la question pourra vous être reposée.',
  ],
  theMessage: 'Le message',
  yourAnswer: '(votre réponse)',
  randomNumber: '(un nombre aléatoire)',
  questions: {
    headline: {
      text: 'Dans quelle mesure avez-vous confiance dans la sécurité de vos données chez {product} ?',
      // Scale: Fields, J. M. et al. (2001), Journal of Sound and Vibration 242, 641–679 (ISO/TS 15666).
      options: {
        'not-at-all': 'Pas du tout',
        slightly: 'Légèrement',
        moderately: 'Moyenne\u00adment',
        very: 'Beaucoup',
        extremely: 'Extrême\u00adment',
        'dont-know': 'Je ne sais pas',
      },
    },
  },
  followUps: () => import('./fr.follow-ups.js'),
};
