/** The words in German. Not yet read by a native speaker. */
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

export const GERMAN: Translation = {
  name: 'TrustGauge',
  skip: 'Zum Inhalt springen',
  tryAgain: 'Noch einmal versuchen',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert.',
  cancel: 'Abbrechen',
  keepIt: 'So lassen',
  of: (what, whose) => `${what}: ${whose}`,
  listed: (items) => new Intl.ListFormat('de').format(items),

  orMore: (share) => `${share} oder mehr`,
  orLess: (share) => `${share} oder weniger`,
  atLeast: (share) => `≥ ${share}`,
  atMost: (share) => `≤ ${share}`,

  points: (signed) => `${signed} Punkte`,
  fromTo: (low, high) => `${low} bis ${high}`,

  sharing,
  takeAlong,
  weekly,

  figures: {
    confident: 'Zuversichtlich',
    answers: 'Antworten',
    scale: 'Bild',
    none: 'noch nicht genug',
  },

  change: {
    clear: (points, interval, period) =>
      `${points} seit ${period} (${interval}): mehr, als sich durch Zufall erklärt.`,
    unclear: (points, interval, period) =>
      `Etwa gleich wie im Zeitraum ${period}: ${points} (${interval}), was sich allein durch Zufall erklärt.`,
  },

  periods: {
    label: 'Zeitraum',
    newest: 'Die neuesten 28 Tage',
    days: (days) => `Die letzten ${days} Tage`,
    chosen: (period) => period,
  },

  who: {
    title: 'Wer',
    explains: (confidence) =>
      `Anteil der Zuversichtlichen nach Segment. Der Balken ist das ${confidence}-Intervall; wo Balken sich überschneiden, ist keine Reihenfolge bekannt.`,
    none: 'Die Umfrage gibt keine Segmente an. Benennen Sie welche in trustgauge.config.json, etwa Tarif oder Region, und geben Sie in der Seite die der jeweiligen Person an.',
    notYet: (minimum) =>
      `Noch kann nichts gezeigt werden: Jeder Wert braucht mindestens ${minimum} Antworten oder einen anderen, mit dem er zusammen gezeigt wird.`,
    overlap: 'Einige Balken überschneiden sich, die Reihenfolge sagt also nichts.',
    ordered: 'Kein Balken überschneidet sich mit einem anderen: Der niedrigste steht zuerst.',
    one: 'Zusammen gezeigt, bis es von jedem genug gibt.',
    merged: 'zusammen gezeigt: von jedem zu wenige',
    unset: 'nicht angegeben',
    caption: (dimension) => `Zuversicht nach ${dimension}`,
  },

  help: {
    title: 'Was helfen würde',
    explains: (confidence) =>
      `Wer antwortet, kann eine zweite Frage gestellt bekommen, eine von diesen nach Zufall. Balken sind ${confidence}-Intervalle.`,
    none: 'Die Umfrage stellt keine zweite Frage.',
    notYet: (minimum) => `Noch kann nichts gezeigt werden: Es braucht mindestens ${minimum} Antworten.`,
    among: {
      everybody: 'alle wurden gefragt',
      'not-confident': 'unter denen, die nicht zuversichtlich sind',
    },
    option: 'Antwort',
    team: 'Wer handeln könnte',
    everybody: 'Dasselbe, alle gefragt',
    leads: (sign) =>
      ({
        '1': 'Mehr Menschen wünschen sich bessere Kommunikation als bessere Technik.',
        '-1': 'Mehr Menschen wünschen sich bessere Technik als bessere Kommunikation.',
      })[sign] ?? 'Ob Kommunikation oder Technik mehr helfen würde, ist nicht klar.',
    bySize: 'Nach Größe geordnet; wo Balken sich überschneiden, kann es umgekehrt sein.',
    share: 'Gewählt von',
    difference: 'Kommunikation minus Technik',
    zero: (reach) => `0 in der Mitte, ${reach} Punkte an den Enden`,
    routes: {
      communications: 'Kommunikation',
      technology: 'Technik',
      both: 'Beides',
      outside: 'Außerhalb unserer Reichweite',
    },
    caption: { routes: 'Welches Team handeln könnte' },
  },

  trust: {
    title: 'Wie weit dem zu trauen ist',
    answered: {
      seen: (rate, answered, shown) =>
        `${rate} derer, die die Frage sahen, haben sie beantwortet (${answered} von ${shown}).`,
      drawn: (rate, answered, shown) =>
        `${rate} derer, denen die Frage gezeigt wurde, haben sie beantwortet (${answered} von ${shown}). Eine Anzeige zählt, sobald die Frage auf der Seite ist, auch wenn niemand bis zu ihr scrollt.`,
    },
    ofDays: (period) =>
      `Diese Raten gelten für ${period}: die Tage, an denen eine Anzeige zählt, wenn sie gesehen wird.`,
    widgetChange: {
      seen: (day) =>
        `Seit ${day} zählt eine Anzeige, wenn sie gesehen wird, und die Skala sieht neu aus. Antwortraten aus der Zeit davor sind nicht vergleichbar.`,
    },
    others: (dismissed, ignored) => `${dismissed} haben sie geschlossen, ${ignored} ließen sie stehen.`,
    bounds: (bounds, withInterval) =>
      `Was immer die anderen denken: Der Anteil der Zuversichtlichen unter allen, die sie sahen, liegt zwischen ${bounds}; mit der Unsicherheit derer, die geantwortet haben, ${withInterval}.`,
    tipping: (target, tipping) =>
      `Das Ganze läge bei ${target}, wenn ${tipping} derer, die nicht geantwortet haben, zuversichtlich wären.`,
    noTipping: (target) => `Nichts, was die anderen denken könnten, brächte das Ganze auf ${target}.`,
    rounded: 'Weniger als 50 Antworten: auf fünf Punkte gerundet.',
    noResponse: 'Wie viele die Frage sahen und nicht antworteten, wird bei diesen Antworten nicht gezählt.',
    unscored: (count) =>
      `${count.written} ${inForm(count, { one: 'Person hat', other: 'Menschen haben' })} geantwortet, es nicht zu wissen. Sie zählen hier und in keinem Anteil.`,
    signals:
      'Wer Global Privacy Control oder Do Not Track sendet, wird nie gefragt. Diese Menschen sind womöglich weniger zuversichtlich als andere; der wahre Anteil kann also niedriger sein.',
    sampled: (rate) => `${rate} der Menschen werden eingeladen, für jede Person einmal ausgelost.`,
    minimum: (minimum) =>
      `Über weniger als ${minimum} Menschen wird nichts gezeigt, durch keine Verbindung dessen, was gezeigt wird.`,
    report: (confidence) =>
      `Intervalle abgeschlossener Zeiträume (${confidence}) gelten für die eine Zahl, neben der sie stehen.`,
    live: (confidence, since) =>
      `Der Durchschnitt seit ${since} hat ein Intervall, das für jeden Blick zugleich gilt (${confidence}); darum ist es breiter.`,
    voided: (day, reason) => `${day} ist ausgelassen: ${reason}.`,
    alarm: ({ batches, series, inAYear }) =>
      `Solange die Zuversicht über der Grenze bleibt, schlägt der Alarm im Mittel einmal in ${batches} Gruppen irrtümlich an, oder seltener, ${inForm(series, { one: 'in dieser Reihe', other: `in den ${series.written} Reihen, die zusammen beobachtet werden` })}; eine Gruppe umfasst mindestens einen Tag. In einem Jahr ist das eine Wahrscheinlichkeit von höchstens ${inAYear}.`,
    learnedFloor:
      'Das gilt, wenn die gelernte Grenze nicht über der Wahrheit liegt, was bei etwa 95 von 100 so ist.',
  },

  watch: {
    title: 'Der Alarm',
    phase: {
      learning: () => 'Er lernt, was üblich ist, und kann erst anschlagen, wenn er es weiß.',
      watching: (floor, source) =>
        `Er schlägt an, wenn die Zuversicht unter ${floor} gefallen ist, ${source}.`,
      fallen: (floor, source) =>
        `Er hat angeschlagen: Die Zuversicht liegt unter ${floor}, ${source}. Er wartet auf die Erholung.`,
    },
    source: {
      target: 'das gesetzte Ziel',
      learned: 'die gelernte Grenze',
    },
    label: 'Belege für einen Fall',
    filledTo: (share) => `${share} des Wegs bis zum Alarm, in Schritten, die sich vervielfachen`,
  },

  language: {
    label: 'Sprache',
    failed:
      'Diese Sprache konnte nicht geladen werden. Prüfen Sie, ob dieses Gerät verbunden ist, und wählen Sie sie noch einmal.',
  },

  settings,

  views: {
    overview: 'Überblick',
    effect: 'Davor und danach',
    alerts: 'Alarme',
    sharing: 'Freigabe',
    installation: 'Einbau',
    settings: 'Einstellungen',
    'set-up': 'Erste Schritte',
  },
  groups: { setUp: 'Einrichten' },
  rail: {
    label: 'Seiten',
    sites: 'Websites',
    siteAndSurvey: 'Website und Umfrage',
    choose: 'Auswählen',
    paused: 'angehalten',
    openAlerts: (count) => `${count} offen`,
    signOut: 'Abmelden',
  },
  commands: {
    title: 'Gehe zu',
    open: 'Gehe zu …',
    field: 'Seite, Website, Zeitraum oder Sprache eingeben',
    none: 'So heißt nichts. Versuchen Sie ein anderes Wort.',
    found: (count) => `${count.written} ${inForm(count, { one: 'Möglichkeit', other: 'Möglichkeiten' })}`,
    now: 'jetzt gezeigt',
    session: 'Sitzung',
  },

  signIn: {
    title: 'Anmelden',
    how: 'Um sich anzumelden, führen Sie dies auf dem Rechner aus, auf dem der Collector läuft, und öffnen Sie den Link, den es ausgibt:',
    command: 'trustgauge token sign-in',
    once: 'Ein Link meldet einen Browser an, einmal, binnen einer Stunde.',
    field: 'Oder fügen Sie den Link oder das Token daraus hier ein',
    button: 'Anmelden',
    working: 'Wird angemeldet …',
    ended:
      'Ihre Sitzung ist beendet. Melden Sie sich wieder an, dann kommen Sie auf die Seite zurück, auf der Sie waren.',
    signedOut: 'Sie sind abgemeldet.',
    invalid: 'Dieser Anmeldelink ist abgelaufen oder wurde schon benutzt.',
    again:
      'Um einen neuen zu bekommen, führen Sie dies auf dem Rechner aus, auf dem der Collector läuft, und öffnen Sie den Link, den es ausgibt:',
    byMail: 'E-Mail-Adresse',
    byMailHow: 'Ein Link wird Ihnen gesendet, wenn jemand Ihre Adresse hinzugefügt hat.',
    mailButton: 'Einen Link an mich senden',
    mailSent:
      'Wenn diese Adresse hier bekannt ist, ist ein Link an sie unterwegs. Er meldet einen Browser an, einmal, binnen einer Stunde.',
    withProvider: (provider) => `Mit ${provider} anmelden`,
    byCommand:
      'Oder führen Sie dies auf dem Rechner aus, auf dem der Collector läuft, und öffnen Sie den Link, den es ausgibt:',
    notAToken: 'Das ist weder ein Anmeldelink noch ein Token. Ein Link endet mit #sign-in= und dem Token.',
    link: {
      ofPerson: (who) => `Dieser Link meldet Sie als ${who} an.`,
      ofNobody: 'Dieser Link kommt von der Befehlszeile und nennt keine Person.',
      endsSession: (who) => `Sie sind als ${who} angemeldet. Wenn Sie fortfahren, endet diese Sitzung.`,
      expected: 'Fahren Sie nur fort, wenn Sie diesen Link angefordert oder erwartet haben.',
      button: (who) => `Als ${who} anmelden`,
      stay: (who) => `Als ${who} angemeldet bleiben`,
    },
  },

  simulated: 'Simulierte Antworten',
  simulatedWhy: 'zur Vorführung erfunden; kein Mensch hat sie gegeben.',
  test: 'Testantworten',
  testWhy: 'sie kamen mit dem Testschlüssel und werden von den echten getrennt gehalten.',
  paused: 'Angehalten',
  pausedWhy: 'niemand wird gefragt.',

  subject: {
    invited: 'Menschen',
    opened: 'Menschen, die die Frage selbst geöffnet haben,',
  },
  sentence: ({ share, subject, product, interval, isApproximate }) =>
    `${isApproximate ? 'Etwa ' : ''}${share} der ${subject} sind zuversichtlich, dass ihre Daten bei ${product} sicher sind (${interval}).`,
  intervalIs: (confidence) => `${confidence}-Intervall`,
  answers: (count) => `${count.written} ${inForm(count, { one: 'Antwort', other: 'Antworten' })}`,
  daysIn: (zone) => `Zeitzone: ${zone}`,
  timesIn: (zone) => `Uhrzeiten: ${zone}`,
  rounded: 'Hinter dieser Zahl stehen weniger als 50 Antworten, darum ist sie auf fünf Punkte gerundet.',
  randomised: (mode) =>
    `Antworten wurden auf jedem Gerät zufällig verändert, bevor sie es verließen (${mode}); niemandes eigene Antwort ist bekannt.`,

  choices: {
    granularity: 'Ein Punkt je',
    line: 'Was die Linie zeigt',
    environment: 'Schlüssel',
    entry: 'Antworten von',
  },
  lineOption: { period: 'Jeder Zeitraum', live: 'Durchschnitt bisher' },
  granularity: { day: 'Tag', week: 'Woche', month: 'Monat' },
  environmentOption: { live: 'Echte Antworten', test: 'Testantworten' },
  entryOption: {
    invited: 'Menschen, die wir gefragt haben',
    opened: 'Menschen, die selbst kamen',
  },

  chart: {
    title: 'Zuversicht im Lauf der Zeit',
    explains: (unit, confidence) =>
      `Anteil der Menschen, die eine der beiden zuversichtlichsten Antworten gewählt haben, nach ${unit}. Das Band ist das ${confidence}-Intervall.`,
    unit: { day: 'Tag', week: 'Woche', month: 'Monat' },
    explainsLive: (unit, confidence) =>
      `Durchschnitt seit Beginn oder seit dem letzten Vorfall, Stand nach jedem Zeitabschnitt (${unit}). Das Band ist ein Intervall, das für jeden Blick zugleich gilt (${confidence}).`,
    alarm: (raised) => `Alarm, ausgelöst am ${raised}`,
    point: 'Zeitpunkt',
    keys: 'Die Pfeiltasten links und rechts gehen die Linie entlang. T öffnet die Tabelle.',
    notCounted: 'noch nicht gezählt',
    soFar: 'bisher',
    running: { day: 'Tag bisher', week: 'Woche bisher', month: 'Monat bisher' },
    periodSoFar: (period, soFar) => `${period} (${soFar})`,
    interval: 'Intervall',
    showTable: 'Als Tabelle zeigen',
    hideTable: 'Tabelle schließen',
    table: 'Die Punkte der Linie',
    columns: {
      period: 'Zeitraum',
      stretch: 'Durchschnitt über',
      share: 'Zuversichtlich',
      interval: 'Intervall',
      answers: 'Antworten',
    },
    textOf: {
      period: ({ first, last, low, high, newest }) =>
        `Liniendiagramm vom ${first} bis ${last}. Der Anteil liegt zwischen ${low} und ${high}. Neuester Punkt: ${newest}.`,
      live: ({ first, last, low, high, newest }) =>
        `Liniendiagramm vom ${first} bis ${last} des Durchschnitts seit Beginn oder seit dem letzten Vorfall. Er liegt zwischen ${low} und ${high}. Neuester Punkt: ${newest}.`,
    },
    textOfIncidents: (list) => `Vorfälle: ${list}.`,
    textOfSteps: (list) => `Maßnahmen: ${list}.`,
    widgetChange: { seen: 'Gezählt, wenn gesehen; neues Aussehen' },
    textOfWidgetChange: {
      seen: (day) => `Ab ${day}: Anzeigen zählen, wenn sie gesehen werden; neues Aussehen der Skala.`,
    },
    textOfAlarm: ({ began, raised, floor }) =>
      `Alarm: Ein Fall unter ${floor}, der am wahrscheinlichsten etwa am ${began} begann, wurde am ${raised} gemeldet.`,
    textOfOpen: (since) => `Noch nicht gezählt: Antworten seit ${since}.`,
    readout: ({ period, share, interval, answers }) =>
      `${period}: ${share}, Intervall ${interval}, ${answers}`,
    next: (day) => `Die nächste Zahl kann frühestens am ${day} erscheinen.`,
  },

  incidents: {
    title: 'Vorfälle',
    kind: { ours: 'bei uns', industry: 'anderswo' },
    source: 'Mehr lesen',
  },

  empty: {
    title: 'Noch nicht genug Antworten.',
    willShow: (product) =>
      `Hier wird stehen, welcher Anteil der Menschen zuversichtlich ist, dass ihre Daten bei ${product} sicher sind, mit seiner Unsicherheit und seiner Linie im Lauf der Zeit.`,
    when: (day, zone, minimum) =>
      `Die erste Zahl kann frühestens am ${day} (${zone}) erscheinen: wenn ein Tag zu Ende ist und mindestens ${minimum} Antworten beisammen sind. Bis dahin sieht niemand, wie viele es sind, damit niemandes Antwort erraten werden kann.`,
    next: 'Den Einbau prüfen',
  },

  emptyPeriod: {
    title: (period) => `Für ${period} gibt es keine Zahl.`,
    toCome: 'Diese Tage kommen erst noch, zumindest dort, wo der Collector ist.',
    tooFew: (minimum) =>
      `In diesen Tagen waren an keinem Tagesende ${minimum} Antworten beisammen. Sie stehen in einer späteren Zahl.`,
    newest: 'Die neuesten Tage zeigen',
  },

  installation: {
    nothing: 'Noch ist nichts angekommen. Öffnen Sie die Seite, die das Tag trägt.',
    works: 'Es funktioniert: Was ankommt, wird gespeichert.',
    worksPartly: 'Was ankommt, wird gespeichert, außer dem, was unten als abgelehnt steht.',
    before: 'Es hat schon funktioniert, aber heute ist nichts angekommen.',
    refused: 'Es kommt etwas an, aber nichts konnte gespeichert werden. Die Gründe stehen unten.',
    refusedToday:
      'Es hat schon funktioniert, aber was heute ankam, wurde abgelehnt. Die Gründe stehen unten.',
    looking: 'Es wird nachgesehen, was angekommen ist …',
    unknown: 'Wir wissen nicht, was angekommen ist.',
    key: { live: 'Echter Schlüssel', test: 'Testschlüssel' },
    watching: 'Es wird auf Nachrichten gewartet. Seit diese Seite offen ist, hat sich nichts geändert.',
    changed: (time, what) => `Letzte Änderung um ${time}: ${what}.`,
    more: {
      stored: (count) => `${count.written} gespeichert`,
      duplicate: (count) => `${count.written} doppelt gekommen`,
      refused: (count) => `${count.written} abgelehnt`,
    },
    arrivals: 'Was angekommen ist',
    today: (day) => `Heute, ${day}`,
    todayAlone: 'Heute',
    inAll: 'Insgesamt',
    received: 'Angekommen',
    stored: 'Gespeichert',
    duplicate: 'Doppelt gekommen, einmal gezählt',
    refusedRow: 'Abgelehnt',
    outcome: 'Ergebnis',
    tag: 'Das Tag',
    tagHow:
      'Setzen Sie diese Zeile in den Kopf jeder Seite, auf der gefragt werden darf. Der Schlüssel ist kein Geheimnis.',
    keyIs: {
      live: 'Der echte Schlüssel zählt.',
      test: 'Mit dem Testschlüssel werden Antworten getrennt gehalten und als Test gezeigt.',
    },
    copy: 'Kopieren',
    copied: 'Kopiert.',
    copyFailed:
      'Der Browser wollte nicht kopieren. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur oder über das Menü.',
    policy: (origin) =>
      `Wenn die Seite eine Content-Security-Policy sendet, nennen Sie ${origin} unter script-src und connect-src.`,
    origins: 'Wo das Tag stehen darf',
    originsHow: 'Nachrichten werden nur von Seiten dieser Ursprünge angenommen:',
    noOrigins: 'Noch ist kein Ursprung erlaubt, jede Nachricht würde also abgelehnt.',
    originsChange:
      'Um die Liste zu ändern, bearbeiten Sie allowedOrigins in trustgauge.config.json und führen aus:',
    originsCommand: 'trustgauge site apply',
  },

  explanations: EXPLANATIONS,

  setUp: SET_UP,

  alerts: ALERTS_WORDS,
  effect: EFFECT_WORDS,
  playbook: PLAYBOOK_WORDS,
  steps: STEPS_WORDS,

  stale: (time) => `Gezeigt, wie es um ${time} war.`,
  clock: {
    ahead: (howMuch) =>
      `Die Uhr dieses Geräts geht gegenüber der des Collectors vor, um: ${howMuch}. Tage sind die des Collectors; stellen Sie die Uhr, die falsch geht.`,
    behind: (howMuch) =>
      `Die Uhr dieses Geräts geht gegenüber der des Collectors nach, um: ${howMuch}. Tage sind die des Collectors; stellen Sie die Uhr, die falsch geht.`,
  },
  missingPart:
    'Ein Teil dieser Seite konnte nicht geladen werden. Vielleicht ist dieses Gerät nicht verbunden, oder es wurde inzwischen eine neuere Version eingesetzt.',
  loading: 'Wird geladen',

  trouble: (code, message) => TROUBLES[code] ?? `Der Collector hat abgelehnt: ${message}.`,

  advice: (code) =>
    ADVICE[code] ?? 'Ein neuerer Collector zählt dies, als diese Seite kennt: Laden Sie die Seite neu.',
};

