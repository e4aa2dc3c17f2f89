/** The steps of the playbook in Spanish. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const PLAYBOOK_WORDS: TranslationOf<'playbook'> = {
  'data-page': {
    title: 'Decir en una sola página qué se guarda, por qué y durante cuánto tiempo',
    why: 'En una tabla se encuentra lo que se hace con los datos más deprisa y con menos errores que en una política de privacidad.',
  },
  'status-page': {
    title: 'Abrir una página de estado, y usarla',
    why: 'Quien se entera de un fallo mientras dura no tiene que adivinar qué más se calla.',
  },
  'breach-notice': {
    title: 'Escribir el aviso de una filtración antes de necesitarlo',
    why: 'Las empresas que hablaron primero, con detalle y sin negar nada, salieron de una filtración con más de su buen nombre.',
  },
  'reason-beside-field': {
    title: 'Decir el porqué junto al campo que pregunta',
    why: 'Una duda que surge ante un campo se resuelve allí o no se resuelve: pocas personas van a buscar una política de privacidad.',
  },
  'answer-the-fear': {
    title: 'Responder al temor que más se nombra',
    why: 'La segunda pregunta dice qué se teme; una respuesta clara a eso, allí donde se va a encontrar, vale más que diez a otras preguntas.',
  },
  passkeys: {
    title: 'Ofrecer claves de acceso (passkeys)',
    why: 'Con una clave de acceso no hay contraseña que robar con engaño, que adivinar o que perder en la filtración de otra empresa.',
  },
  'leaked-passwords': {
    title: 'Rechazar contraseñas que se sabe que se han filtrado',
    why: 'La mayoría de las cuentas robadas lo son con una contraseña perdida en otro lugar; una lista de esas se puede consultar sin enviar la contraseña.',
  },
  'less-data': {
    title: 'Guardar menos: borrar lo que nada necesita',
    why: 'Lo que no está no se puede filtrar, y «no lo guardamos» es la única promesa que todo el mundo entiende.',
  },
  'own-hands': {
    title: 'Permitir que cada persona descargue y borre sus datos por sí misma',
    why: 'Se cree en un control que se puede probar; en un derecho que exige una carta, no.',
  },
  'sign-in-history': {
    title: 'Mostrar a cada persona sus inicios de sesión, y escribirle cuando haya uno nuevo',
    why: 'Quien puede mirar si hay extraños en su cuenta no tiene que preguntárselo, y descubre pronto a uno de verdad.',
  },
  'keys-apart': {
    title: 'Cifrar lo que más daño haría, con sus claves guardadas en otro lugar',
    why: 'Entonces una copia de la base de datos no es una copia de los datos, y el aviso tras un robo lo puede decir.',
  },
  rehearsal: {
    title: 'Ensayar una filtración, dos veces al año, con todos los que tendrían que hablar',
    why: 'Un plan que nunca se ha probado falla en quién puede decir qué, y es ahí donde se pierde la confianza.',
  },
  audit: {
    title: 'Encargar una auditoría independiente, y publicar su resumen',
    why: 'Nadie puede comprobar lo que una empresa dice de sí misma; alguien que saldría perdiendo si mintiera, sí puede.',
  },
  'security-txt': {
    title: 'Decir cómo comunicar una vulnerabilidad, y responder a quien lo hace',
    why: 'Quien encuentra una vulnerabilidad y no encuentra una dirección se lo cuenta al público.',
  },
};
