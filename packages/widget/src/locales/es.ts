/** Español. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Cerrar',
  skip: 'Omitir',
  back: 'Volver a la pregunta',
  never: 'No volver a preguntarme',
  whatWeSend: 'Qué enviamos',
  oneMore: 'Una pregunta más, si lo desea.',
  thanks:
    'Gracias. La respuesta se cuenta sin su nombre y solo se muestra en grupos[ de al menos {k} respuestas].',
  tab: '¿Cuánta seguridad siente aquí?',
  sheet: [
    'Se envía un mensaje a {host}: este y nada más.',
    'No contiene nombre, cuenta, cookie, dirección de página ni hora. El número aleatorio solo sirve para que un mensaje enviado dos veces cuente una vez.',
    'Allí suma uno a unos pocos contadores y desaparece. Los resultados se muestran a partir de diez personas, nunca de una sola.',
    'Este dispositivo guarda el mensaje hasta que llegue, y el mes a partir del cual se le podrá volver a preguntar.',
  ],
  theMessage: 'El mensaje',
  yourAnswer: '(su respuesta)',
  randomNumber: '(un número aleatorio)',
  questions: {
    headline: {
      text: '¿Hasta qué punto confía en que sus datos están seguros con {product}?',
      // Scale: Fields, J. M. et al. (2001), Journal of Sound and Vibration 242, 641–679 (ISO/TS 15666).
      options: {
        'not-at-all': 'Absoluta\u00admente nada',
        slightly: 'Ligeramente',
        moderately: 'Mediana\u00admente',
        very: 'Mucho',
        extremely: 'Extremada\u00admente',
        'dont-know': 'No lo sé',
      },
    },
  },
  followUps: () => import('./es.follow-ups.js'),
};