const TROUBLES: Readonly<Record<string, string>> = {
  offline: 'Dieses Gerät ist nicht verbunden. Sobald es das ist, wird alles noch einmal gelesen.',
  unreachable:
    'Der Collector war nicht zu erreichen. Prüfen Sie, ob er läuft und ob dieses Gerät verbunden ist.',
  not_found: 'Hier ist nichts. Wählen Sie eine Seite aus der Liste.',
  site_unknown:
    'Diese Website gibt es nicht, oder Sie dürfen sie nicht lesen. Wählen Sie eine aus der Liste.',
  survey_unknown: 'Diese Website hat keine solche Umfrage. Wählen Sie eine aus der Liste.',
  too_many_requests: 'Der Collector wurde zu oft gefragt. Warten Sie eine Minute.',
  share_link_invalid:
    'Dieser Link ist abgelaufen oder wurde widerrufen. Was noch gezeigt wird, ist, wie es war.',
  share_link_unknown: 'Diesen Link gibt es nicht mehr. Vielleicht hat jemand ihn widerrufen.',
  too_many_share_links:
    'Es gibt so viele Links, wie es geben darf. Widerrufen Sie einen, der nicht mehr gebraucht wird.',
  limit_reached:
    'Es gibt davon so viele, wie es geben darf. Entfernen Sie etwas, das nicht mehr gebraucht wird.',
  incident_unknown: 'Diesen Vorfall gibt es nicht mehr. Vielleicht hat jemand ihn gelöscht.',
  step_unknown: 'Diese Maßnahme gibt es nicht mehr. Vielleicht hat jemand sie gelöscht.',
  alert_already_acknowledged: 'Jemand hat diesen Alarm inzwischen bestätigt. Die dort getroffene Wahl gilt.',
  receiver_unknown: 'Diesen Empfänger gibt es nicht mehr. Vielleicht hat jemand ihn gelöscht.',
  person_unknown: 'Eine solche Person gibt es nicht mehr. Die Liste wurde neu gelesen.',
  person_domain_not_allowed:
    'Adressen dieser Domain können nicht hinzugefügt werden. Wer den Collector betreibt, legt fest, welche es können (--people-domains).',
  person_known_already: 'Jemand mit dieser Adresse wurde schon hinzugefügt.',
  last_owner:
    'Sonst ist niemand Eigentümer aller Websites. Machen Sie zuerst jemand anderen zum Eigentümer aller Websites.',
  changed_meanwhile:
    'Jemand anderes hat dies inzwischen geändert, darum wurde nichts gespeichert. Was jetzt hier steht, ist die andere Änderung: Sehen Sie sie an, und ändern Sie es noch einmal.',
  read_token_unknown: 'Dieses Token wurde schon widerrufen.',
  paused_by_file:
    'Die Umfrage ist durch die Konfigurationsdatei angehalten. Damit wieder gefragt wird, setzen Sie dort isPaused auf false.',
  provider_refused:
    'Der Identitätsanbieter hat sich nicht für Sie verbürgt, oder es hat zu lange gedauert. Versuchen Sie es noch einmal; bleibt es so, wenden Sie sich an die Person, die den Collector betreibt.',
  provider_unreachable:
    'Der Identitätsanbieter war nicht zu erreichen. Versuchen Sie es später noch einmal, oder melden Sie sich durch einen Link an.',
  person_not_admitted:
    'Der Identitätsanbieter kennt Sie, aber hier hat Sie niemand hinzugefügt. Bitten Sie einen Eigentümer darum.',
  sign_in_not_offered:
    'Dieser Collector bietet diese Art der Anmeldung nicht an. Bitten Sie die Person, die ihn betreibt, um einen Link.',
  internal: 'Der Collector hat versagt. Sein Protokoll sagt, warum.',
  token_not_allowed: 'Das dürfen Sie nicht. Ein Eigentümer darf es.',
  site_exists: 'Es gibt schon eine Website dieses Namens.',
  store_unavailable:
    'Der Collector kann seinen Speicher gerade nicht lesen. Sein Protokoll sagt, warum; prüfen Sie, ob die Platte voll ist.',
  store_newer:
    'Der Collector ist älter als sein Speicher, den eine neuere Version auf ihren Stand gebracht hat. Wer ihn betreibt, muss die neuere Version starten.',
  store_older:
    'Der Speicher des Collectors ist von einer älteren Version. Wer ihn betreibt, muss ihn neu starten; das bringt den Speicher auf seinen Stand.',
  store_unfinished:
    'Die Daten des Collectors ziehen in eine andere Datenbank um und sind noch nicht alle dort. Bleibt es dabei, ruft, wer ihn betreibt, trustgauge migrate noch einmal auf; es fährt fort, wo es stand.',
  clock_wrong:
    'Die Uhr der Maschine, auf der der Collector läuft, geht falsch. Wer ihn betreibt, muss sie stellen; trustgauge doctor sagt mehr.',
};

