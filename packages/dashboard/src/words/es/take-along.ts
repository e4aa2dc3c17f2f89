/** The words of what can be taken along of a page, in Spanish. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const takeAlong: TranslationOf<'takeAlong'> = {
  group: (caption) => `Guardar: ${caption}`,
  saveAs: 'Guardar como',
  kinds: { csv: 'CSV', json: 'JSON', svg: 'SVG', png: 'PNG' },
  button: (kind, caption) => `${kind}: ${caption}`,
  saved: (file) => `Guardado como ${file}.`,
  failed: (file, reason) => `No se pudo crear ${file}: ${reason}.`,
  notice: (name, why) => `${name}: ${why}`,
  source: (host, day, minimum) =>
    `TrustGauge en ${host}, a fecha de ${day}. Ninguna cifra es de menos de ${minimum} personas.`,
  everything: 'Llevárselo',
  explains: 'Cada tabla y cada gráfico de arriba se puede guardar donde está.',
  headline: 'Las cifras del período',
  notes: 'Quién respondió, y según qué reglas',
  print: 'Imprimir en dos páginas',
  share: 'Compartirlo con un enlace, o por correo cada lunes',
};
