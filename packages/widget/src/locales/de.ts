/** Deutsch. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Schließen',
  skip: 'Überspringen',
  back: 'Zurück zur Frage',
  never: 'Nicht mehr fragen',
  whatWeSend: 'Was wir senden',
  oneMore: 'Noch eine Frage, wenn Sie mögen.',
  thanks: 'Danke. Ohne Ihren Namen gezählt und nur in Gruppen[ ab {k} Antworten] gezeigt.',
  tab: 'Wie sicher fühlen Sie sich hier?',
  sheet: [
    'Eine Nachricht geht an {host}: diese und sonst nichts.',
    'Sie enthält keinen Namen, kein Konto, kein Cookie, keine Seitenadresse und keine Uhrzeit. Die Zufallszahl sorgt nur dafür, dass eine doppelt gesendete Nachricht einmal zählt.',
    'Dort erhöht sie einige Zähler um eins und wird verworfen. Ergebnisse werden erst ab zehn Personen gezeigt, nie für eine einzelne.',
    'Dieses Gerät behält die Nachricht, bis sie angekommen ist, und den Monat, ab dem Sie wieder gefragt werden dürfen.',
  ],
  theMessage: 'Die Nachricht',
  yourAnswer: '(Ihre Antwort)',
  randomNumber: '(eine Zufallszahl)',
  questions: {
    headline: {
      text: 'Wie überzeugt sind Sie, dass Ihre Daten bei {product} sicher sind?',
      // Scale: Rohrmann, B. (1978), Zeitschrift für Sozialpsychologie 9, 222–245; the lowest point said in full.
      options: {
        'not-at-all': 'Überhaupt nicht',
        slightly: 'Wenig',
        moderately: 'Mittel\u00admäßig',
        very: 'Ziemlich',
        extremely: 'Sehr',
        'dont-know': 'Weiß ich nicht',
      },
    },
  },
  followUps: () => import('./de.follow-ups.js'),
};
