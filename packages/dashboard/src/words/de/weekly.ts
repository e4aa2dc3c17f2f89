/** The words of the weekly summary in German. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const weekly: TranslationOf<'weekly'> = {
  title: 'Jeden Montag per E-Mail',
  explains: (survey, zone) =>
    `Der erste Satz des Überblicks von ${survey}, was sich geändert hat, der Alarm und was angekommen ist: montags ab sieben Uhr (${zone}), mit einem Link, über den jeder Empfänger sie beenden kann.`,
  noMail: 'Dieser Collector hat keinen Mailserver: Starten Sie ihn mit --smtp-url und --mail-from.',
  noReceivers:
    'Noch ist kein Empfänger ein Postfach. Fügen Sie eines auf dem Rechner hinzu, auf dem der Collector läuft:',
  command: (site) => `trustgauge receiver add ${site} --kind email --label Ann --target ann@example.com`,
  isSent: (label) => `An ${label} senden`,
  on: (label) => `${label} bekommt die Zusammenfassung ab dem nächsten Montag.`,
  off: (label) => `${label} bekommt die Zusammenfassung nicht mehr.`,
  viewer: 'Wer Eigentümer ist, kann sie ein- und ausschalten.',

  stop: {
    title: 'Die wöchentliche Zusammenfassung beenden',
    explains:
      'An die Adresse, an die dieser Link kam, wird keine weitere gesendet. Alarme sind davon nicht berührt.',
    button: 'Beenden',
    ending: 'Wird beendet …',
    ended: 'Sie ist beendet.',
    endedWhy: 'Wer die Adresse hinzugefügt hat, kann sie wieder einschalten.',
  },
};
