/** The words of the settings in French. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

const named = (sentence: string, subject: string) => (subject === '' ? sentence : `${sentence} : ${subject}`);

export const settings: TranslationOf<'settings'> = {
  label: 'Sections des réglages',
  sections: {
    site: 'Site',
    keys: 'Clés',
    surveys: 'Sondage et segments',
    days: 'Jours écartés',
    people: 'Personnes et rôles',
    access: 'Jetons et sessions',
    log: 'Journal d’audit',
  },
  role: { viewer: 'Lecteur', editor: 'Éditeur', owner: 'Propriétaire' },
  ownersChange: (role) =>
    `Vous êtes connecté avec le rôle ${role}. Un propriétaire de ce site peut changer ce qui figure ici.`,
  ownersSee: (role) =>
    `Seul un propriétaire voit cette section. Vous êtes connecté avec le rôle ${role} ; demandez à un propriétaire ce qu’il vous faut.`,
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  saved: 'Enregistré. C’est désormais en vigueur.',
  discard: 'Abandonner la saisie',
  cancel: 'Annuler',
  fileSays: (value) => `Changé ici ; le fichier de configuration dit : ${value}.`,
  yesOrNo: (isSo) => (isSo ? 'oui' : 'non'),

  site: {
    product: 'Nom du produit',
    productHint: 'Il figure dans la question : c’est sous ce nom qu’on vous connaît.',
    productChanges:
      'Un autre nom change la question. Enregistrer commence une nouvelle série : sa ligne repart du début, l’ancienne s’arrête, et les deux ne sont jamais mêlées. Les pages ouvertes peuvent répondre à l’ancienne question 48 heures encore ; ces réponses ne sont pas publiées.',
    timeZone: 'Fuseau horaire',
    timeZoneHint:
      'Les jours y commencent et s’y terminent. Il peut être choisi jusqu’à l’arrivée du premier message ; dès lors, les jours y sont comptés, et il reste.',
    timeZoneFixed:
      'Il reste tel quel : des jours y ont été comptés. Un site qui déménage reçoit un nouveau site, avec son propre nom.',
    origins: 'Origines permises',
    originsHint:
      'Les messages ne sont acceptés que des pages de ces origines. Une par ligne, comme les navigateurs les écrivent : https://app.example, sans chemin.',
    nullOrigin: 'Accepter aussi les messages de cadres isolés (sandbox), qui n’ont pas d’origine',
    minimum: 'Réponses derrière chaque chiffre, au moins',
    minimumHint: (minimum) =>
      `Rien n’est montré de moins de personnes. Il peut être relevé, pour ce qui n’est pas encore publié, et n’est jamais abaissé ensuite ; il est à présent de ${minimum}.`,
    file: 'Le fichier de configuration',
    fileHow:
      'Ce qui est changé ici vaut jusqu’à ce que le fichier dise autre chose : là où il dit la même chose qu’avant, un changement fait ici demeure. Téléchargez le fichier tel qu’il est en vigueur, et mettez-le à la place de l’ancien.',
    noFile:
      'Ce site n’a pas été créé à partir d’un fichier de configuration. Téléchargez-en un qui dit ce qui est en vigueur.',
    download: 'Télécharger trustgauge.config.json',
  },

  keys: {
    how: 'Une clé figure dans la balise de vos pages et dit de quel site vient un message. Elle n’est pas un secret ; ce qui protège un site, ce sont ses origines permises.',
    key: { live: 'Clé réelle', test: 'Clé de test' },
    replace: { live: 'Remplacer la clé réelle', test: 'Remplacer la clé de test' },
    question: (hours) =>
      `Une nouvelle clé est créée aussitôt. Mettez-la dans la balise de chaque page : l’ancienne est acceptée ${hours} heures encore, puis refusée.`,
    later: 'La remplacer',
    atOnce: 'La remplacer, et refuser l’ancienne aussitôt',
    replaced: 'La clé a été remplacée. Mettez la nouvelle dans la balise de chaque page.',
    retired: 'Clés remplacées encore acceptées',
    retiredHow: (zone) => `Fuseau horaire des heures : ${zone}.`,
    until: (instant) => `acceptée jusqu’à ${instant}`,
    end: 'La refuser maintenant',
    endQuestion: 'Les pages qui portent encore cette clé ne pourront dès lors plus rien envoyer.',
    endAnswer: 'La refuser',
    ended: 'La clé est désormais refusée.',
  },

  surveys: {
    asked: (survey) => `La question de ${survey} est-elle posée ?`,
    isAsked: 'Elle est posée. Une mise en pause vaut aussitôt, et les pages ouvertes se taisent aussi.',
    isPaused: 'Le sondage est en pause : personne n’est interrogé.',
    pausedByFile:
      'Le sondage est en pause par le fichier de configuration. Pour poser de nouveau la question, mettez-y isPaused à false.',
    pause: 'Mettre en pause',
    resume: 'Poser de nouveau la question',
    paused: 'En pause. Personne n’est interrogé.',
    resumed: 'La question est de nouveau posée.',
    onlyEditors: 'Un éditeur ou un propriétaire peut mettre le sondage en pause.',
    segments: 'Segments',
    segmentsHow:
      'Ce qu’une page peut dire d’une personne, comme l’abonnement. Les réponses ne sont comptées que selon ces valeurs, jusqu’à cinq segments de vingt valeurs ; tout ce qu’une page dit d’autre compte comme « non précisé ». Un changement vaut pour les réponses à venir.',
    none: 'Il n’y en a pas.',
    segment: (name) => `Segment ${name}`,
    name: 'Nom',
    values: 'Valeurs, séparées par des virgules',
    add: 'Ajouter un segment',
    remove: 'Retirer',
    save: 'Enregistrer les segments',
  },

  days: {
    how: 'Un jour où des réponses ont été données en masse, ou dont la version était défaillante, peut être écarté. Chaque chiffre et chaque alerte se font sans lui, et le disent.',
    none: 'Aucun jour n’est écarté.',
    title: 'Écarter un jour',
    consequence:
      'Ce qui a été publié avec le jour est écarté avec lui, afin que rien ne puisse être trouvé en comparant. La raison est montrée avec les chiffres.',
    day: 'Jour',
    reason: 'Raison',
    button: 'L’écarter',
    done: (day) => `Le ${day} est écarté de tous les chiffres.`,
    restore: 'Le reprendre',
    restoreQuestion: (day) => `Le ${day} comptera de nouveau, avec tout ce qui a été publié avec lui.`,
    restoreAnswer: 'Le reprendre',
    restored: (day) => `Le ${day} compte de nouveau.`,
  },

  people: {
    how: 'Ces personnes se connectent en leur propre nom, par un lien envoyé à leur boîte aux lettres ou par votre fournisseur d’identité. Il n’y a pas de mots de passe.',
    none: 'Il n’y a encore personne. La personne qui exploite le collecteur se connecte par un lien de la ligne de commande.',
    you: '(vous)',
    is: (role, site) => `${role} · ${site}`,
    allSites: 'Tous les sites',
    role: 'Rôle',
    site: 'Pour',
    email: 'Adresse e-mail',
    change: 'Changer le rôle',
    changeOf: (email) => `Changer le rôle de ${email}`,
    changeSignsOut:
      'Enregistrer déconnecte la personne partout. À la prochaine connexion, le nouveau rôle vaut.',
    changed: (email) => `${email} a le nouveau rôle, et a été déconnecté partout.`,
    invite: 'Envoyer un lien',
    inviteOf: (email) => `Envoyer un lien à ${email}`,
    signOut: 'Déconnecter partout',
    signOutOf: (email) => `Déconnecter partout : ${email}`,
    signedOut: (email) => `${email} a été déconnecté partout.`,
    remove: 'Retirer',
    removeQuestion: (email) => `${email} est déconnecté partout, aussitôt, et ne peut plus se connecter.`,
    removeSelfQuestion:
      'C’est vous : vous êtes déconnecté partout, aussitôt, et ne pouvez plus vous connecter.',
    removeAnswer: 'Retirer',
    returns: (role) =>
      `Mais votre fournisseur d’identité admet ce domaine : la personne peut revenir comme ${role} de tous les sites.`,
    block: 'Ne plus l’admettre',
    blocked: (count) =>
      `Personnes retirées qui ne sont plus admises : ${count}. Ajoutez une personne de nouveau pour l’admettre.`,
    domains: (domains) => `Les adresses de ces domaines peuvent être ajoutées : ${domains}.`,
    removeKeepingLinks: 'Retirer et garder les liens partagés',
    quoted: (label: string) => `« ${label} »`,
    endsTokens: (labels: string) =>
      `Ce qui utilise les jetons de lecture ${labels} émis par cette personne est refusé dès lors.`,
    endsLinks: (labels: string) =>
      `Les liens partagés ${labels} qu’elle a créés prennent fin aussi, sauf si vous les gardez.`,
    removed: (email) => `${email} a été retiré.`,
    addTitle: 'Ajouter quelqu’un',
    addByMail:
      'La personne reçoit un lien qui la connecte une fois, dans l’heure. Ensuite, elle en demande un autre sur la page de connexion.',
    addByHand:
      'Ce collecteur ne peut pas envoyer d’e-mail. Affichez un lien sur la machine où il tourne, et remettez-le : trustgauge person sign-in, suivi de l’adresse.',
    add: 'Ajouter',
    invitation: {
      sent: (email) => `Un lien a été envoyé à ${email}.`,
      failed: (email) =>
        `${email} a été ajouté, mais le serveur de messagerie n’a pas accepté l’e-mail. Renvoyez le lien plus tard.`,
      too_many: (email: string) => `Aucun lien n’a été envoyé : ${email} en a plusieurs encore valables.`,
      too_many_of_site: (email) =>
        `${email} : aucun lien n’a été envoyé. Ce site a envoyé autant de liens qu’il est permis en une heure. Envoyez le lien plus tard.`,
      no_mail: (email) => `${email} a été ajouté. Affichez un lien avec : trustgauge person sign-in ${email}`,
    },
    rolesTitle: 'Ce que chaque rôle peut faire',
    may: {
      viewer: 'lit tous les chiffres',
      editor: 'tient aussi les incidents et les alertes, et met les sondages en pause',
      owner: 'change aussi les réglages, les clés, les personnes et les jetons, et écarte des jours',
    },
  },

  access: {
    onlyOwners: 'Seul un propriétaire voit les jetons des scripts.',
    tokens: 'Jetons de lecture',
    how: 'Avec un jeton de lecture, un script utilise l’API. Le jeton lui-même n’est pas conservé ; il ne peut donc pas être montré de nouveau.',
    none: 'Il n’y en a pas.',
    is: (role, site, dates) => `${role} · ${site} · ${dates}`,
    dates: (created, expires) =>
      expires === null
        ? `depuis le ${created}, jusqu’à sa révocation`
        : `depuis le ${created}, jusqu’au ${expires}`,
    by: (email: string) => `par ${email}`,
    neverUsed: 'jamais utilisé',
    usedOn: (day: string) => `utilisé pour la dernière fois le ${day}`,
    revoke: 'Révoquer',
    revokeQuestion: (label) => `Tout ce qui utilise le jeton « ${label} » est dès lors refusé.`,
    revokeAnswer: 'Le révoquer',
    revoked: (label) => `« ${label} » a été révoqué.`,
    issueTitle: 'Émettre un jeton',
    once: 'Copiez ce jeton maintenant : il est montré cette seule fois.',
    useIt: 'Un script l’envoie avec chaque requête : Authorization: Bearer, puis le jeton.',
    hide: 'Le masquer',
    label: 'À quoi il sert',
    lasts: 'Combien de temps',
    days: (days) => `${days} jours`,
    always: 'Jusqu’à sa révocation',
    issue: 'Émettre',
    issued: 'Le jeton a été émis.',
    sessions: 'Sessions',
    signedInAs: (email) => `Vous êtes connecté en tant que ${email}.`,
    signedInByLink:
      'Vous êtes connecté par un lien de la ligne de commande, sans nom particulier. trustgauge person sign-in affiche un lien pour vous-même.',
    everywhere: 'Se déconnecter partout',
    everybody: 'Déconnecter tout le monde',
    everybodyQuestion:
      'Tous les navigateurs sont déconnectés aussitôt, celui-ci aussi. Les jetons de lecture restent.',
    everybodyOfSiteQuestion: (product) =>
      `Tous les navigateurs connectés pour ${product} seulement sont déconnectés aussitôt, celui-ci aussi. Les jetons de lecture restent.`,
    everybodyAnswer: 'Déconnecter tout le monde',
  },

  log: {
    how: (days, zone) =>
      `Qui a changé quoi et quand, sur la page, par l’API ou en ligne de commande. Les entrées sont conservées ${days} jours. Elles ne contiennent ni réponse ni secret. Fuseau horaire des heures : ${zone}.`,
    none: 'Rien n’a encore été changé.',
    older: 'Entrées plus anciennes',
    by: {
      person: (name) => name,
      link: () => 'par un lien de la ligne de commande',
      token: (name) => `par le jeton « ${name} »`,
      'command-line': () => 'en ligne de commande',
      collector: () => 'constaté par le collecteur',
      'mail-link': () => 'par le lien de l’e-mail hebdomadaire',
    },
    field: (field) => FIELDS[field] ?? field,
    fromTo: (from, to) =>
      from === null ? (to ?? 'aucun') : to === null ? `${from}, à présent aucun` : `${from} → ${to}`,
    unknown: (action) => `Un changement que cette page ne connaît pas (${action}) : rechargez-la.`,
    action: {
      'signed-in': () => 'Connexion',
      'signed-out': () => 'Déconnexion',
      'everybody-signed-out': () => 'Tout le monde déconnecté',
      'person-signed-out': (person) => named('Personne déconnectée partout', person),
      'person-added': (person) => named('Personne ajoutée', person),
      'person-changed': (person) => named('Rôle d’une personne changé', person),
      'person-removed': (person) => named('Personne retirée', person),
      'person-invited': (person) => named('Lien de connexion envoyé', person),
      'link-printed': (whom) => named('Lien de connexion affiché', whom),
      'token-issued': (label) => named('Jeton de lecture émis', label),
      'token-revoked': (label) => named('Jeton de lecture révoqué', label),
      'site-made': (product) => named('Site créé', product),
      'site-applied': () => 'Fichier de configuration mis en vigueur',
      'settings-changed': () => 'Réglages changés',
      'key-rotated': () => 'Clé remplacée',
      'key-ended': (key) => named('Fin d’une clé remplacée', key),
      'survey-paused': (survey) => named('Sondage mis en pause', survey),
      'survey-resumed': (survey) => named('Sondage repris', survey),
      'incident-added': (title) => named('Incident ajouté', title),
      'incident-changed': (title) => named('Incident modifié', title),
      'incident-removed': (title) => named('Incident supprimé', title),
      'day-voided': (day) => named('Jour écarté', day),
      'day-restored': (day) => named('Jour repris', day),
      'alert-acknowledged': (survey) => named('Alerte prise en compte', survey),
      'watches-rebuilt': () => 'Détecteurs refaits',
      'receiver-added': (label) => named('Destinataire ajouté', label),
      'receiver-removed': (label) => named('Destinataire supprimé', label),
      'receiver-tested': (label) => named('Test envoyé à un destinataire', label),
      'step-added': (title) => named('Mesure ajoutée', title),
      'step-changed': (title) => named('Mesure modifiée', title),
      'step-removed': (title) => named('Mesure supprimée', title),
      'share-link-made': (label) => named('Lien de partage créé', label),
      'share-link-revoked': (label) => named('Lien de partage révoqué', label),
      'weekly-summary-begun': (label) => named('Résumé hebdomadaire activé', label),
      'weekly-summary-ended': (label) => named('Résumé hebdomadaire arrêté', label),
      'data-restored': () => 'Sauvegarde restaurée',
      'data-imported': () => 'Archive importée',
      'data-moved': () => 'Données déplacées vers PostgreSQL',
      'clock-stepped': () => 'Saut de l’horloge',
      'clock-settled': () => 'Saut de l’horloge terminé',
      'clock-confirmed': (time) => named('Horloge confirmée', time),
    },
  },
};

const FIELDS: Readonly<Record<string, string>> = {
  product: 'Nom du produit',
  timeZone: 'Fuseau horaire',
  allowedOrigins: 'Origines permises',
  allowsNullOrigin: 'Cadres sans origine',
  minimumBatchAnswers: 'Réponses derrière chaque chiffre',
  'keys.live': 'Clé réelle',
  'keys.test': 'Clé de test',
  blocked: 'N’est plus admise',
  role: 'Rôle',
  site: 'Pour',
  reason: 'Raison',
  kind: 'Nature',
  date: 'Jour',
  title: 'Titre',
  link: 'Lien',
  baseline: 'Référence',
  clock: 'Horloge',
  newestDay: 'Dernier jour enregistré',
};
