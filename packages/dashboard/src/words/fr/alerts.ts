/** The words of the alerts in French. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const ALERTS_WORDS: TranslationOf<'alerts'> = {
  never: 'Aucune alarme n’a été donnée.',
  neverWhy:
    'Une alerte paraît ici quand la confiance est passée sous son seuil au-delà de ce que le hasard explique, et quand elle est de nouveau au-dessus. Ce qui est surveillé figure ci-dessous.',
  noneOpen: 'Aucune alerte n’attend de réponse.',
  open: (count, isOne) =>
    isOne ? 'Une alerte attend une réponse.' : `${count} alertes attendent une réponse.`,
  openTitle: 'À prendre en compte',
  answered: 'Prises en compte',
  all: 'Toutes les alertes',
  found: {
    fall: {
      everybody: (floor) => `La confiance est passée sous ${floor}.`,
      segment: (floor, dimension, value) =>
        `La confiance des personnes avec ${dimension} ${value} est passée sous ${floor}.`,
    },
    recovery: {
      everybody: (floor) => `La confiance est de nouveau au-dessus de ${floor}.`,
      segment: (floor, dimension, value) =>
        `La confiance des personnes avec ${dimension} ${value} est de nouveau au-dessus de ${floor}.`,
    },
  },
  began: (day) => `Cela a très probablement commencé vers le ${day}.`,
  raised: (day) => `Donnée le ${day}`,
  survey: (id) => `Sondage ${id}`,
  floor: {
    target: (floor) => `Le seuil de ${floor} est l’objectif fixé.`,
    learned: (floor) => `Le seuil de ${floor} a été appris des premières semaines surveillées.`,
  },
  evidence: (reached, threshold) =>
    `Indices : ${reached}. Une alerte est donnée à ${threshold} (logarithmes naturels).`,
  next: 'Ce qui vaut désormais',
  choice: {
    keep: {
      label: 'Garder la référence',
      why: 'Le même seuil est de nouveau surveillé, à côté du rétablissement. Juste là où la cause passe.',
    },
    relearn: {
      label: 'En apprendre une nouvelle',
      why: 'Ce qui vient désormais est tenu pour habituel. Juste là où quelque chose a changé durablement ; aucune alarme ne peut sonner avant que l’on en sache assez, quatre semaines au moins.',
    },
  },
  targetStays: 'Le seuil est un objectif ; il reste donc. On le change dans trustgauge.config.json.',
  acknowledge: 'Prendre en compte',
  acknowledging: 'Prise en compte…',
  viewer: 'Pour prendre une alerte en compte, il faut le rôle d’éditeur.',
  acknowledged: {
    keep: (day) => `Prise en compte le ${day} : la référence a été gardée.`,
    relearn: (day) => `Prise en compte le ${day} : une nouvelle référence est apprise.`,
  },

  clock: {
    title: 'Horloge',
    jumped: (from, to) => `L’horloge du collecteur a sauté de ${from} à ${to}.`,
    open: 'Tant qu’elle n’est pas revenue ou n’a pas tourné régulièrement pendant dix minutes, aucun jour n’est clos et rien n’est effacé ; les réponses comptent pour le jour ouvert.',
    unconfirmed:
      'Tant qu’elle n’est pas revenue ou que personne n’a lancé trustgauge doctor --confirm-clock, aucun jour n’est clos et rien n’est effacé ; les réponses comptent pour le jour ouvert.',
    settled: 'Le saut est terminé. Jusque-là, aucun jour n’a été clos et rien n’a été effacé.',
  },

  watches: 'Ce qui est surveillé',
  watchesExplain:
    'Chaque ligne a son propre détecteur ; ensemble, ils se partagent un seul taux de fausses alarmes.',
  noWatches:
    'Rien n’est encore surveillé. Un détecteur commence avec les premières réponses montrées, sauf si les alertes sont désactivées dans trustgauge.config.json.',
  everybody: 'Tout le monde',
  segment: (dimension, value) => `${dimension} : ${value}`,
  ofSurvey: (whom, survey) => `${whom} (${survey})`,
  columns: { whom: 'Qui', state: 'État', floor: 'Seuil', evidence: 'Indices' },
  phase: {
    learning: 'apprend ce qui est habituel',
    watching: 'surveille',
    fallen: 'en baisse ; attend le rétablissement',
  },
  noFloor: 'pas encore',
  ofThreshold: (reached, threshold) => `${reached} sur ${threshold}`,

  receivers: 'Qui est averti',
  noReceivers: 'Personne n’est averti. D’ici là, une alerte ne figure qu’ici et sur la ligne.',
  kind: { webhook: 'Webhook', slack: 'Slack', email: 'E-mail' },
  test: 'Envoyer un test',
  testing: 'Envoi…',
  tested: {
    delivered: (label, detail) => `Le test est parvenu à ${label} (${detail}).`,
    failed: (label, detail) => `Le test n’est pas parvenu à ${label} : ${detail}.`,
    'given-up': (label, detail) => `Le test n’est pas parvenu à ${label} : ${detail}.`,
  },
  remove: 'Supprimer',
  removeQuestion: 'Supprimer ce destinataire ? Ce qui ne lui a pas encore été dit est abandonné.',
  removeYes: 'Le supprimer',
  add: 'Ajouter un destinataire',
  owner: 'Pour ajouter et supprimer des destinataires, il faut le rôle de propriétaire.',
  form: {
    title: 'Un nouveau destinataire',
    kind: 'Comment',
    label: 'Nom',
    labelExample: 'Astreinte',
    target: {
      webhook: 'Adresse appelée',
      slack: 'Adresse du webhook entrant',
      email: 'Adresse e-mail',
    },
    hint: {
      webhook: 'https, sur l’internet public. Chaque message est signé comme le veut Standard Webhooks.',
      slack:
        'Telle que Slack la montre : https://hooks.slack.com/services/… C’est un secret, qui n’est plus montré ensuite.',
      email: 'Le collecteur doit connaître un serveur de messagerie pour cela.',
    },
    save: 'L’ajouter',
  },
  secret: {
    title: (label) => `Le secret de ${label}`,
    why: 'Chaque message est signé avec lui, afin que le destinataire sache qu’il vient d’ici. Il est montré cette seule fois : conservez-le maintenant.',
    copy: 'Copier',
    done: 'Je l’ai conservé',
  },
  log: 'Ce qui a été envoyé',
  noLog: 'Rien n’a encore été envoyé.',
  logColumns: { when: 'Quand', what: 'Quoi', to: 'À', attempt: 'Essai', outcome: 'Résultat' },
  event: {
    'alert.fall': 'Baisse',
    'alert.recovery': 'Rétablissement',
    'alert.clock': 'Horloge',
    'summary.weekly': 'Semaine',
    test: 'Test',
  },
  outcome: { delivered: 'remis', failed: 'échoué', 'given-up': 'abandonné' },
  outcomeWith: (outcome, detail) => `${outcome} (${detail})`,
  gone: 'supprimé depuis',
  showAll: (count) => `Tout montrer (${count})`,
};
