/** The words in French. Not yet read by a native speaker. */
import { inForm } from '../plural.js';
import type { Translation } from '../translation.js';
import { ALERTS_WORDS } from './alerts.js';
import { EFFECT_WORDS } from './effect.js';
import { EXPLANATIONS } from './explanations.js';
import { PLAYBOOK_WORDS } from './playbook.js';
import { SET_UP } from './set-up.js';
import { settings } from './settings.js';
import { sharing } from './sharing.js';
import { STEPS_WORDS } from './steps.js';
import { takeAlong } from './take-along.js';
import { weekly } from './weekly.js';

export const FRENCH: Translation = {
  name: 'TrustGauge',
  skip: 'Aller au contenu',
  tryAgain: 'Réessayer',
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  saved: 'Enregistré.',
  cancel: 'Annuler',
  keepIt: 'Conserver',
  of: (what, whose) => `${what} : ${whose}`,
  listed: (items) => new Intl.ListFormat('fr').format(items),

  orMore: (share) => `${share} ou plus`,
  orLess: (share) => `${share} ou moins`,
  atLeast: (share) => `≥ ${share}`,
  atMost: (share) => `≤ ${share}`,

  points: (signed) => `${signed} points`,
  fromTo: (low, high) => `${low} à ${high}`,

  sharing,
  takeAlong,
  weekly,

  figures: {
    confident: 'Confiants',
    answers: 'Réponses',
    scale: 'Image',
    none: 'pas encore assez',
  },

  change: {
    clear: (points, interval, period) =>
      `${points} depuis ${period} (${interval}) : plus que ce que le hasard explique.`,
    unclear: (points, interval, period) =>
      `À peu près comme pour ${period} : ${points} (${interval}), ce que le hasard seul explique.`,
  },

  periods: {
    label: 'Période',
    newest: 'Les 28 derniers jours',
    days: (days) => `Les ${days} derniers jours`,
    chosen: (period) => period,
  },

  who: {
    title: 'Qui',
    explains: (confidence) =>
      `Part des personnes confiantes par segment. La barre est l’intervalle à ${confidence} ; là où les barres se recouvrent, aucun ordre n’est connu.`,
    none: 'Le sondage ne déclare aucun segment. Nommez-en dans trustgauge.config.json, comme l’abonnement ou la région, et donnez dans la page ceux de chaque personne.',
    notYet: (minimum) =>
      `Rien ne peut encore être montré : chaque valeur a besoin d’au moins ${minimum} réponses, ou d’une autre avec laquelle être montrée.`,
    overlap: 'Certaines barres se recouvrent : l’ordre ne dit donc rien.',
    ordered: 'Aucune barre n’en recouvre une autre : la plus basse vient en premier.',
    one: 'Montrés ensemble, jusqu’à ce qu’il y en ait assez de chacun.',
    merged: 'montrés ensemble : trop peu de chacun',
    unset: 'non précisé',
    caption: (dimension) => `Confiance par ${dimension}`,
  },

  help: {
    title: 'Ce qui aiderait',
    explains: (confidence) =>
      `À qui répond, une seconde question peut être posée, l’une de celles-ci au hasard. Les barres sont des intervalles à ${confidence}.`,
    none: 'Le sondage ne pose pas de seconde question.',
    notYet: (minimum) => `Rien ne peut encore être montré : il faut au moins ${minimum} réponses.`,
    among: {
      everybody: 'posée à tout le monde',
      'not-confident': 'parmi les personnes qui ne sont pas confiantes',
    },
    option: 'Réponse',
    team: 'Qui pourrait agir',
    everybody: 'La même, posée à tout le monde',
    leads: (sign) =>
      ({
        '1': 'Plus de personnes demandent une meilleure communication qu’une meilleure technique.',
        '-1': 'Plus de personnes demandent une meilleure technique qu’une meilleure communication.',
      })[sign] ?? 'On ne sait pas si la communication ou la technique aiderait davantage.',
    bySize: 'Par ordre de taille ; là où les barres se recouvrent, ce peut être l’inverse.',
    share: 'Choisi par',
    difference: 'Communication moins technique',
    zero: (reach) => `0 au milieu, ${reach} points aux extrémités`,
    routes: {
      communications: 'La communication',
      technology: 'La technique',
      both: 'Les deux',
      outside: 'Hors de notre portée',
    },
    caption: { routes: 'Quelle équipe pourrait agir' },
  },

  trust: {
    title: 'Jusqu’où s’y fier',
    answered: {
      seen: (rate, answered, shown) =>
        `${rate} des personnes qui ont vu la question y ont répondu (${answered} sur ${shown}).`,
      drawn: (rate, answered, shown) =>
        `${rate} des personnes à qui la question a été montrée y ont répondu (${answered} sur ${shown}). Un affichage compte dès que la question est dans la page, même si personne ne descend jusqu’à elle.`,
    },
    ofDays: (period) => `Ces taux portent sur ${period} : les jours où un affichage compte quand il est vu.`,
    widgetChange: {
      seen: (day) =>
        `Depuis le ${day}, un affichage compte quand il est vu, et l’échelle a un nouvel aspect. Les taux de réponse antérieurs ne sont pas comparables.`,
    },
    others: (dismissed, ignored) => `${dismissed} l’ont fermée, ${ignored} l’ont laissée.`,
    bounds: (bounds, withInterval) =>
      `Quoi que pensent les autres, la part des personnes confiantes parmi toutes celles qui l’ont vue se situe entre ${bounds} ; avec l’incertitude de celles qui ont répondu, ${withInterval}.`,
    tipping: (target, tipping) =>
      `L’ensemble serait à ${target} si ${tipping} des personnes qui n’ont pas répondu étaient confiantes.`,
    noTipping: (target) =>
      `Rien de ce que pourraient penser les personnes qui n’ont pas répondu n’amènerait l’ensemble à ${target}.`,
    rounded: 'Moins de 50 réponses : arrondi à cinq points.',
    noResponse:
      'Pour ces réponses, on ne compte pas combien de personnes ont vu la question sans y répondre.',
    unscored: (count) =>
      `${count.written} ${inForm(count, { one: 'personne a répondu', other: 'personnes ont répondu' })} ne pas savoir. Elles sont comptées ici et dans aucune part.`,
    signals:
      'Qui envoie Global Privacy Control ou Do Not Track n’est jamais interrogé. Ces personnes sont peut-être moins confiantes que les autres : la part réelle peut donc être plus basse.',
    sampled: (rate) => `${rate} des personnes sont invitées, tirées au sort une fois pour chacune.`,
    minimum: (minimum) =>
      `Rien n’est montré de moins de ${minimum} personnes, par aucune combinaison de ce qui est montré.`,
    report: (confidence) =>
      `Les intervalles des périodes closes (${confidence}) valent pour le seul chiffre qu’ils accompagnent.`,
    live: (confidence, since) =>
      `La moyenne depuis le ${since} a un intervalle qui vaut pour tous les regards à la fois (${confidence}) ; il est donc plus large.`,
    voided: (day, reason) => `Le ${day} est écarté : ${reason}.`,
    alarm: ({ batches, series, inAYear }) =>
      `Tant que la confiance reste au-dessus du seuil, l’alarme sonne à tort une fois sur ${batches} groupes en moyenne, ou plus rarement, ${inForm(series, { one: 'dans cette série', other: `dans les ${series.written} séries surveillées ensemble` })} ; un groupe dure au moins un jour. En un an, cela fait une probabilité d’au plus ${inAYear}.`,
    learnedFloor:
      'Cela vaut si le seuil appris n’est pas au-dessus de la vérité, ce qui est le cas d’environ 95 sur 100.',
  },

  watch: {
    title: 'L’alarme',
    phase: {
      learning: () => 'Elle apprend ce qui est habituel et ne peut pas sonner avant de le savoir.',
      watching: (floor, source) => `Elle sonne quand la confiance est passée sous ${floor}, ${source}.`,
      fallen: (floor, source) =>
        `Elle a sonné : la confiance est sous ${floor}, ${source}. Elle attend le rétablissement.`,
    },
    source: {
      target: 'l’objectif fixé',
      learned: 'le seuil appris',
    },
    label: 'Indices d’une baisse',
    filledTo: (share) => `${share} du chemin jusqu’à l’alarme, par pas qui se multiplient`,
  },

  language: {
    label: 'Langue',
    failed:
      'Cette langue n’a pas pu être chargée. Vérifiez que cette machine est connectée, puis choisissez-la de nouveau.',
  },

  settings,

  views: {
    overview: 'Vue d’ensemble',
    effect: 'Avant et après',
    alerts: 'Alertes',
    sharing: 'Partage',
    installation: 'Mise en place',
    settings: 'Réglages',
    'set-up': 'Premiers pas',
  },
  groups: { setUp: 'Préparation' },
  rail: {
    label: 'Pages',
    sites: 'Sites',
    siteAndSurvey: 'Site et sondage',
    choose: 'Choisir',
    paused: 'en pause',
    openAlerts: (count) => `${count} en attente`,
    signOut: 'Se déconnecter',
  },
  commands: {
    title: 'Aller à',
    open: 'Aller à…',
    field: 'Saisir une page, un site, une période ou une langue',
    none: 'Rien ne s’appelle ainsi. Essayez un autre mot.',
    found: (count) =>
      `${count.written} ${inForm(count, { one: 'choix possible', other: 'choix possibles' })}`,
    now: 'montré en ce moment',
    session: 'Connexion',
  },

  signIn: {
    title: 'Se connecter',
    how: 'Pour vous connecter, exécutez ceci sur la machine où tourne le collecteur, et ouvrez le lien affiché :',
    command: 'trustgauge token sign-in',
    once: 'Un lien connecte un navigateur, une fois, dans l’heure.',
    field: 'Ou collez ici le lien, ou le jeton qu’il contient',
    button: 'Se connecter',
    working: 'Connexion…',
    ended: 'Votre session est terminée. Connectez-vous de nouveau : vous reviendrez à la page où vous étiez.',
    signedOut: 'Vous êtes déconnecté.',
    invalid: 'Ce lien de connexion a expiré ou a déjà servi.',
    again:
      'Pour en obtenir un autre, exécutez ceci sur la machine où tourne le collecteur, et ouvrez le lien affiché :',
    byMail: 'Adresse e-mail',
    byMailHow: 'Un lien vous est envoyé, si quelqu’un a ajouté votre adresse.',
    mailButton: 'M’envoyer un lien',
    mailSent:
      'Si cette adresse est connue ici, un lien lui est envoyé. Il connecte un navigateur, une fois, dans l’heure.',
    withProvider: (provider) => `Se connecter avec ${provider}`,
    byCommand: 'Ou exécutez ceci sur la machine où tourne le collecteur, et ouvrez le lien affiché :',
    notAToken: 'Ce n’est ni un lien de connexion ni un jeton. Un lien se termine par #sign-in= et le jeton.',
    link: {
      ofPerson: (who) => `Ce lien vous connecte en tant que ${who}.`,
      ofNobody: 'Ce lien vient de la ligne de commande et ne désigne personne.',
      endsSession: (who) =>
        `Vous êtes connecté en tant que ${who}. Si vous continuez, cette session se termine.`,
      expected: 'Continuez seulement si vous avez demandé ce lien ou si vous l’attendiez.',
      button: (who) => `Se connecter en tant que ${who}`,
      stay: (who) => `Rester connecté en tant que ${who}`,
    },
  },

  simulated: 'Réponses simulées',
  simulatedWhy: 'inventées pour la démonstration ; personne ne les a données.',
  test: 'Réponses de test',
  testWhy: 'elles sont venues avec la clé de test et sont tenues à part des réelles.',
  paused: 'En pause',
  pausedWhy: 'personne n’est interrogé.',

  subject: {
    invited: 'personnes',
    opened: 'personnes qui ont ouvert la question d’elles-mêmes',
  },
  sentence: ({ share, subject, product, interval, isApproximate }) =>
    `${isApproximate ? 'Environ ' : ''}${share} des ${subject} sont confiantes que leurs données sont en sécurité chez ${product} (${interval}).`,
  intervalIs: (confidence) => `intervalle à ${confidence}`,
  answers: (count) => `${count.written} ${inForm(count, { one: 'réponse', other: 'réponses' })}`,
  daysIn: (zone) => `fuseau horaire : ${zone}`,
  timesIn: (zone) => `heures : ${zone}`,
  rounded: 'Moins de 50 réponses soutiennent ce chiffre ; il est donc arrondi à cinq points.',
  randomised: (mode) =>
    `Les réponses ont été modifiées au hasard sur chaque appareil avant de le quitter (${mode}) ; on ne connaît la réponse de personne.`,

  choices: {
    granularity: 'Un point par',
    line: 'Ce que montre la ligne',
    environment: 'Clé',
    entry: 'Réponses de',
  },
  lineOption: { period: 'Chaque période', live: 'Moyenne jusqu’ici' },
  granularity: { day: 'Jour', week: 'Semaine', month: 'Mois' },
  environmentOption: { live: 'Réponses réelles', test: 'Réponses de test' },
  entryOption: {
    invited: 'Personnes que nous avons interrogées',
    opened: 'Personnes venues d’elles-mêmes',
  },

  chart: {
    title: 'La confiance au fil du temps',
    explains: (unit, confidence) =>
      `Part des personnes ayant choisi l’une des deux réponses les plus confiantes, par ${unit}. La bande est l’intervalle à ${confidence}.`,
    unit: { day: 'jour', week: 'semaine', month: 'mois' },
    explainsLive: (unit, confidence) =>
      `Moyenne depuis le début ou le dernier incident, telle qu’elle était après chaque ${unit}. La bande est un intervalle qui vaut pour tous les regards à la fois (${confidence}).`,
    alarm: (raised) => `Alarme, donnée le ${raised}`,
    point: 'Point dans le temps',
    keys: 'Les flèches gauche et droite parcourent la ligne. T ouvre le tableau.',
    notCounted: 'pas encore compté',
    soFar: 'jusqu’ici',
    running: { day: 'jour en cours', week: 'semaine en cours', month: 'mois en cours' },
    periodSoFar: (period, soFar) => `${period} (${soFar})`,
    interval: 'intervalle',
    showTable: 'Montrer en tableau',
    hideTable: 'Fermer le tableau',
    table: 'Les points de la ligne',
    columns: {
      period: 'Période',
      stretch: 'Moyenne de',
      share: 'Confiants',
      interval: 'Intervalle',
      answers: 'Réponses',
    },
    textOf: {
      period: ({ first, last, low, high, newest }) =>
        `Graphique en ligne du ${first} au ${last}. La part se situe entre ${low} et ${high}. Point le plus récent : ${newest}.`,
      live: ({ first, last, low, high, newest }) =>
        `Graphique en ligne, du ${first} au ${last}, de la moyenne depuis le début ou le dernier incident. Elle se situe entre ${low} et ${high}. Point le plus récent : ${newest}.`,
    },
    textOfIncidents: (list) => `Incidents : ${list}.`,
    textOfSteps: (list) => `Mesures : ${list}.`,
    widgetChange: { seen: 'Compté quand vu, nouvel aspect' },
    textOfWidgetChange: {
      seen: (day) => `À partir du ${day} : un affichage compte quand il est vu ; nouvel aspect de l’échelle.`,
    },
    textOfAlarm: ({ began, raised, floor }) =>
      `Alarme : une baisse sous ${floor}, qui a très probablement commencé vers le ${began}, a été signalée le ${raised}.`,
    textOfOpen: (since) => `Pas encore comptées : les réponses depuis le ${since}.`,
    readout: ({ period, share, interval, answers }) =>
      `${period} : ${share}, intervalle ${interval}, ${answers}`,
    next: (day) => `Le prochain chiffre peut paraître le ${day} au plus tôt.`,
  },

  incidents: {
    title: 'Incidents survenus',
    kind: { ours: 'chez nous', industry: 'ailleurs' },
    source: 'En savoir plus',
  },

  empty: {
    title: 'Pas encore assez de réponses.',
    willShow: (product) =>
      `Ici figurera la part des personnes confiantes que leurs données sont en sécurité chez ${product}, avec son incertitude et sa ligne au fil du temps.`,
    when: (day, zone, minimum) =>
      `Le premier chiffre peut paraître le ${day} (${zone}) au plus tôt : quand un jour est terminé et qu’au moins ${minimum} réponses sont réunies. D’ici là, personne ne voit combien il y en a, afin que la réponse de personne ne puisse être devinée.`,
    next: 'Vérifier la mise en place',
  },

  emptyPeriod: {
    title: (period) => `Il n’y a pas de chiffre pour ${period}.`,
    toCome: 'Ces jours sont encore à venir, du moins là où se trouve le collecteur.',
    tooFew: (minimum) =>
      `Durant ces jours, ${minimum} réponses n’étaient réunies à la fin d’aucun jour. Elles figurent dans un chiffre ultérieur.`,
    newest: 'Montrer les jours les plus récents',
  },

  installation: {
    nothing: 'Rien n’est encore arrivé. Ouvrez la page qui porte la balise.',
    works: 'Cela fonctionne : ce qui arrive est enregistré.',
    worksPartly: 'Ce qui arrive est enregistré, sauf ce qui figure ci-dessous comme refusé.',
    before: 'Cela a déjà fonctionné, mais rien n’est arrivé aujourd’hui.',
    refused: 'Quelque chose arrive, mais rien n’a pu être enregistré. Les raisons sont ci-dessous.',
    refusedToday:
      'Cela a déjà fonctionné, mais tout ce qui est arrivé aujourd’hui a été refusé. Les raisons sont ci-dessous.',
    looking: 'Vérification de ce qui est arrivé…',
    unknown: 'Nous ne savons pas ce qui est arrivé.',
    key: { live: 'Clé réelle', test: 'Clé de test' },
    watching: 'En attente de messages. Rien n’a changé depuis l’ouverture de cette page.',
    changed: (time, what) => `Dernier changement à ${time} : ${what}.`,
    more: {
      stored: (count) => `${count.written} ${inForm(count, { one: 'enregistré', other: 'enregistrés' })}`,
      duplicate: (count) =>
        `${count.written} ${inForm(count, { one: 'venu deux fois', other: 'venus deux fois' })}`,
      refused: (count) => `${count.written} ${inForm(count, { one: 'refusé', other: 'refusés' })}`,
    },
    arrivals: 'Ce qui est arrivé',
    today: (day) => `Aujourd’hui, ${day}`,
    todayAlone: 'Aujourd’hui',
    inAll: 'En tout',
    received: 'Reçus',
    stored: 'Enregistrés',
    duplicate: 'Venus deux fois, comptés une fois',
    refusedRow: 'Refusés',
    outcome: 'Résultat',
    tag: 'La balise',
    tagHow:
      'Placez cette ligne dans l’en-tête de chaque page où l’on peut poser la question. La clé n’est pas un secret.',
    keyIs: {
      live: 'La clé réelle compte.',
      test: 'Avec la clé de test, les réponses sont tenues à part et montrées comme test.',
    },
    copy: 'Copier',
    copied: 'Copié.',
    copyFailed:
      'Le navigateur n’a pas voulu copier. Le texte est sélectionné : copiez-le au clavier ou par le menu.',
    policy: (origin) =>
      `Si la page envoie une Content-Security-Policy, nommez ${origin} sous script-src et connect-src.`,
    origins: 'Où la balise peut se trouver',
    originsHow: 'Les messages ne sont acceptés que des pages de ces origines :',
    noOrigins: 'Aucune origine n’est encore permise : tout message serait donc refusé.',
    originsChange: 'Pour changer la liste, modifiez allowedOrigins dans trustgauge.config.json et exécutez :',
    originsCommand: 'trustgauge site apply',
  },

  explanations: EXPLANATIONS,

  setUp: SET_UP,

  alerts: ALERTS_WORDS,
  effect: EFFECT_WORDS,
  playbook: PLAYBOOK_WORDS,
  steps: STEPS_WORDS,

  stale: (time) => `Montré tel qu’à ${time}.`,
  clock: {
    ahead: (howMuch) =>
      `L’horloge de cette machine avance de ${howMuch} sur celle du collecteur. Les jours sont ceux du collecteur ; réglez l’horloge qui est fausse.`,
    behind: (howMuch) =>
      `L’horloge de cette machine retarde de ${howMuch} sur celle du collecteur. Les jours sont ceux du collecteur ; réglez l’horloge qui est fausse.`,
  },
  missingPart:
    'Une partie de cette page n’a pas pu être chargée. Cette machine n’est peut-être pas connectée, ou une version plus récente a été mise en place entre-temps.',
  loading: 'Chargement',

  trouble: (code, message) => TROUBLES[code] ?? `Le collecteur a refusé : ${message}.`,

  advice: (code) =>
    ADVICE[code] ??
    'Un collecteur plus récent compte ceci que cette page ne connaît pas : rechargez la page.',
};

