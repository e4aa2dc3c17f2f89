/** Français: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Qu’est-ce qui renforcerait le plus votre confiance ?',
    options: {
      'plain-words': 'M’expliquer clairement comment mes données sont protégées',
      'sooner-notice': 'M’informer plus tôt et plus clairement en cas de problème',
      'show-and-control': 'Me montrer ce que vous conservez et me laisser en décider',
      'promise-no-selling': 'Promettre de ne pas les vendre ni les partager',
      'stronger-sign-in': 'Une connexion mieux protégée',
      'less-data': 'Demander et conserver moins de données',
      'fix-something': 'Corriger quelque chose qui semblait anormal ou risqué',
      'independent-proof': 'Une preuve indépendante (audit, certification)',
      'news-elsewhere': 'Des nouvelles d’autres entreprises',
      'nothing-other': 'Rien / autre chose',
    },
  },
  worry: {
    text: 'Quelle fuite vous inquiéterait le plus ?',
    options: {
      payment: 'Données bancaires ou de paiement',
      'government-id': 'Numéro de pièce d’identité',
      messages: 'Messages',
      'photos-files': 'Photos et fichiers',
      location: 'Localisation',
      contacts: 'Contacts',
      passwords: 'Mots de passe',
      health: 'Santé',
      nothing: 'Rien en particulier',
    },
  },
};
