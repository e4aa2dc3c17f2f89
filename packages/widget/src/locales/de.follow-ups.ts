/** Deutsch: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Was würde Ihr Vertrauen am meisten stärken?',
    options: {
      'plain-words': 'Mir verständlich sagen, wie meine Daten geschützt sind',
      'sooner-notice': 'Mir früher und klarer sagen, wenn etwas schiefgeht',
      'show-and-control': 'Mir zeigen, was Sie speichern, und mich darüber bestimmen lassen',
      'promise-no-selling': 'Versprechen, sie nicht zu verkaufen oder weiterzugeben',
      'stronger-sign-in': 'Eine sicherere Anmeldung',
      'less-data': 'Weniger Daten verlangen und speichern',
      'fix-something': 'Etwas beheben, das falsch oder unsicher wirkte',
      'independent-proof': 'Unabhängiger Nachweis (Prüfung, Zertifikat)',
      'news-elsewhere': 'Nachrichten über andere Unternehmen',
      'nothing-other': 'Nichts / anderes',
    },
  },
  worry: {
    text: 'Was würde Sie am meisten beunruhigen, wenn es bekannt würde?',
    options: {
      payment: 'Zahlungs- oder Bankdaten',
      'government-id': 'Ausweisnummer',
      messages: 'Nachrichten',
      'photos-files': 'Fotos und Dateien',
      location: 'Standort',
      contacts: 'Kontakte',
      passwords: 'Passwörter',
      health: 'Gesundheit',
      nothing: 'Nichts Bestimmtes',
    },
  },
};
