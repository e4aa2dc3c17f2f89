/** The words of links to an overview, in German. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const sharing: TranslationOf<'sharing'> = {
  title: 'Wer sonst noch lesen darf',
  explains: (survey) =>
    `Ein Link öffnet den Überblick von ${survey}, und nichts anderes, allen, die ihn haben, ohne Anmeldung. Er endet von selbst oder wenn er hier widerrufen wird.`,
  label: 'Für wen',
  labelExample: 'der Vorstand',
  days: 'Tage, bis er endet',
  make: 'Einen Link erstellen',
  making: 'Wird erstellt …',
  link: 'Der Link',
  linkOnce: 'Kopieren Sie ihn jetzt: Er wird einmal gezeigt und nirgends aufbewahrt.',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  copyFailed:
    'Der Browser wollte nicht kopieren. Der Link ist markiert: Kopieren Sie ihn mit der Tastatur oder über das Menü.',
  done: 'Ich habe ihn',
  inForce: 'Gültige Links',
  none: 'Kein Link ist gültig: Niemand liest dies, ohne sich anzumelden.',
  until: (day) => `bis ${day}`,
  revoke: 'Widerrufen',
  revokeOf: (label) => `Den Link für ${label} widerrufen`,
  revoked: (label) => `Der Link für ${label} öffnet nichts mehr.`,
  viewer: 'Wer Bearbeiter ist, kann Links erstellen und widerrufen.',

  shared: 'Freigegeben',
  sharedUntil: (label, day) =>
    `nur zum Lesen, für ${label}, bis ${day}. Wer diesen Link hat, sieht diese Seite.`,
  opening: 'Der Link wird geöffnet …',
  ended: 'Dieser Link öffnet nichts mehr.',
  endedWhy: 'Er ist abgelaufen, wurde widerrufen oder wurde nicht ganz kopiert.',
  endedNext:
    'Bitten Sie die Person, die ihn gesendet hat, um einen anderen. Wer ein Konto hat, kann sich anmelden und selbst nachsehen.',
  signIn: 'Anmelden',
};
