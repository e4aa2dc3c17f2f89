/** The words of the playbook in French. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const PLAYBOOK_WORDS: TranslationOf<'playbook'> = {
  'data-page': {
    title: 'Dire sur une seule page ce que vous conservez, pourquoi et combien de temps',
    why: 'Dans un tableau, on trouve ce qui est fait de ses données plus vite et plus justement que dans une politique de confidentialité.',
  },
  'status-page': {
    title: 'Ouvrir une page d’état, et s’en servir',
    why: 'Qui est informé d’une panne pendant qu’elle dure n’a pas à deviner ce que l’on tait par ailleurs.',
  },
  'breach-notice': {
    title: 'Rédiger l’avis de violation avant d’en avoir besoin',
    why: 'Les entreprises qui ont parlé les premières, en détail et sans nier, sont sorties d’une violation avec une réputation mieux préservée.',
  },
  'reason-beside-field': {
    title: 'Dire pourquoi, à côté du champ qui demande',
    why: 'Un doute né devant un champ y trouve sa réponse ou n’en trouve pas : peu de personnes vont chercher une politique de confidentialité.',
  },
  'answer-the-fear': {
    title: 'Répondre à la crainte la plus souvent nommée',
    why: 'La seconde question dit ce que l’on craint ; une réponse claire à cette crainte, là où elle sera lue, vaut mieux que dix réponses à d’autres questions.',
  },
  passkeys: {
    title: 'Proposer des clés d’accès (passkeys)',
    why: 'Avec une clé d’accès, il n’y a pas de mot de passe à hameçonner, à deviner ou à perdre dans la violation d’autrui.',
  },
  'leaked-passwords': {
    title: 'Refuser les mots de passe dont la fuite est connue',
    why: 'La plupart des comptes détournés le sont avec un mot de passe perdu ailleurs ; une liste de ceux-ci peut être consultée sans envoyer le mot de passe.',
  },
  'less-data': {
    title: 'Conserver moins : supprimer ce dont rien n’a besoin',
    why: 'Ce qui n’est pas là ne peut pas fuir, et « nous ne le conservons pas » est la seule promesse que tout le monde comprend.',
  },
  'own-hands': {
    title: 'Laisser chacun récupérer et supprimer ses données soi-même',
    why: 'On croit à un contrôle que l’on peut essayer ; à un droit qui demande une lettre, non.',
  },
  'sign-in-history': {
    title: 'Montrer à chacun ses propres connexions, et écrire quand il en vient une nouvelle',
    why: 'Qui peut chercher des inconnus dans son compte n’a pas à s’interroger, et en découvre tôt un vrai.',
  },
  'keys-apart': {
    title: 'Chiffrer ce qui nuirait le plus, et en garder les clés ailleurs',
    why: 'Une copie de la base n’est alors pas une copie des données, et l’avis qui suit un vol peut le dire.',
  },
  rehearsal: {
    title: 'Répéter une violation, deux fois par an, avec toutes les personnes qui parleraient',
    why: 'Un plan jamais essayé échoue sur qui peut dire quoi, et c’est alors que la confiance se perd.',
  },
  audit: {
    title: 'Faire faire un audit indépendant, et en publier le résumé',
    why: 'On ne peut pas vérifier ce que vous dites de vous-même ; quelqu’un qui aurait à perdre en mentant le peut.',
  },
  'security-txt': {
    title: 'Dire comment signaler une faille, et répondre à qui le fait',
    why: 'Qui trouve une faille et ne trouve pas d’adresse en parle au public.',
  },
};
