/** The words of links to an overview in Spanish. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const sharing: TranslationOf<'sharing'> = {
  title: 'Quién más puede mirar',
  explains: (survey) =>
    `Un enlace abre el resumen de ${survey}, y nada más, a quien lo tenga, sin iniciar sesión. Termina por sí solo, o cuando se revoca aquí.`,
  label: 'Para quién',
  labelExample: 'el consejo',
  days: 'Días hasta que termina',
  make: 'Crear un enlace',
  making: 'Creándolo…',
  link: 'El enlace',
  linkOnce: 'Cópielo ahora: se muestra una vez y no se guarda en ningún lugar.',
  copy: 'Copiar',
  copied: 'Copiado.',
  copyFailed: 'El navegador no quiso copiar. El enlace está seleccionado: cópielo con el teclado o el menú.',
  done: 'Ya lo tengo',
  inForce: 'Enlaces vigentes',
  none: 'No hay ningún enlace vigente: nadie lee esto sin iniciar sesión.',
  until: (day) => `hasta el ${day}`,
  revoke: 'Revocar',
  revokeOf: (label) => `Revocar el enlace para ${label}`,
  revoked: (label) => `El enlace para ${label} ya no abre nada.`,
  viewer: 'Un editor puede crear enlaces y revocarlos.',

  shared: 'Compartido',
  sharedUntil: (label, day) =>
    `solo lectura, con ${label}, hasta el ${day}. Quien tiene este enlace ve esta página.`,
  opening: 'Abriendo el enlace…',
  ended: 'Este enlace ya no abre nada.',
  endedWhy: 'Ha caducado, se ha revocado o no se copió entero.',
  endedNext:
    'Pida otro a quien se lo envió. Quien tiene una cuenta puede iniciar sesión y mirar por sí mismo.',
  signIn: 'Iniciar sesión',
};
