/** The words of what can be taken along of a page, in German. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const takeAlong: TranslationOf<'takeAlong'> = {
  group: (caption) => `Speichern: ${caption}`,
  saveAs: 'Speichern als',
  kinds: { csv: 'CSV', json: 'JSON', svg: 'SVG', png: 'PNG' },
  button: (kind, caption) => `${kind}: ${caption}`,
  saved: (file) => `Gespeichert als ${file}.`,
  failed: (file, reason) => `${file} konnte nicht erstellt werden: ${reason}.`,
  notice: (name, why) => `${name}: ${why}`,
  source: (host, day, minimum) =>
    `TrustGauge auf ${host}, Stand: ${day}. Keine Zahl steht für weniger als ${minimum} Menschen.`,
  everything: 'Zum Mitnehmen',
  explains: 'Jede Tabelle und jedes Diagramm oben lässt sich dort speichern, wo es steht.',
  headline: 'Die Zahlen des Zeitraums',
  notes: 'Wer geantwortet hat, und nach welchen Regeln',
  print: 'Auf zwei Seiten drucken',
  share: 'Durch einen Link freigeben oder jeden Montag per E-Mail senden',
};
