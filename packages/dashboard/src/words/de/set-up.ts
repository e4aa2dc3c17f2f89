/** The words of the first steps in German. Not yet read by a native speaker. */
import { inForm } from '../plural.js';
import type { TranslationOf } from '../translation.js';

export const SET_UP: TranslationOf<'setUp'> = {
  title: 'Von keiner Website zur ersten Zahl',
  titleOf: (product) => `${product}, vom Tag bis zur ersten Zahl`,
  progress: (done, all) => `${done} von ${all} Schritten getan`,
  state: { done: 'getan', now: 'als Nächstes', later: 'später' },

  site: {
    title: 'Eine Website anlegen',
    why: 'Eine Website ist ein Produkt, das man unter einem Namen kennt, auf einer oder mehreren Ihrer Seiten.',
    made: (product, id, zone) => `${product} ist da, als ${id}. Zeitzone ihrer Tage: ${zone}.`,
    another: 'Eine weitere Website anlegen',
    product: 'Der Name, unter dem man Sie kennt',
    productHint: 'Er steht in der Frage: „… dass Ihre Daten bei Acme sicher sind?“',
    id: 'Ein kurzer Name für Adressen und Befehle',
    idHint: 'Kleinbuchstaben, Ziffern und Bindestriche. Er lässt sich später nicht ändern.',
    timeZone: 'Zeitzone',
    timeZoneHint: 'Dort beginnen und enden die Tage. Sie lässt sich später nicht ändern.',
    origin: 'Wo gefragt werden soll',
    originHint:
      'Die Adresse Ihrer Website oder App, etwa https://app.example. Weitere können später dazukommen.',
    button: 'Website anlegen',
    working: 'Wird angelegt …',
    problems: {
      product: 'Schreiben Sie den Namen, mit höchstens 60 Zeichen.',
      id: 'Verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche, höchstens 40.',
      timeZone: 'Wählen Sie eine Zeitzone aus der Liste.',
      origin: 'Schreiben Sie eine Adresse, die mit https:// oder http:// beginnt.',
      taken: 'Eine Website dieses Namens gibt es schon. Wählen Sie einen anderen.',
    },
    forOwners: 'Ein Eigentümer aller Websites kann eine anlegen.',
    ask: 'Wer den Collector betreibt, macht einen Link für einen Eigentümer mit:',
    askCommand: 'trustgauge token sign-in --role owner',
  },

  tag: {
    title: 'Das Tag einsetzen',
    why: 'Eine Zeile im Kopf jeder Seite, auf der gefragt werden darf.',
    policy: 'Wenn die Seite eine Content-Security-Policy sendet, fügen Sie ihr diese Quellen hinzu:',
    copyPolicy: 'Die Quellen kopieren',
    local:
      'Auf Ihrem eigenen Rechner funktioniert es mit dem Testschlüssel von localhost aus, ohne genannt zu sein.',
  },

  message: {
    title: 'Die erste Nachricht ankommen sehen',
    why: 'Öffnen Sie die Seite, die das Tag trägt. Die Frage kommt von selbst; was sie sendet, wird hier binnen einer Sekunde gezählt.',
    waiting: 'Es wird auf die erste Nachricht gewartet.',
    stored: (count) =>
      `${count.written} ${inForm(count, { one: 'Nachricht ist angekommen und wurde', other: 'Nachrichten sind angekommen und wurden' })} gespeichert.`,
    refused: 'Etwas ist angekommen und wurde abgelehnt.',
    details: 'Sehen, was ankam und warum',
  },

  number: {
    title: 'Auf die erste Zahl warten',
    when: (day, zone, minimum) =>
      `Sie kann frühestens am ${day} (${zone}) erscheinen: wenn ein Tag zu Ende ist und mindestens ${minimum} Antworten beisammen sind. Bis dahin sieht niemand, wie viele es sind, damit niemandes Antwort erraten werden kann.`,
    later: 'Ein Tag muss zu Ende sein, und mindestens zehn Antworten müssen beisammen sein.',
    there: 'Die erste Zahl ist da.',
    open: 'Den Überblick öffnen',
  },

  people: {
    title: 'Die anderen einladen',
    roles: 'Leser lesen, Bearbeiter pflegen Vorfälle und Alarme, Eigentümer dürfen alles.',
    byMail: 'Fügen Sie alle mit ihrer E-Mail-Adresse hinzu; an sie geht dann ein Link.',
    byProvider: (provider) =>
      `Fügen Sie alle mit ihrer E-Mail-Adresse hinzu; sie melden sich mit ${provider} an.`,
    open: 'Personen hinzufügen',
    forOwners: 'Ein Eigentümer fügt Personen in den Einstellungen hinzu.',
    byHand:
      'Dieser Collector kann keine E-Mails senden. Auf dem Rechner, auf dem er läuft, gibt dies einen Link aus, der einen Browser anmeldet, einmal, binnen einer Stunde:',
    command: (site) => `trustgauge token sign-in --site ${site} --role viewer`,
    who: 'Beginnen Sie mit denen, die danach handeln würden: mit denen, die an Kunden schreiben, und mit denen, die sich um Anmeldung und Sicherheit kümmern.',
  },

  copy: 'Kopieren',
  copied: 'Kopiert.',
  copyFailed:
    'Der Browser wollte nicht kopieren. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur oder über das Menü.',
};