const TROUBLES: Readonly<Record<string, string>> = {
  offline: 'Cette machine n’est pas connectée. Dès qu’elle le sera, tout sera relu.',
  unreachable:
    'Le collecteur n’a pas pu être joint. Vérifiez qu’il tourne et que cette machine est connectée.',
  not_found: 'Il n’y a rien ici. Choisissez une page dans la liste.',
  site_unknown: 'Ce site n’existe pas, ou vous ne pouvez pas le lire. Choisissez-en un dans la liste.',
  survey_unknown: 'Ce site n’a pas ce sondage. Choisissez-en un dans la liste.',
  too_many_requests: 'Le collecteur a été trop souvent interrogé. Attendez une minute.',
  share_link_invalid: 'Ce lien a expiré ou a été révoqué. Ce qui est encore montré est tel qu’auparavant.',
  share_link_unknown: 'Ce lien n’existe plus. Quelqu’un l’a peut-être révoqué.',
  too_many_share_links: 'Il y a autant de liens que permis. Révoquez-en un qui n’est plus nécessaire.',
  limit_reached: 'Il y en a autant que permis. Supprimez-en un qui n’est plus nécessaire.',
  incident_unknown: 'Cet incident n’existe plus. Quelqu’un l’a peut-être supprimé.',
  step_unknown: 'Cette mesure n’existe plus. Quelqu’un l’a peut-être supprimée.',
  alert_already_acknowledged: 'Quelqu’un a entre-temps pris cette alerte en compte. Son choix vaut.',
  receiver_unknown: 'Ce destinataire n’existe plus. Quelqu’un l’a peut-être supprimé.',
  person_unknown: 'Cette personne n’existe plus ici. La liste a été relue.',
  person_domain_not_allowed:
    'Les adresses de ce domaine ne peuvent pas être ajoutées. La personne qui gère le collecteur fixe lesquelles peuvent l’être (--people-domains).',
  person_known_already: 'Quelqu’un a déjà été ajouté avec cette adresse.',
  last_owner:
    'Personne d’autre n’est propriétaire de tous les sites. Donnez d’abord ce rôle à quelqu’un d’autre.',
  changed_meanwhile:
    'Quelqu’un d’autre a changé ceci entre-temps : rien n’a donc été enregistré. Ce qui figure ici vient de cette personne : regardez-le, et changez-le de nouveau.',
  read_token_unknown: 'Ce jeton a déjà été révoqué.',
  paused_by_file:
    'Le sondage est en pause par le fichier de configuration. Pour poser de nouveau la question, mettez-y isPaused à false.',
  provider_refused:
    'Le fournisseur d’identité ne s’est pas porté garant de vous, ou cela a duré trop longtemps. Réessayez ; si cela persiste, adressez-vous à la personne qui exploite le collecteur.',
  provider_unreachable:
    'Le fournisseur d’identité n’a pas pu être joint. Réessayez plus tard, ou connectez-vous par un lien.',
  person_not_admitted:
    'Le fournisseur d’identité vous connaît, mais personne ne vous a ajouté ici. Demandez-le à un propriétaire.',
  sign_in_not_offered:
    'Ce collecteur n’offre pas cette façon de se connecter. Demandez un lien à la personne qui l’exploite.',
  internal: 'Le collecteur a échoué. Son journal dit pourquoi.',
  token_not_allowed: 'Vous ne pouvez pas faire cela. Un propriétaire le peut.',
  site_exists: 'Un site de ce nom existe déjà.',
  store_unavailable:
    'Le collecteur ne peut pas lire ses données en ce moment. Son journal dit pourquoi ; vérifiez que son disque n’est pas plein.',
  store_newer:
    'Le collecteur est plus ancien que sa base de données, qu’une version plus récente a mise à niveau. La personne qui l’exploite doit démarrer la version plus récente.',
  store_older:
    'La base de données du collecteur vient d’une version plus ancienne. La personne qui l’exploite doit redémarrer le collecteur, qui la met à niveau.',
  store_unfinished:
    'Les données du collecteur sont en cours de déplacement vers une autre base, et toutes n’y sont pas encore. Si cela dure, la personne qui l’exploite relance trustgauge migrate, qui reprend là où il en était.',
  clock_wrong:
    'L’horloge de la machine du collecteur est fausse. La personne qui l’exploite doit la régler ; trustgauge doctor en dit plus.',
};

