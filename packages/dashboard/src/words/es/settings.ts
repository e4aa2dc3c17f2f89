/** The words of the settings in Spanish. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

const named = (sentence: string, subject: string) => (subject === '' ? sentence : `${sentence}: ${subject}`);

export const settings: TranslationOf<'settings'> = {
  label: 'Secciones de los ajustes',
  sections: {
    site: 'Sitio',
    keys: 'Claves',
    surveys: 'Encuesta y segmentos',
    days: 'Días excluidos',
    people: 'Personas y roles',
    access: 'Tokens y sesiones',
    log: 'Registro de auditoría',
  },
  role: { viewer: 'Lector', editor: 'Editor', owner: 'Propietario' },
  ownersChange: (role) =>
    `Ha iniciado sesión con el rol ${role}. Un propietario de este sitio puede cambiar lo que hay aquí.`,
  ownersSee: (role) =>
    `Solo un propietario ve esta sección. Ha iniciado sesión con el rol ${role}; pida a un propietario lo que necesite.`,
  save: 'Guardar',
  saving: 'Guardando…',
  saved: 'Guardado. Ya está en vigor.',
  discard: 'Descartar lo escrito',
  cancel: 'Cancelar',
  fileSays: (value) => `Cambiado aquí; el archivo de configuración dice: ${value}.`,
  yesOrNo: (isSo) => (isSo ? 'sí' : 'no'),

  site: {
    product: 'Nombre del producto',
    productHint: 'Está en la pregunta: es el nombre por el que se les conoce.',
    productChanges:
      'Otro nombre cambia la pregunta. Al guardarlo empieza una serie nueva: su línea empieza de cero, la anterior termina y las dos nunca se mezclan. Las páginas abiertas pueden responder a la pregunta anterior durante 48 horas más; esas respuestas no se publican.',
    timeZone: 'Zona horaria',
    timeZoneHint:
      'Los días empiezan y terminan allí. Se puede elegir hasta que haya llegado el primer mensaje; desde entonces los días se cuentan en ella, y no cambia.',
    timeZoneFixed:
      'Se queda como está: ya se han contado días en ella. Un sitio que se traslada recibe un sitio nuevo con un nombre propio.',
    origins: 'Orígenes permitidos',
    originsHint:
      'Solo se aceptan mensajes de páginas de estos orígenes. Uno por línea, como los escriben los navegadores: https://app.example, sin ruta.',
    nullOrigin: 'Aceptar también mensajes de marcos aislados (sandbox), que no tienen origen',
    minimum: 'Respuestas detrás de cada cifra, como mínimo',
    minimumHint: (minimum) =>
      `No se muestra nada de menos personas. Se puede subir, para lo que aún no se ha publicado, y nunca volver a bajar; ahora es ${minimum}.`,
    file: 'El archivo de configuración',
    fileHow:
      'Lo que se cambia aquí vale hasta que el archivo diga otra cosa: donde dice lo mismo que antes, un cambio hecho aquí se mantiene. Descargue el archivo tal como está en vigor ahora y póngalo en lugar del anterior.',
    noFile:
      'Este sitio no se creó con un archivo de configuración. Descargue uno que diga lo que está en vigor ahora.',
    download: 'Descargar trustgauge.config.json',
  },

  keys: {
    how: 'Una clave está en la etiqueta de sus páginas y dice para qué sitio es un mensaje. No es un secreto; lo que protege un sitio son sus orígenes permitidos.',
    key: { live: 'Clave real', test: 'Clave de prueba' },
    replace: { live: 'Sustituir la clave real', test: 'Sustituir la clave de prueba' },
    question: (hours) =>
      `Se crea de inmediato una clave nueva. Póngala en la etiqueta de cada página: la anterior se acepta durante ${hours} horas más y después se rechaza.`,
    later: 'Sustituirla',
    atOnce: 'Sustituirla y rechazar la anterior de inmediato',
    replaced: 'La clave se ha sustituido. Ponga la nueva en la etiqueta de cada página.',
    retired: 'Claves sustituidas que aún se aceptan',
    retiredHow: (zone) => `Horas de la zona ${zone}.`,
    until: (instant) => `se acepta hasta ${instant}`,
    end: 'Rechazarla ya',
    endQuestion: 'A partir de entonces, las páginas que aún lleven esta clave no pueden enviar nada.',
    endAnswer: 'Rechazarla',
    ended: 'La clave se rechaza a partir de ahora.',
  },

  surveys: {
    asked: (survey) => `¿Se hace ${survey}?`,
    isAsked:
      'Se está haciendo. Una pausa vale de inmediato, y las páginas abiertas también dejan de preguntar.',
    isPaused: 'Está en pausa: no se pregunta a nadie.',
    pausedByFile:
      'Está en pausa por el archivo de configuración. Para volver a hacerla, ponga allí isPaused en false.',
    pause: 'Ponerla en pausa',
    resume: 'Volver a hacerla',
    paused: 'En pausa. No se pregunta a nadie.',
    resumed: 'Se está haciendo de nuevo.',
    onlyEditors: 'Un editor o un propietario puede ponerla en pausa.',
    segments: 'Segmentos',
    segmentsHow:
      'Lo que una página puede decir de una persona, como el plan. Las respuestas se cuentan solo por estos valores, hasta cinco segmentos de veinte valores; cualquier otra cosa que diga una página cuenta como «no indicado». Un cambio vale para las respuestas que lleguen desde entonces.',
    none: 'No hay ninguno.',
    segment: (name) => `Segmento ${name}`,
    name: 'Nombre',
    values: 'Valores, separados por comas',
    add: 'Añadir un segmento',
    remove: 'Quitar',
    save: 'Guardar los segmentos',
  },

  days: {
    how: 'Un día en que se inyectaron respuestas falsas o falló una versión se puede excluir. Cada cifra y cada alerta se calculan sin él, y lo dicen.',
    none: 'No se excluye ningún día.',
    title: 'Excluir un día',
    consequence:
      'Lo que se publicó junto con el día se excluye con él, para que no se pueda averiguar nada al comparar. La razón se muestra con las cifras.',
    day: 'Día',
    reason: 'Razón',
    button: 'Excluirlo',
    done: (day) => `El ${day} queda fuera de todas las cifras.`,
    restore: 'Volver a incluirlo',
    restoreQuestion: (day) => `El ${day} volverá a contar, con todo lo que se publicó junto con él.`,
    restoreAnswer: 'Incluirlo',
    restored: (day) => `El ${day} cuenta de nuevo.`,
  },

  people: {
    how: 'Estas personas inician sesión con su propia identidad, por un enlace a su buzón o por su proveedor de identidad. No hay contraseñas.',
    none: 'Aún no hay nadie. Quien administra el colector inicia sesión con un enlace de la línea de comandos.',
    you: '(usted)',
    is: (role, site) => `${role} · ${site}`,
    allSites: 'Todos los sitios',
    role: 'Rol',
    site: 'Para',
    email: 'Dirección de correo electrónico',
    change: 'Cambiar el rol',
    changeOf: (email) => `Cambiar el rol de ${email}`,
    changeSignsOut:
      'Al guardar se cierran todas las sesiones de la persona. El rol nuevo vale a partir del próximo inicio de sesión.',
    changed: (email) => `${email} tiene el rol nuevo, y se han cerrado todas sus sesiones.`,
    invite: 'Enviar un enlace',
    inviteOf: (email) => `Enviar un enlace a ${email}`,
    signOut: 'Cerrar todas sus sesiones',
    signOutOf: (email) => `Cerrar todas las sesiones: ${email}`,
    signedOut: (email) => `Se han cerrado todas las sesiones de ${email}.`,
    remove: 'Quitar',
    removeQuestion: (email) =>
      `Se cierran de inmediato todas las sesiones de ${email}, que ya no podrá iniciar sesión.`,
    removeSelfQuestion:
      'Se trata de usted: se cierran de inmediato todas sus sesiones, y ya no podrá iniciar sesión.',
    removeAnswer: 'Quitar',
    returns: (role) =>
      `Pero su proveedor de identidad admite este dominio: la persona puede volver como ${role} de todos los sitios.`,
    block: 'No admitirla de nuevo',
    blocked: (count) =>
      `Personas eliminadas que no se admiten de nuevo: ${count}. Añada a una persona otra vez para admitirla.`,
    domains: (domains) => `Se pueden añadir direcciones de estos dominios: ${domains}.`,
    removeKeepingLinks: 'Quitar y conservar los enlaces compartidos',
    quoted: (label: string) => `«${label}»`,
    endsTokens: (labels: string) =>
      `Lo que use los tokens de lectura ${labels} que emitió esa persona se rechaza desde entonces.`,
    endsLinks: (labels: string) =>
      `También terminan los enlaces compartidos ${labels} que creó, si no los conserva.`,
    removed: (email) => `Se ha quitado a ${email}.`,
    addTitle: 'Añadir a alguien',
    addByMail:
      'Recibe un enlace que le da entrada una vez, dentro de una hora. Después pide otro en la página de inicio de sesión.',
    addByHand:
      'Este colector no puede enviar correo. Imprima un enlace en la máquina donde funciona y entréguelo: trustgauge person sign-in, seguido de la dirección.',
    add: 'Añadir',
    invitation: {
      sent: (email) => `Se ha enviado un enlace a ${email}.`,
      failed: (email) =>
        `Se ha añadido a ${email}, pero el servidor de correo no aceptó el mensaje. Envíe el enlace de nuevo más tarde.`,
      too_many: (email: string) => `No se envió ningún enlace: ${email} tiene varios que aún sirven.`,
      too_many_of_site: (email) =>
        `${email}: no se ha enviado ningún enlace. Este sitio ha enviado tantos enlaces como se permiten en una hora. Envíe el enlace más tarde.`,
      no_mail: (email) =>
        `Se ha añadido a ${email}. Imprima un enlace con: trustgauge person sign-in ${email}`,
    },
    rolesTitle: 'Qué puede hacer cada rol',
    may: {
      viewer: 'lee todas las cifras',
      editor: 'también lleva los incidentes y las alertas, y pone encuestas en pausa',
      owner: 'también cambia ajustes, claves, personas y tokens, y excluye días',
    },
  },

  access: {
    onlyOwners: 'Solo un propietario ve los tokens de los scripts.',
    tokens: 'Tokens de lectura',
    how: 'Con un token de lectura, un script usa la API. El token mismo no se guarda, así que no se puede volver a mostrar.',
    none: 'No hay ninguno.',
    is: (role, site, dates) => `${role} · ${site} · ${dates}`,
    dates: (created, expires) =>
      expires === null
        ? `desde el ${created}, hasta que se revoque`
        : `desde el ${created}, hasta el ${expires}`,
    by: (email: string) => `de ${email}`,
    neverUsed: 'nunca usado',
    usedOn: (day: string) => `usado por última vez el ${day}`,
    revoke: 'Revocar',
    revokeQuestion: (label) => `Lo que use el token «${label}» se rechaza a partir de entonces.`,
    revokeAnswer: 'Revocarlo',
    revoked: (label) => `Se ha revocado «${label}».`,
    issueTitle: 'Emitir un token',
    once: 'Copie este token ahora: se muestra solo esta vez.',
    useIt: 'Un script lo envía con cada petición: Authorization: Bearer, y después el token.',
    hide: 'Ocultarlo',
    label: 'Para qué es',
    lasts: 'Cuánto dura',
    days: (days) => `${days} días`,
    always: 'Hasta que se revoque',
    issue: 'Emitir',
    issued: 'El token se ha emitido.',
    sessions: 'Sesiones',
    signedInAs: (email) => `Ha iniciado sesión como ${email}.`,
    signedInByLink:
      'Ha iniciado sesión con un enlace de la línea de comandos, sin ser nadie en particular. Un enlace propio se imprime con trustgauge person sign-in.',
    everywhere: 'Cerrar todas mis sesiones',
    everybody: 'Cerrar las sesiones de todos',
    everybodyQuestion:
      'Se cierra de inmediato la sesión de cada navegador, también la de este. Los tokens de lectura se mantienen.',
    everybodyOfSiteQuestion: (product) =>
      `Se cierra de inmediato la sesión de cada navegador que solo tiene acceso a ${product}, también la de este. Los tokens de lectura se mantienen.`,
    everybodyAnswer: 'Cerrar las sesiones de todos',
  },

  log: {
    how: (days, zone) =>
      `Quién cambió qué y cuándo, en la página, por la API o en la línea de comandos. Las entradas se guardan ${days} días. No contienen ninguna respuesta ni ningún secreto. Horas de la zona ${zone}.`,
    none: 'Aún no se ha cambiado nada.',
    older: 'Entradas anteriores',
    by: {
      person: (name) => name,
      link: () => 'con un enlace de la línea de comandos',
      token: (name) => `con el token «${name}»`,
      'command-line': () => 'en la línea de comandos',
      collector: () => 'observado por el colector',
      'mail-link': () => 'con el enlace del correo semanal',
    },
    field: (field) => FIELDS[field] ?? field,
    fromTo: (from, to) =>
      from === null ? (to ?? 'nada') : to === null ? `${from}, ahora nada` : `${from} → ${to}`,
    unknown: (action) => `Un cambio que esta página no conoce (${action}): vuelva a cargarla.`,
    action: {
      'signed-in': () => 'Inició sesión',
      'signed-out': () => 'Cerró la sesión',
      'everybody-signed-out': () => 'Cerró las sesiones de todos',
      'person-signed-out': (person) => named('Cerró todas las sesiones de una persona', person),
      'person-added': (person) => named('Añadió a una persona', person),
      'person-changed': (person) => named('Cambió el rol de una persona', person),
      'person-removed': (person) => named('Quitó a una persona', person),
      'person-invited': (person) => named('Envió un enlace de inicio de sesión', person),
      'link-printed': (whom) => named('Imprimió un enlace de inicio de sesión', whom),
      'token-issued': (label) => named('Emitió un token de lectura', label),
      'token-revoked': (label) => named('Revocó un token de lectura', label),
      'site-made': (product) => named('Sitio creado', product),
      'site-applied': () => 'Puso en vigor el archivo de configuración',
      'settings-changed': () => 'Cambió los ajustes',
      'key-rotated': () => 'Sustituyó una clave',
      'key-ended': (key) => named('Puso fin a una clave sustituida', key),
      'survey-paused': (survey) => named('Puso en pausa una encuesta', survey),
      'survey-resumed': (survey) => named('Volvió a hacer una encuesta', survey),
      'incident-added': (title) => named('Añadió un incidente', title),
      'incident-changed': (title) => named('Cambió un incidente', title),
      'incident-removed': (title) => named('Quitó un incidente', title),
      'day-voided': (day) => named('Excluyó un día', day),
      'day-restored': (day) => named('Volvió a incluir un día', day),
      'alert-acknowledged': (survey) => named('Acusó recibo de una alerta', survey),
      'watches-rebuilt': () => 'Creó de nuevo los detectores',
      'receiver-added': (label) => named('Añadió un destinatario', label),
      'receiver-removed': (label) => named('Quitó un destinatario', label),
      'receiver-tested': (label) => named('Envió una prueba a un destinatario', label),
      'step-added': (title) => named('Añadió una medida', title),
      'step-changed': (title) => named('Cambió una medida', title),
      'step-removed': (title) => named('Eliminó una medida', title),
      'share-link-made': (label) => named('Creó un enlace para compartir', label),
      'share-link-revoked': (label) => named('Revocó un enlace para compartir', label),
      'weekly-summary-begun': (label) => named('Activó un resumen semanal', label),
      'weekly-summary-ended': (label) => named('Puso fin a un resumen semanal', label),
      'data-restored': () => 'Restauró una copia de seguridad',
      'data-imported': () => 'Importó un archivo de datos',
      'data-moved': () => 'Trasladó los datos a PostgreSQL',
      'clock-stepped': () => 'Salto del reloj',
      'clock-settled': () => 'Salto del reloj terminado',
      'clock-confirmed': (time) => named('Confirmó el reloj', time),
    },
  },
};

const FIELDS: Readonly<Record<string, string>> = {
  product: 'Nombre del producto',
  timeZone: 'Zona horaria',
  allowedOrigins: 'Orígenes permitidos',
  allowsNullOrigin: 'Marcos sin origen',
  minimumBatchAnswers: 'Respuestas detrás de cada cifra',
  'keys.live': 'Clave real',
  'keys.test': 'Clave de prueba',
  blocked: 'No se admite de nuevo',
  role: 'Rol',
  site: 'Para',
  reason: 'Razón',
  kind: 'Tipo',
  date: 'Día',
  title: 'Título',
  link: 'Enlace',
  baseline: 'Referencia',
  clock: 'Reloj',
  newestDay: 'Último día guardado',
};
