/** The words of the weekly summary in French. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const weekly: TranslationOf<'weekly'> = {
  title: 'Par e-mail chaque lundi',
  explains: (survey, zone) =>
    `La première phrase de la vue d’ensemble de ${survey}, ce qui a changé, l’alarme et ce qui est arrivé : le lundi à partir de sept heures (${zone}), avec un lien par lequel chaque destinataire peut y mettre fin.`,
  noMail: 'Ce collecteur n’a pas de serveur de messagerie : démarrez-le avec --smtp-url et --mail-from.',
  noReceivers:
    'Aucun destinataire n’est encore une boîte aux lettres. Ajoutez-en un sur la machine où tourne le collecteur :',
  command: (site) => `trustgauge receiver add ${site} --kind email --label Anne --target anne@example.com`,
  isSent: (label) => `L’envoyer à ${label}`,
  on: (label) => `${label} reçoit le résumé à partir de lundi prochain.`,
  off: (label) => `${label} ne reçoit plus le résumé.`,
  viewer: 'Un propriétaire peut l’activer et le désactiver.',

  stop: {
    title: 'Mettre fin au résumé hebdomadaire',
    explains: 'Il ne sera plus envoyé à l’adresse qui a reçu ce lien. Les alertes ne sont pas concernées.',
    button: 'Y mettre fin',
    ending: 'Arrêt en cours…',
    ended: 'L’envoi a pris fin.',
    endedWhy: 'La personne qui a ajouté l’adresse peut le réactiver.',
  },
};
