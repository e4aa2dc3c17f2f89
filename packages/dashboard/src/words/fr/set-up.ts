/** The words of the first steps in French. Not yet read by a native speaker. */
import { inForm } from '../plural.js';
import type { TranslationOf } from '../translation.js';

export const SET_UP: TranslationOf<'setUp'> = {
  title: 'D’aucun site au premier chiffre',
  titleOf: (product) => `${product}, de la balise au premier chiffre`,
  progress: (done, all) => `${done} étapes faites sur ${all}`,
  state: { done: 'fait', now: 'à faire', later: 'plus tard' },

  site: {
    title: 'Créer un site',
    why: 'Un site est un produit que l’on connaît sous un seul nom, sur une ou plusieurs de vos pages.',
    made: (product, id, zone) =>
      `${product} est là, sous le nom ${id}. Fuseau horaire de ses jours : ${zone}.`,
    another: 'Créer un autre site',
    product: 'Le nom sous lequel on vous connaît',
    productHint: 'Il figure dans la question : « … que vos données sont en sécurité chez Acme ? »',
    id: 'Un nom court pour les adresses et les commandes',
    idHint: 'Minuscules, chiffres et traits d’union. Il ne peut pas être changé ensuite.',
    timeZone: 'Fuseau horaire',
    timeZoneHint: 'Les jours y commencent et s’y terminent. Il ne peut pas être changé ensuite.',
    origin: 'Où la question sera posée',
    originHint:
      'L’adresse de votre site ou application, comme https://app.example. D’autres pourront être ajoutées.',
    button: 'Créer le site',
    working: 'Création…',
    problems: {
      product: 'Écrivez le nom, en 60 caractères au plus.',
      id: 'Employez des minuscules, des chiffres et des traits d’union simples, 40 au plus.',
      timeZone: 'Choisissez un fuseau horaire dans la liste.',
      origin: 'Écrivez une adresse qui commence par https:// ou http://.',
      taken: 'Un site de ce nom existe déjà. Choisissez-en un autre.',
    },
    forOwners: 'Un propriétaire de tous les sites peut en créer un.',
    ask: 'La personne qui exploite le collecteur crée un lien de propriétaire avec :',
    askCommand: 'trustgauge token sign-in --role owner',
  },

  tag: {
    title: 'Poser la balise',
    why: 'Une ligne dans l’en-tête de chaque page où l’on peut poser la question.',
    policy: 'Si la page envoie une Content-Security-Policy, ajoutez-y ces sources :',
    copyPolicy: 'Copier les sources',
    local:
      'Sur votre propre machine, avec la clé de test, cela fonctionne depuis localhost sans l’avoir nommé.',
  },

  message: {
    title: 'Voir arriver le premier message',
    why: 'Ouvrez la page qui porte la balise. La question vient d’elle-même ; ce qu’elle envoie est compté ici en moins d’une seconde.',
    waiting: 'En attente du premier message.',
    stored: (count) =>
      `${count.written} ${inForm(count, { one: 'message est arrivé et a été enregistré', other: 'messages sont arrivés et ont été enregistrés' })}.`,
    refused: 'Quelque chose est arrivé et a été refusé.',
    details: 'Voir ce qui est arrivé, et pourquoi',
  },

  number: {
    title: 'Attendre le premier chiffre',
    when: (day, zone, minimum) =>
      `Il peut paraître le ${day} (${zone}) au plus tôt : quand un jour est terminé et qu’au moins ${minimum} réponses sont réunies. D’ici là, personne ne voit combien il y en a, afin que la réponse de personne ne puisse être devinée.`,
    later: 'Un jour doit être terminé, et au moins dix réponses doivent être réunies.',
    there: 'Le premier chiffre est là.',
    open: 'Ouvrir la vue d’ensemble',
  },

  people: {
    title: 'Inviter les autres',
    roles: 'Un lecteur lit, un éditeur tient les incidents et les alarmes, un propriétaire peut tout.',
    byMail: 'Ajoutez chaque personne par son adresse e-mail, et un lien lui est envoyé.',
    byProvider: (provider) =>
      `Ajoutez chaque personne par son adresse e-mail ; elle se connecte avec ${provider}.`,
    open: 'Ajouter des personnes',
    forOwners: 'Un propriétaire ajoute des personnes dans les réglages.',
    byHand:
      'Ce collecteur ne peut pas envoyer d’e-mail. Sur la machine où il tourne, ceci affiche un lien qui connecte un navigateur, une fois, dans l’heure :',
    command: (site) => `trustgauge token sign-in --site ${site} --role viewer`,
    who: 'Commencez par celles et ceux qui agiraient : les personnes qui écrivent aux clients, et celles qui s’occupent de la connexion et de la sécurité.',
  },

  copy: 'Copier',
  copied: 'Copié.',
  copyFailed:
    'Le navigateur n’a pas voulu copier. Le texte est sélectionné : copiez-le au clavier ou par le menu.',
};
