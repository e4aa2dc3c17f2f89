/** Español: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: '¿Qué aumentaría más su confianza?',
    options: {
      'plain-words': 'Que me expliquen con claridad cómo se protegen mis datos',
      'sooner-notice': 'Que me avisen antes y con más claridad cuando algo falle',
      'show-and-control': 'Que me muestren qué guardan y me dejen controlarlo',
      'promise-no-selling': 'Que prometan no venderlos ni compartirlos',
      'stronger-sign-in': 'Un inicio de sesión más seguro',
      'less-data': 'Que pidan y guarden menos datos',
      'fix-something': 'Que corrijan algo que parecía incorrecto o inseguro',
      'independent-proof': 'Una prueba independiente (auditoría, certificación)',
      'news-elsewhere': 'Noticias sobre otras empresas',
      'nothing-other': 'Nada / otra cosa',
    },
  },
  worry: {
    text: '¿Qué le preocuparía más que se filtrara?',
    options: {
      payment: 'Datos bancarios o de pago',
      'government-id': 'Número de documento de identidad',
      messages: 'Mensajes',
      'photos-files': 'Fotos y archivos',
      location: 'Ubicación',
      contacts: 'Contactos',
      passwords: 'Contraseñas',
      health: 'Salud',
      nothing: 'Nada en particular',
    },
  },
};
