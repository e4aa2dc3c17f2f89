/** The words of the settings in German. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

const named = (sentence: string, subject: string) => (subject === '' ? sentence : `${sentence}: ${subject}`);

export const settings: TranslationOf<'settings'> = {
  label: 'Abschnitte der Einstellungen',
  sections: {
    site: 'Website',
    keys: 'Schlüssel',
    surveys: 'Umfrage und Segmente',
    days: 'Ausgelassene Tage',
    people: 'Personen und Rollen',
    access: 'Token und Sitzungen',
    log: 'Prüfprotokoll',
  },
  role: { viewer: 'Leser', editor: 'Bearbeiter', owner: 'Eigentümer' },
  ownersChange: (role) =>
    `Sie sind mit der Rolle ${role} angemeldet. Ein Eigentümer dieser Website kann ändern, was hier steht.`,
  ownersSee: (role) =>
    `Nur ein Eigentümer sieht diesen Abschnitt. Sie sind mit der Rolle ${role} angemeldet; fragen Sie einen Eigentümer nach dem, was Sie brauchen.`,
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert. Es gilt jetzt.',
  discard: 'Das Eingegebene verwerfen',
  cancel: 'Abbrechen',
  fileSays: (value) => `Hier geändert; in der Konfigurationsdatei steht: ${value}.`,
  yesOrNo: (isSo) => (isSo ? 'ja' : 'nein'),

  site: {
    product: 'Name des Produkts',
    productHint: 'Er steht in der Frage: Unter ihm kennt man Sie.',
    productChanges:
      'Ein anderer Name ändert die Frage. Mit dem Speichern beginnt eine neue Reihe: Ihre Linie fängt neu an, die alte endet, und die beiden werden nie vermischt. Offene Seiten können noch 48 Stunden lang die alte Frage beantworten; diese Antworten werden nicht veröffentlicht.',
    timeZone: 'Zeitzone',
    timeZoneHint:
      'Dort beginnen und enden die Tage. Sie lässt sich wählen, bis die erste Nachricht angekommen ist; von da an werden Tage in ihr gezählt, und sie bleibt.',
    timeZoneFixed:
      'Sie bleibt, wie sie ist: In ihr sind Tage gezählt worden. Eine Website, die umzieht, wird als neue Website mit eigenem Namen angelegt.',
    origins: 'Erlaubte Ursprünge',
    originsHint:
      'Nachrichten werden nur von Seiten dieser Ursprünge angenommen. Je Zeile einer, wie Browser ihn schreiben: https://app.example, ohne Pfad.',
    nullOrigin: 'Nachrichten auch aus abgeschotteten Frames annehmen, die keinen Ursprung haben',
    minimum: 'Antworten hinter jeder Zahl, mindestens',
    minimumHint: (minimum) =>
      `Über weniger Menschen wird nichts gezeigt. Das lässt sich erhöhen, für das, was noch nicht veröffentlicht ist, und nie wieder senken; jetzt sind es ${minimum}.`,
    file: 'Die Konfigurationsdatei',
    fileHow:
      'Was hier geändert wird, gilt, bis die Datei etwas anderes sagt: Wo sie dasselbe sagt wie vorher, bleibt eine hier vorgenommene Änderung bestehen. Laden Sie die Datei herunter, wie sie jetzt gilt, und setzen Sie sie an die Stelle der alten.',
    noFile:
      'Diese Website wurde nicht aus einer Konfigurationsdatei angelegt. Laden Sie eine herunter, die sagt, was jetzt gilt.',
    download: 'trustgauge.config.json herunterladen',
  },

  keys: {
    how: 'Ein Schlüssel steht im Tag auf Ihren Seiten und sagt, für welche Website eine Nachricht ist. Er ist kein Geheimnis; eine Website wird durch ihre erlaubten Ursprünge geschützt.',
    key: { live: 'Echter Schlüssel', test: 'Testschlüssel' },
    replace: { live: 'Den echten Schlüssel ersetzen', test: 'Den Testschlüssel ersetzen' },
    question: (hours) =>
      `Ein neuer Schlüssel wird sofort erstellt. Setzen Sie ihn in das Tag jeder Seite ein: Der alte wird noch ${hours} Stunden lang angenommen und danach abgelehnt.`,
    later: 'Ersetzen',
    atOnce: 'Ersetzen und den alten sofort ablehnen',
    replaced: 'Der Schlüssel wurde ersetzt. Setzen Sie den neuen in das Tag jeder Seite ein.',
    retired: 'Ersetzte Schlüssel, die noch angenommen werden',
    retiredHow: (zone) => `Zeitzone der Uhrzeiten: ${zone}.`,
    until: (instant) => `angenommen bis ${instant}`,
    end: 'Jetzt ablehnen',
    endQuestion: 'Seiten, die diesen Schlüssel noch tragen, können von da an nichts mehr senden.',
    endAnswer: 'Ablehnen',
    ended: 'Der Schlüssel wird von jetzt an abgelehnt.',
  },

  surveys: {
    asked: (survey) => `Wird mit ${survey} gefragt?`,
    isAsked:
      'Es wird gefragt. Wird die Umfrage angehalten, gilt das sofort, und auch offene Seiten fragen nicht mehr.',
    isPaused: 'Sie ist angehalten: Niemand wird gefragt.',
    pausedByFile:
      'Sie ist durch die Konfigurationsdatei angehalten. Damit wieder gefragt wird, setzen Sie dort isPaused auf false.',
    pause: 'Anhalten',
    resume: 'Wieder fragen',
    paused: 'Angehalten. Niemand wird gefragt.',
    resumed: 'Es wird wieder gefragt.',
    onlyEditors: 'Ein Bearbeiter oder Eigentümer kann sie anhalten.',
    segments: 'Segmente',
    segmentsHow:
      'Was eine Seite über eine Person sagen darf, etwa den Tarif. Antworten werden nur nach diesen Werten gezählt, bis zu fünf Segmente mit je zwanzig Werten; was eine Seite sonst sagt, zählt als „nicht angegeben“. Eine Änderung gilt für Antworten von da an.',
    none: 'Es gibt keine.',
    segment: (name) => `Das Segment ${name}`,
    name: 'Name des Segments',
    values: 'Werte, durch Kommas getrennt',
    add: 'Ein Segment hinzufügen',
    remove: 'Entfernen',
    save: 'Die Segmente speichern',
  },

  days: {
    how: 'Ein Tag, an dem massenhaft unechte Antworten kamen oder eine Version fehlerhaft war, lässt sich auslassen. Jede Zahl und jeder Alarm entsteht dann ohne ihn und sagt es.',
    none: 'Kein Tag ist ausgelassen.',
    title: 'Einen Tag auslassen',
    consequence:
      'Was zusammen mit dem Tag veröffentlicht wurde, wird mit ihm ausgelassen, damit sich durch Vergleichen nichts herausfinden lässt. Der Grund wird bei den Zahlen gezeigt.',
    day: 'Tag',
    reason: 'Grund',
    button: 'Auslassen',
    done: (day) => `${day} ist aus jeder Zahl ausgelassen.`,
    restore: 'Wieder aufnehmen',
    restoreQuestion: (day) =>
      `${day} zählt dann wieder, mit allem, was zusammen mit ihm veröffentlicht wurde.`,
    restoreAnswer: 'Aufnehmen',
    restored: (day) => `${day} zählt wieder.`,
  },

  people: {
    how: 'Diese Personen melden sich unter eigenem Namen an, durch einen Link an ihr Postfach oder über Ihren Identitätsanbieter. Passwörter gibt es nicht.',
    none: 'Noch ist niemand da. Wer den Collector betreibt, meldet sich durch einen Link der Kommandozeile an.',
    you: '(Sie)',
    is: (role, site) => `${role} · ${site}`,
    allSites: 'Alle Websites',
    role: 'Rolle',
    site: 'Für',
    email: 'E-Mail-Adresse',
    change: 'Rolle ändern',
    changeOf: (email) => `Die Rolle von ${email} ändern`,
    changeSignsOut:
      'Das Speichern meldet die Person überall ab. Bei der nächsten Anmeldung gilt die neue Rolle.',
    changed: (email) => `${email} hat die neue Rolle und wurde überall abgemeldet.`,
    invite: 'Einen Link senden',
    inviteOf: (email) => `Einen Link an ${email} senden`,
    signOut: 'Überall abmelden',
    signOutOf: (email) => `Überall abmelden: ${email}`,
    signedOut: (email) => `${email} wurde überall abgemeldet.`,
    remove: 'Entfernen',
    removeQuestion: (email) => `${email} wird sofort überall abgemeldet und kann sich nicht mehr anmelden.`,
    removeSelfQuestion:
      'Das sind Sie: Sie werden sofort überall abgemeldet und können sich nicht mehr anmelden.',
    removeAnswer: 'Entfernen',
    returns: (role) =>
      `Ihr Identitätsanbieter lässt diese Domain aber zu: Die Person kann als ${role} für alle Websites zurückkommen.`,
    block: 'Nicht wieder zulassen',
    blocked: (count) =>
      `Entfernte Personen, die nicht wieder zugelassen werden: ${count}. Fügen Sie eine Person wieder hinzu, um sie zuzulassen.`,
    domains: (domains) => `Adressen dieser Domains können hinzugefügt werden: ${domains}.`,
    removeKeepingLinks: 'Entfernen und die geteilten Links behalten',
    quoted: (label: string) => `„${label}“`,
    endsTokens: (labels: string) =>
      `Was die Lesetoken ${labels} dieser Person nutzt, wird von da an abgewiesen.`,
    endsLinks: (labels: string) => `Auch ihre geteilten Links ${labels} enden, wenn Sie sie nicht behalten.`,
    removed: (email) => `${email} wurde entfernt.`,
    addTitle: 'Jemanden hinzufügen',
    addByMail:
      'Die Person bekommt einen Link, der sie einmal anmeldet, binnen einer Stunde. Später fordert sie auf der Anmeldeseite einen weiteren an.',
    addByHand:
      'Dieser Collector kann keine E-Mails senden. Geben Sie auf dem Rechner, auf dem er läuft, einen Link aus und übergeben Sie ihn: trustgauge person sign-in, gefolgt von der Adresse.',
    add: 'Hinzufügen',
    invitation: {
      sent: (email) => `Ein Link wurde an ${email} gesendet.`,
      failed: (email) =>
        `${email} wurde hinzugefügt, aber der Mailserver hat die E-Mail nicht angenommen. Senden Sie den Link später noch einmal.`,
      too_many: (email: string) => `Es wurde kein Link gesendet: ${email} hat mehrere, die noch gültig sind.`,
      too_many_of_site: (email) =>
        `${email}: Es wurde kein Link gesendet. Diese Website hat so viele Links gesendet, wie in einer Stunde erlaubt sind. Senden Sie den Link später.`,
      no_mail: (email) =>
        `${email} wurde hinzugefügt. Geben Sie einen Link aus mit: trustgauge person sign-in ${email}`,
    },
    rolesTitle: 'Was jede Rolle darf',
    may: {
      viewer: 'liest jede Zahl',
      editor: 'pflegt außerdem Vorfälle und Alarme und hält Umfragen an',
      owner: 'ändert außerdem Einstellungen, Schlüssel, Personen und Token und lässt Tage aus',
    },
  },

  access: {
    onlyOwners: 'Nur ein Eigentümer sieht die Token von Skripten.',
    tokens: 'Lesetoken',
    how: 'Mit einem Lesetoken benutzt ein Skript die API. Das Token selbst wird nicht aufbewahrt, es lässt sich also nicht noch einmal zeigen.',
    none: 'Es gibt keines.',
    is: (role, site, dates) => `${role} · ${site} · ${dates}`,
    dates: (created, expires) =>
      expires === null ? `seit ${created}, bis es widerrufen wird` : `seit ${created}, bis ${expires}`,
    by: (email: string) => `von ${email}`,
    neverUsed: 'nie benutzt',
    usedOn: (day: string) => `zuletzt benutzt am ${day}`,
    revoke: 'Widerrufen',
    revokeQuestion: (label) => `Was das Token „${label}“ benutzt, wird von da an abgelehnt.`,
    revokeAnswer: 'Token widerrufen',
    revoked: (label) => `„${label}“ wurde widerrufen.`,
    issueTitle: 'Ein Token ausstellen',
    once: 'Kopieren Sie dieses Token jetzt: Es wird nur dieses eine Mal gezeigt.',
    useIt: 'Ein Skript sendet es mit jeder Anfrage: Authorization: Bearer, dann das Token.',
    hide: 'Ausblenden',
    label: 'Wofür es ist',
    lasts: 'Wie lange',
    days: (days) => `${days} Tage`,
    always: 'Bis es widerrufen wird',
    issue: 'Ausstellen',
    issued: 'Das Token wurde ausgestellt.',
    sessions: 'Sitzungen',
    signedInAs: (email) => `Sie sind als ${email} angemeldet.`,
    signedInByLink:
      'Sie sind durch einen Link der Kommandozeile angemeldet, als niemand Bestimmtes. Einen Link für Sie selbst gibt trustgauge person sign-in aus.',
    everywhere: 'Überall abmelden',
    everybody: 'Alle abmelden',
    everybodyQuestion: 'Jeder Browser wird sofort abgemeldet, auch dieser. Lesetoken bleiben.',
    everybodyOfSiteQuestion: (product) =>
      `Jeder Browser, der nur für ${product} angemeldet ist, wird sofort abgemeldet, auch dieser. Lesetoken bleiben.`,
    everybodyAnswer: 'Alle abmelden',
  },

  log: {
    how: (days, zone) =>
      `Wer wann was geändert hat, auf der Seite, über die API oder auf der Kommandozeile. Einträge werden ${days} Tage lang aufbewahrt. Sie enthalten keine Antwort und kein Geheimnis. Zeitzone der Uhrzeiten: ${zone}.`,
    none: 'Noch wurde nichts geändert.',
    older: 'Ältere Einträge',
    by: {
      person: (name) => name,
      link: () => 'durch einen Link der Kommandozeile',
      token: (name) => `durch das Token „${name}“`,
      'command-line': () => 'auf der Kommandozeile',
      collector: () => 'vom Collector bemerkt',
      'mail-link': () => 'durch den Link in der wöchentlichen E-Mail',
    },
    field: (field) => FIELDS[field] ?? field,
    fromTo: (from, to) =>
      from === null ? (to ?? 'nichts') : to === null ? `${from}, jetzt nichts` : `${from} → ${to}`,
    unknown: (action) => `Eine Änderung, die diese Seite nicht kennt (${action}): Laden Sie sie neu.`,
    action: {
      'signed-in': () => 'Angemeldet',
      'signed-out': () => 'Abgemeldet',
      'everybody-signed-out': () => 'Alle abgemeldet',
      'person-signed-out': (person) => named('Eine Person überall abgemeldet', person),
      'person-added': (person) => named('Eine Person hinzugefügt', person),
      'person-changed': (person) => named('Die Rolle einer Person geändert', person),
      'person-removed': (person) => named('Eine Person entfernt', person),
      'person-invited': (person) => named('Einen Anmeldelink gesendet', person),
      'link-printed': (whom) => named('Einen Anmeldelink ausgegeben', whom),
      'token-issued': (label) => named('Ein Lesetoken ausgestellt', label),
      'token-revoked': (label) => named('Ein Lesetoken widerrufen', label),
      'site-made': (product) => named('Website angelegt', product),
      'site-applied': () => 'Die Konfigurationsdatei in Kraft gesetzt',
      'settings-changed': () => 'Die Einstellungen geändert',
      'key-rotated': () => 'Einen Schlüssel ersetzt',
      'key-ended': (key) => named('Einen ersetzten Schlüssel beendet', key),
      'survey-paused': (survey) => named('Eine Umfrage angehalten', survey),
      'survey-resumed': (survey) => named('Eine Umfrage wieder aufgenommen', survey),
      'incident-added': (title) => named('Einen Vorfall eingetragen', title),
      'incident-changed': (title) => named('Einen Vorfall geändert', title),
      'incident-removed': (title) => named('Einen Vorfall gelöscht', title),
      'day-voided': (day) => named('Einen Tag ausgelassen', day),
      'day-restored': (day) => named('Einen Tag wieder aufgenommen', day),
      'alert-acknowledged': (survey) => named('Einen Alarm bestätigt', survey),
      'watches-rebuilt': () => 'Die Detektoren neu angelegt',
      'receiver-added': (label) => named('Einen Empfänger hinzugefügt', label),
      'receiver-removed': (label) => named('Einen Empfänger gelöscht', label),
      'receiver-tested': (label) => named('Eine Testnachricht an einen Empfänger gesendet', label),
      'step-added': (title) => named('Eine Maßnahme eingetragen', title),
      'step-changed': (title) => named('Eine Maßnahme geändert', title),
      'step-removed': (title) => named('Eine Maßnahme gelöscht', title),
      'share-link-made': (label) => named('Einen Freigabelink erstellt', label),
      'share-link-revoked': (label) => named('Einen Freigabelink widerrufen', label),
      'weekly-summary-begun': (label) => named('Eine wöchentliche Zusammenfassung begonnen', label),
      'weekly-summary-ended': (label) => named('Eine wöchentliche Zusammenfassung beendet', label),
      'data-restored': () => 'Eine Sicherung wiederhergestellt',
      'data-imported': () => 'Ein Archiv importiert',
      'data-moved': () => 'Die Daten nach PostgreSQL verlegt',
      'clock-stepped': () => 'Sprung der Uhr',
      'clock-settled': () => 'Sprung der Uhr beendet',
      'clock-confirmed': (time) => named('Die Uhr bestätigt', time),
    },
  },
};

const FIELDS: Readonly<Record<string, string>> = {
  product: 'Name des Produkts',
  timeZone: 'Zeitzone',
  allowedOrigins: 'Erlaubte Ursprünge',
  allowsNullOrigin: 'Frames ohne Ursprung',
  minimumBatchAnswers: 'Antworten hinter jeder Zahl',
  'keys.live': 'Echter Schlüssel',
  'keys.test': 'Testschlüssel',
  blocked: 'Nicht wieder zugelassen',
  role: 'Rolle',
  site: 'Für',
  reason: 'Grund',
  kind: 'Art',
  date: 'Tag',
  title: 'Titel',
  link: 'Link',
  baseline: 'Ausgangswert',
  clock: 'Uhr',
  newestDay: 'Neuester gespeicherter Tag',
};
