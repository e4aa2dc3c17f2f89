/** The steps of the playbook in German. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const PLAYBOOK_WORDS: TranslationOf<'playbook'> = {
  'data-page': {
    title: 'Auf einer Seite sagen, was Sie speichern, warum und wie lange',
    why: 'In einer Tabelle finden Menschen schneller und richtiger, was mit ihren Daten geschieht, als in einer Datenschutzerklärung.',
  },
  'status-page': {
    title: 'Eine Statusseite einrichten und sie nutzen',
    why: 'Wer von einer Störung erfährt, während sie andauert, muss nicht raten, was sonst noch verschwiegen wird.',
  },
  'breach-notice': {
    title: 'Die Mitteilung über ein Datenleck schreiben, bevor Sie sie brauchen',
    why: 'Unternehmen, die als Erste, ausführlich und ohne Leugnen gesprochen haben, behielten nach einem Datenleck mehr von ihrem guten Ruf.',
  },
  'reason-beside-field': {
    title: 'Den Grund neben dem Feld nennen, das fragt',
    why: 'Ein Zweifel, der an einem Feld entsteht, wird dort beantwortet oder gar nicht: Wenige gehen eine Datenschutzerklärung suchen.',
  },
  'answer-the-fear': {
    title: 'Auf die Sorge antworten, die am häufigsten genannt wird',
    why: 'Die zweite Frage sagt, was Menschen befürchten; eine klare Antwort darauf, dort, wo man ihr begegnet, wirkt mehr als zehn auf andere Fragen.',
  },
  passkeys: {
    title: 'Passkeys anbieten',
    why: 'Mit einem Passkey gibt es kein Passwort, das sich abfischen, erraten oder durch ein Datenleck bei anderen verlieren lässt.',
  },
  'leaked-passwords': {
    title: 'Passwörter ablehnen, von denen bekannt ist, dass sie durchgesickert sind',
    why: 'Die meisten Konten werden mit einem Passwort übernommen, das anderswo verloren ging; eine Liste davon lässt sich prüfen, ohne das Passwort zu senden.',
  },
  'less-data': {
    title: 'Weniger speichern: löschen, was nichts braucht',
    why: 'Was nicht da ist, kann nicht durchsickern, und „wir bewahren es nicht auf“ ist das eine Versprechen, das alle verstehen.',
  },
  'own-hands': {
    title: 'Menschen ihre Daten selbst abrufen und löschen lassen',
    why: 'Kontrolle, die sich ausprobieren lässt, wird geglaubt; ein Recht, das einen Brief erfordert, nicht.',
  },
  'sign-in-history': {
    title: 'Menschen ihre eigenen Anmeldungen zeigen und schreiben, wenn eine neue dazukommt',
    why: 'Wer im Konto nach Fremden sehen kann, muss sich nicht fragen, ob welche da sind, und findet einen wirklichen früh.',
  },
  'keys-apart': {
    title: 'Verschlüsseln, was am meisten schaden würde, und die Schlüssel anderswo aufbewahren',
    why: 'Eine Kopie der Datenbank ist dann keine Kopie der Daten, und die Mitteilung nach einem Diebstahl kann das sagen.',
  },
  rehearsal: {
    title: 'Ein Datenleck proben, zweimal im Jahr, mit allen, die sprechen würden',
    why: 'Ein Plan, der nie erprobt wurde, scheitert daran, wer was sagen darf, und dabei geht Zuversicht verloren.',
  },
  audit: {
    title: 'Eine unabhängige Prüfung durchführen lassen und ihre Zusammenfassung veröffentlichen',
    why: 'Was Sie über sich selbst sagen, können Menschen nicht prüfen; jemand, der durch Lügen verlieren würde, kann es.',
  },
  'security-txt': {
    title: 'Sagen, wie sich eine Lücke melden lässt, und denen antworten, die es tun',
    why: 'Wer eine Lücke findet und keine Adresse, sagt es stattdessen der Öffentlichkeit.',
  },
};
