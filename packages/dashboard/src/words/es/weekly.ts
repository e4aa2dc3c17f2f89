/** The words of the weekly summary in Spanish. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const weekly: TranslationOf<'weekly'> = {
  title: 'Por correo cada lunes',
  explains: (survey, zone) =>
    `La primera frase del resumen de ${survey}, lo que ha cambiado, la alarma y lo que llegó: el lunes a partir de las siete (${zone}), con un enlace con el que cada lector puede darse de baja.`,
  noMail: 'Este colector no tiene servidor de correo: inícielo con --smtp-url y --mail-from.',
  noReceivers:
    'Aún no hay ningún destinatario que sea un buzón. Añada uno en la máquina donde funciona el colector:',
  command: (site) => `trustgauge receiver add ${site} --kind email --label Ana --target ana@example.com`,
  isSent: (label) => `Enviarlo a ${label}`,
  on: (label) => `El resumen se envía a ${label} a partir del próximo lunes.`,
  off: (label) => `El resumen ya no se envía a ${label}.`,
  viewer: 'Un propietario puede activarlo y desactivarlo.',

  stop: {
    title: 'Dejar de recibir el resumen semanal',
    explains:
      'No se enviará ninguno más a la dirección a la que llegó este enlace. Las alertas no se ven afectadas.',
    button: 'Dejar de recibirlo',
    ending: 'Dándolo de baja…',
    ended: 'Ya no se envía.',
    endedWhy: 'Quien añadió la dirección puede activarlo de nuevo.',
  },
};