const ADVICE: Readonly<Record<string, string>> = {
  body_not_json:
    'Autre chose que la balise envoie ici : cherchez un script ou un proxy qui modifie les messages.',
  submission_malformed:
    'La balise de la page est plus ancienne ou plus récente que le collecteur : chargez trustgauge.js depuis ce collecteur.',
  version_unsupported:
    'La balise parle une version plus récente : mettez le collecteur à jour, ou chargez-en trustgauge.js.',
  origin_not_allowed:
    'Ajoutez l’origine de la page à allowedOrigins dans trustgauge.config.json et exécutez trustgauge site apply.',
  request_timeout:
    'Les messages sont arrivés trop lentement pour être lus. Ils sont renvoyés ; si cela continue, regardez le réseau.',
  survey_unknown: 'La balise nomme un sondage que ce site n’a pas : corrigez data-survey.',
  survey_paused:
    'Le sondage est en pause : exécutez trustgauge site resume pour poser de nouveau la question.',
  series_unknown:
    'La formulation a changé depuis le chargement de la page. Cela s’arrête de soi-même en deux jours.',
  body_too_large: 'Autre chose que la balise envoie ici, ou un proxy ajoute aux messages.',
  content_type_unsupported: 'Autre chose que la balise envoie ici, ou un proxy modifie le type de contenu.',
  question_unknown: 'La page pose une question que le sondage n’a plus : rechargez la page.',
  option_unknown: 'La page propose une réponse que le sondage n’a plus : rechargez la page.',
  answer_incomplete:
    'Un message est venu sans la réponse principale : chargez trustgauge.js depuis ce collecteur.',
  mode_unsupported:
    'La page modifie les réponses autrement que le sondage ne le dit : chargez trustgauge.js depuis ce collecteur.',
  too_many_requests:
    'Plus de messages sont venus d’un seul endroit qu’on n’en accepte. Ils sont renvoyés ; si cela continue, relevez la limite.',
  internal: 'Le collecteur a échoué. Son journal dit pourquoi ; les messages sont renvoyés.',
  store_unavailable: 'L’écriture des données a échoué : vérifiez le disque. Les messages sont renvoyés.',
};