const ADVICE: Readonly<Record<string, string>> = {
  body_not_json:
    'Hier sendet etwas anderes als das Tag: Suchen Sie nach einem Skript oder einem Proxy, der Nachrichten verändert.',
  submission_malformed:
    'Das Tag der Seite ist älter oder neuer als der Collector: Laden Sie trustgauge.js von diesem Collector.',
  version_unsupported:
    'Das Tag spricht eine neuere Version: Aktualisieren Sie den Collector, oder laden Sie trustgauge.js von ihm.',
  origin_not_allowed:
    'Tragen Sie den Ursprung der Seite unter allowedOrigins in trustgauge.config.json ein und führen Sie trustgauge site apply aus.',
  request_timeout:
    'Nachrichten kamen zu langsam herein, um gelesen zu werden. Sie werden noch einmal gesendet; wenn es anhält, sehen Sie nach dem Netz.',
  survey_unknown: 'Das Tag nennt eine Umfrage, die diese Website nicht hat: Berichtigen Sie data-survey.',
  survey_paused: 'Die Umfrage ist angehalten: Mit trustgauge site resume wird wieder gefragt.',
  series_unknown:
    'Der Wortlaut hat sich geändert, seit die Seite geladen wurde. Das endet binnen zwei Tagen von selbst.',
  body_too_large: 'Hier sendet etwas anderes als das Tag, oder ein Proxy fügt Nachrichten etwas hinzu.',
  content_type_unsupported: 'Hier sendet etwas anderes als das Tag, oder ein Proxy verändert den Inhaltstyp.',
  question_unknown: 'Die Seite stellt eine Frage, die die Umfrage nicht mehr hat: Laden Sie die Seite neu.',
  option_unknown:
    'Die Seite bietet eine Antwort an, die die Umfrage nicht mehr hat: Laden Sie die Seite neu.',
  answer_incomplete:
    'Eine Nachricht kam ohne Antwort auf die Hauptfrage: Laden Sie trustgauge.js von diesem Collector.',
  mode_unsupported:
    'Die Seite verändert Antworten anders, als die Umfrage angibt: Laden Sie trustgauge.js von diesem Collector.',
  too_many_requests:
    'Von einer Stelle kam mehr, als angenommen wird. Es wird noch einmal gesendet; wenn es anhält, erhöhen Sie die Grenze.',
  internal:
    'Der Collector hat versagt. Sein Protokoll sagt, warum; die Nachrichten werden noch einmal gesendet.',
  store_unavailable:
    'In den Speicher konnte nicht geschrieben werden: Prüfen Sie die Platte. Die Nachrichten werden noch einmal gesendet.',
};
