/** The words of the first steps in Spanish. Not yet read by a native speaker. */
import { inForm } from '../plural.js';
import type { TranslationOf } from '../translation.js';

export const SET_UP: TranslationOf<'setUp'> = {
  title: 'De ningún sitio a la primera cifra',
  titleOf: (product) => `${product}, de la etiqueta a la primera cifra`,
  progress: (done, all) => `${done} de ${all} pasos hechos`,
  state: { done: 'hecho', now: 'siguiente', later: 'más tarde' },

  site: {
    title: 'Crear un sitio',
    why: 'Un sitio es un producto que se conoce por un solo nombre, en una o varias páginas suyas.',
    made: (product, id, zone) => `${product} está aquí, como ${id}. Zona horaria de sus días: ${zone}.`,
    another: 'Crear otro sitio',
    product: 'El nombre por el que se les conoce',
    productHint: 'Está en la pregunta: «… que sus datos están seguros con Acme?»',
    id: 'Un nombre corto para direcciones y comandos',
    idHint: 'Minúsculas, cifras y guiones. No se puede cambiar después.',
    timeZone: 'Zona horaria',
    timeZoneHint: 'Los días empiezan y terminan allí. No se puede cambiar después.',
    origin: 'Dónde se hará la pregunta',
    originHint:
      'La dirección de su sitio o aplicación, como https://app.example. Después se pueden añadir otras.',
    button: 'Crear el sitio',
    working: 'Creándolo…',
    problems: {
      product: 'Escriba el nombre, con 60 caracteres como máximo.',
      id: 'Use minúsculas, cifras y guiones sueltos, 40 como máximo.',
      timeZone: 'Elija una zona horaria de la lista.',
      origin: 'Escriba una dirección que empiece por https:// o http://.',
      taken: 'Ya hay un sitio con este nombre. Elija otro.',
    },
    forOwners: 'Un propietario de todos los sitios puede crear uno.',
    ask: 'Quien administra el colector crea un enlace de propietario con:',
    askCommand: 'trustgauge token sign-in --role owner',
  },

  tag: {
    title: 'Poner la etiqueta',
    why: 'Una línea en la cabecera de cada página donde se pueda preguntar.',
    policy: 'Si la página envía una Content-Security-Policy, añádale estas fuentes:',
    copyPolicy: 'Copiar las fuentes',
    local: 'En su propia máquina, con la clave de prueba, funciona desde localhost sin nombrarlo.',
  },

  message: {
    title: 'Ver llegar el primer mensaje',
    why: 'Abra la página que lleva la etiqueta. La pregunta viene sola; lo que envía se cuenta aquí en menos de un segundo.',
    waiting: 'A la espera del primer mensaje.',
    stored: (count) =>
      `${count.written} ${inForm(count, { one: 'mensaje ha llegado y se ha guardado', other: 'mensajes han llegado y se han guardado' })}.`,
    refused: 'Algo llegó y fue rechazado.',
    details: 'Ver qué llegó, y por qué',
  },

  number: {
    title: 'Esperar la primera cifra',
    when: (day, zone, minimum) =>
      `Puede aparecer el ${day} (${zone}) como muy pronto: cuando un día haya terminado y se hayan reunido al menos ${minimum} respuestas. Hasta entonces nadie ve cuántas hay, para que no se pueda adivinar la respuesta de nadie.`,
    later: 'Un día debe haber terminado, y deben haberse reunido al menos diez respuestas.',
    there: 'La primera cifra está aquí.',
    open: 'Abrir el resumen',
  },

  people: {
    title: 'Invitar a los demás',
    roles: 'Un lector lee, un editor lleva los incidentes y las alarmas, un propietario puede todo.',
    byMail: 'Añada a cada persona con su dirección de correo, y se le envía un enlace.',
    byProvider: (provider) => `Añada a cada persona con su dirección de correo; entran con ${provider}.`,
    open: 'Añadir personas',
    forOwners: 'Un propietario añade personas en los ajustes.',
    byHand:
      'Este colector no puede enviar correo. En la máquina donde funciona, esto imprime un enlace que da entrada a un navegador, una vez, dentro de una hora:',
    command: (site) => `trustgauge token sign-in --site ${site} --role viewer`,
    who: 'Empiece por quienes actuarían: las personas que escriben a los clientes y las que cuidan el inicio de sesión y la seguridad.',
  },

  copy: 'Copiar',
  copied: 'Copiado.',
  copyFailed: 'El navegador no quiso copiar. El texto está seleccionado: cópielo con el teclado o el menú.',
};
