/** The words of sharing in French. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const sharing: TranslationOf<'sharing'> = {
  title: 'Qui d’autre peut regarder',
  explains: (survey) =>
    `Un lien ouvre la vue d’ensemble de ${survey}, et rien d’autre, à qui le possède, sans connexion. Il prend fin de lui-même, ou quand il est révoqué ici.`,
  label: 'Pour qui',
  labelExample: 'la direction',
  days: 'Jours jusqu’à sa fin',
  make: 'Créer un lien',
  making: 'Création…',
  link: 'Le lien',
  linkOnce: 'Copiez-le maintenant : il est montré une seule fois et n’est conservé nulle part.',
  copy: 'Copier',
  copied: 'Copié.',
  copyFailed:
    'Le navigateur n’a pas voulu copier. Le lien est sélectionné : copiez-le au clavier ou par le menu.',
  done: 'Je l’ai',
  inForce: 'Liens en vigueur',
  none: 'Aucun lien n’est en vigueur : personne ne lit ceci sans se connecter.',
  until: (day) => `jusqu’au ${day}`,
  revoke: 'Révoquer',
  revokeOf: (label) => `Révoquer le lien pour ${label}`,
  revoked: (label) => `Le lien pour ${label} n’ouvre plus rien.`,
  viewer: 'Un éditeur peut créer des liens et les révoquer.',

  shared: 'Partagé',
  sharedUntil: (label, day) =>
    `en lecture seule, avec ${label}, jusqu’au ${day}. Qui possède ce lien voit cette page.`,
  opening: 'Ouverture du lien…',
  ended: 'Ce lien n’ouvre plus rien.',
  endedWhy: 'Il a expiré, a été révoqué, ou n’a pas été copié en entier.',
  endedNext:
    'Demandez-en un autre à la personne qui l’a envoyé. Qui a un compte peut se connecter et regarder par soi-même.',
  signIn: 'Se connecter',
};
