/** The words in Spanish. Not yet read by a native speaker. */
import { inForm } from '../plural.js';
import type { Translation } from '../translation.js';
import { ALERTS_WORDS } from './alerts.js';
import { EFFECT_WORDS } from './effect.js';
import { EXPLANATIONS } from './explanations.js';
import { PLAYBOOK_WORDS } from './playbook.js';
import { SET_UP } from './set-up.js';
import { settings } from './settings.js';
import { sharing } from './sharing.js';
import { STEPS_WORDS } from './steps.js';
import { takeAlong } from './take-along.js';
import { weekly } from './weekly.js';

export const SPANISH: Translation = {
  name: 'TrustGauge',
  skip: 'Ir al contenido',
  tryAgain: 'Intentar de nuevo',
  save: 'Guardar',
  saving: 'Guardando…',
  saved: 'Guardado.',
  cancel: 'Cancelar',
  keepIt: 'Conservarlo',
  of: (what, whose) => `${what}: ${whose}`,
  listed: (items) => new Intl.ListFormat('es').format(items),

  orMore: (share) => `${share} o más`,
  orLess: (share) => `${share} o menos`,
  atLeast: (share) => `≥ ${share}`,
  atMost: (share) => `≤ ${share}`,

  points: (signed) => `${signed} puntos`,
  fromTo: (low, high) => `de ${low} a ${high}`,

  sharing,
  takeAlong,
  weekly,

  figures: {
    confident: 'Con confianza',
    answers: 'Respuestas',
    scale: 'Imagen',
    none: 'aún no hay suficientes',
  },

  change: {
    clear: (points, interval, period) =>
      `${points} desde ${period} (${interval}): más de lo que explica el azar.`,
    unclear: (points, interval, period) =>
      `Más o menos como en ${period}: ${points} (${interval}), lo que el azar por sí solo explica.`,
  },

  periods: {
    label: 'Período',
    newest: 'Los 28 días más recientes',
    days: (days) => `Los últimos ${days} días`,
    chosen: (period) => period,
  },

  who: {
    title: 'Quién',
    explains: (confidence) =>
      `Proporción de personas con confianza por segmento. La barra es el intervalo al ${confidence}; donde las barras se solapan, no se conoce ningún orden.`,
    none: 'La encuesta no declara segmentos. Nombre algunos en trustgauge.config.json, como el plan o la región, e indique en la página los de cada persona.',
    notYet: (minimum) =>
      `Aún no se puede mostrar nada: cada valor necesita al menos ${minimum} respuestas, u otro con el que mostrarse.`,
    overlap: 'Algunas barras se solapan, así que el orden no dice nada.',
    ordered: 'Ninguna barra se solapa con otra: la más baja va primero.',
    one: 'Se muestran juntos hasta que haya suficientes de cada uno.',
    merged: 'se muestran juntos: muy pocos de cada uno',
    unset: 'no indicado',
    caption: (dimension) => `Confianza por ${dimension}`,
  },

  help: {
    title: 'Qué ayudaría',
    explains: (confidence) =>
      `A quien responde se le puede hacer una segunda pregunta, una de estas al azar. Las barras son intervalos al ${confidence}.`,
    none: 'La encuesta no hace una segunda pregunta.',
    notYet: (minimum) => `Aún no se puede mostrar nada: hacen falta al menos ${minimum} respuestas.`,
    among: {
      everybody: 'preguntada a todo el mundo',
      'not-confident': 'entre quienes no tienen confianza',
    },
    option: 'Respuesta',
    team: 'Quién podría actuar',
    everybody: 'La misma, preguntada a todo el mundo',
    leads: (sign) =>
      ({
        '1': 'Más personas piden mejor comunicación que mejor tecnología.',
        '-1': 'Más personas piden mejor tecnología que mejor comunicación.',
      })[sign] ?? 'No está claro si ayudaría más la comunicación o la tecnología.',
    bySize: 'Ordenado por tamaño; donde las barras se solapan, puede ser al revés.',
    share: 'Elegido por',
    difference: 'Comunicación menos tecnología',
    zero: (reach) => `0 en el medio, ${reach} puntos en los extremos`,
    routes: {
      communications: 'Comunicación',
      technology: 'Tecnología',
      both: 'Ambas',
      outside: 'Fuera de nuestro alcance',
    },
    caption: { routes: 'Qué equipo podría actuar' },
  },

  trust: {
    title: 'Hasta dónde fiarse',
    answered: {
      seen: (rate, answered, shown) =>
        `El ${rate} de quienes vieron la pregunta la respondió (${answered} de ${shown}).`,
      drawn: (rate, answered, shown) =>
        `El ${rate} de las personas a quienes se mostró la pregunta la respondió (${answered} de ${shown}). Una aparición cuenta en cuanto la pregunta está en la página, aunque nadie llegue hasta ella.`,
    },
    ofDays: (period) => `Estas tasas son de ${period}: los días en que una aparición cuenta cuando se ve.`,
    widgetChange: {
      seen: (day) =>
        `Desde el ${day}, una aparición cuenta cuando se ve, y la escala tiene un nuevo aspecto. Las tasas de respuesta anteriores no son comparables.`,
    },
    others: (dismissed, ignored) => `${dismissed} la cerraron, ${ignored} la dejaron estar.`,
    bounds: (bounds, withInterval) =>
      `Piensen lo que piensen los demás, la proporción de personas con confianza entre todas las que la vieron está entre ${bounds}; con la incertidumbre de quienes respondieron, ${withInterval}.`,
    tipping: (target, tipping) =>
      `El conjunto estaría en ${target} si el ${tipping} de quienes no respondieron tuviera confianza.`,
    noTipping: (target) =>
      `Nada de lo que pudieran pensar quienes no respondieron llevaría el conjunto a ${target}.`,
    rounded: 'Menos de 50 respuestas: redondeado a cinco puntos.',
    noResponse: 'En estas respuestas no se cuenta cuántas personas vieron la pregunta y no respondieron.',
    unscored: (count) =>
      `${count.written} ${inForm(count, { one: 'persona respondió que no lo sabe', other: 'personas respondieron que no lo saben' })}. Se cuentan aquí y en ninguna proporción.`,
    signals:
      'A quien envía Global Privacy Control o Do Not Track nunca se le pregunta. Es posible que tengan menos confianza que los demás, así que la proporción real puede ser menor.',
    sampled: (rate) => `Se invita al ${rate} de las personas, por sorteo una vez para cada una.`,
    minimum: (minimum) =>
      `No se muestra nada de menos de ${minimum} personas, por ninguna combinación de lo que se muestra.`,
    report: (confidence) =>
      `Los intervalos de períodos cerrados (${confidence}) valen solo para la cifra a la que acompañan.`,
    live: (confidence, since) =>
      `El promedio desde el ${since} tiene un intervalo que vale en cada mirada a la vez (${confidence}), por eso es más ancho.`,
    voided: (day, reason) => `El ${day} queda fuera: ${reason}.`,
    alarm: ({ batches, series, inAYear }) =>
      `Mientras la confianza siga por encima del límite, la alarma suena por error una vez en ${batches} grupos de media, o con menos frecuencia, ${inForm(series, { one: 'en esta serie', other: `en las ${series.written} series que se vigilan juntas` })}; un grupo dura al menos un día. En un año es una probabilidad de como mucho ${inAYear}.`,
    learnedFloor:
      'Esto vale si el límite aprendido no está por encima de la verdad, lo que ocurre en unos 95 de cada 100.',
  },

  watch: {
    title: 'La alarma',
    phase: {
      learning: () => 'Está aprendiendo qué es lo habitual, y no puede sonar hasta saberlo.',
      watching: (floor, source) => `Suena cuando la confianza ha caído por debajo de ${floor}, ${source}.`,
      fallen: (floor, source) =>
        `Ha sonado: la confianza está por debajo de ${floor}, ${source}. Espera la recuperación.`,
    },
    source: {
      target: 'el objetivo fijado',
      learned: 'el límite aprendido',
    },
    label: 'Indicios de una caída',
    filledTo: (share) => `${share} del camino hasta la alarma, en pasos que se multiplican`,
  },

  language: {
    label: 'Idioma',
    failed: 'No se pudo cargar este idioma. Compruebe que esta máquina está conectada y elíjalo de nuevo.',
  },

  settings,

  views: {
    overview: 'Resumen',
    effect: 'Antes y después',
    alerts: 'Alertas',
    sharing: 'Compartir',
    installation: 'Instalación',
    settings: 'Ajustes',
    'set-up': 'Primeros pasos',
  },
  groups: { setUp: 'Preparación' },
  rail: {
    label: 'Páginas',
    sites: 'Sitios',
    siteAndSurvey: 'Sitio y encuesta',
    choose: 'Elegir',
    paused: 'en pausa',
    openAlerts: (count) => `pendientes: ${count}`,
    signOut: 'Cerrar sesión',
  },
  commands: {
    title: 'Ir a',
    open: 'Ir a…',
    field: 'Escriba una página, un sitio, un período o un idioma',
    none: 'Nada se llama así. Pruebe con otra palabra.',
    found: (count) => `${count.written} ${inForm(count, { one: 'opción', other: 'opciones' })}`,
    now: 'se muestra ahora',
    session: 'Sesión',
  },

  signIn: {
    title: 'Iniciar sesión',
    how: 'Para iniciar sesión, ejecute esto en la máquina donde funciona el colector y abra el enlace que imprime:',
    command: 'trustgauge token sign-in',
    once: 'Un enlace da entrada a un navegador, una vez, dentro de una hora.',
    field: 'O pegue aquí el enlace, o el token que contiene',
    button: 'Iniciar sesión',
    working: 'Iniciando sesión…',
    ended: 'Su sesión ha terminado. Inicie sesión de nuevo y volverá a la página en la que estaba.',
    signedOut: 'Ha cerrado la sesión.',
    invalid: 'Este enlace de inicio de sesión ha caducado o ya se ha usado.',
    again:
      'Para obtener otro, ejecute esto en la máquina donde funciona el colector y abra el enlace que imprime:',
    byMail: 'Dirección de correo electrónico',
    byMailHow: 'Se le envía un enlace, si alguien ha añadido su dirección.',
    mailButton: 'Enviarme un enlace',
    mailSent:
      'Si esta dirección se conoce aquí, un enlace está en camino hacia ella. Da entrada a un navegador, una vez, dentro de una hora.',
    withProvider: (provider) => `Iniciar sesión con ${provider}`,
    byCommand: 'O ejecute esto en la máquina donde funciona el colector y abra el enlace que imprime:',
    notAToken:
      'Eso no es un enlace de inicio de sesión ni un token. Un enlace termina en #sign-in= y el token.',
    link: {
      ofPerson: (who) => `Este enlace inicia su sesión como ${who}.`,
      ofNobody: 'Este enlace viene de la línea de comandos y no nombra a ninguna persona.',
      endsSession: (who) => `Ha iniciado sesión como ${who}. Si continúa, esa sesión termina.`,
      expected: 'Continúe solo si ha pedido este enlace o lo esperaba.',
      button: (who) => `Iniciar sesión como ${who}`,
      stay: (who) => `Seguir como ${who}`,
    },
  },

  simulated: 'Respuestas simuladas',
  simulatedWhy: 'inventadas como demostración; ninguna persona las dio.',
  test: 'Respuestas de prueba',
  testWhy: 'llegaron con la clave de prueba y se guardan aparte de las reales.',
  paused: 'En pausa',
  pausedWhy: 'no se pregunta a nadie.',

  subject: {
    invited: 'las personas',
    opened: 'las personas que abrieron la pregunta por sí mismas',
  },
  sentence: ({ share, subject, product, interval, isApproximate }) =>
    `${isApproximate ? 'Alrededor del' : 'El'} ${share} de ${subject} confía en que sus datos están seguros con ${product} (${interval}).`,
  intervalIs: (confidence) => `intervalo al ${confidence}`,
  answers: (count) => `${count.written} ${inForm(count, { one: 'respuesta', other: 'respuestas' })}`,
  daysIn: (zone) => `zona horaria: ${zone}`,
  timesIn: (zone) => `horas: ${zone}`,
  rounded: 'Detrás de esta cifra hay menos de 50 respuestas, por eso está redondeada a cinco puntos.',
  randomised: (mode) =>
    `Las respuestas se alteraron al azar en cada dispositivo antes de salir de él (${mode}); no se conoce la respuesta de nadie.`,

  choices: {
    granularity: 'Un punto por cada',
    line: 'Qué muestra la línea',
    environment: 'Clave',
    entry: 'Respuestas de',
  },
  lineOption: { period: 'Cada período', live: 'Promedio hasta ahora' },
  granularity: { day: 'Día', week: 'Semana', month: 'Mes' },
  environmentOption: { live: 'Respuestas reales', test: 'Respuestas de prueba' },
  entryOption: {
    invited: 'Personas a las que preguntamos',
    opened: 'Personas que la abrieron',
  },

  chart: {
    title: 'La confianza a lo largo del tiempo',
    explains: (unit, confidence) =>
      `Proporción de personas que eligieron una de las dos respuestas de más confianza, por ${unit}. La banda es el intervalo al ${confidence}.`,
    unit: { day: 'día', week: 'semana', month: 'mes' },
    explainsLive: (unit, confidence) =>
      `Promedio desde el comienzo o el último incidente, tal como estaba después de cada ${unit}. La banda es un intervalo que vale en cada mirada a la vez (${confidence}).`,
    alarm: (raised) => `Alarma, emitida el ${raised}`,
    point: 'Punto en el tiempo',
    keys: 'Las flechas izquierda y derecha recorren la línea. T abre la tabla.',
    notCounted: 'aún sin contar',
    soFar: 'hasta ahora',
    running: { day: 'día en curso', week: 'semana en curso', month: 'mes en curso' },
    periodSoFar: (period, soFar) => `${period} (${soFar})`,
    interval: 'intervalo',
    showTable: 'Mostrar como tabla',
    hideTable: 'Cerrar la tabla',
    table: 'Los puntos de la línea',
    columns: {
      period: 'Período',
      stretch: 'Promedio de',
      share: 'Con confianza',
      interval: 'Intervalo',
      answers: 'Respuestas',
    },
    textOf: {
      period: ({ first, last, low, high, newest }) =>
        `Gráfico de línea del ${first} al ${last}. La proporción está entre ${low} y ${high}. Punto más reciente: ${newest}.`,
      live: ({ first, last, low, high, newest }) =>
        `Gráfico de línea del ${first} al ${last} del promedio desde el comienzo o el último incidente. Está entre ${low} y ${high}. Punto más reciente: ${newest}.`,
    },
    textOfIncidents: (list) => `Incidentes: ${list}.`,
    textOfSteps: (list) => `Medidas: ${list}.`,
    widgetChange: { seen: 'Cuenta cuando se ve, nuevo aspecto' },
    textOfWidgetChange: {
      seen: (day) => `Desde el ${day}: las apariciones cuentan cuando se ven; nuevo aspecto de la escala.`,
    },
    textOfAlarm: ({ began, raised, floor }) =>
      `Alarma: el ${raised} se avisó de una caída por debajo de ${floor} que lo más probable es que empezara hacia el ${began}.`,
    textOfOpen: (since) => `Aún sin contar: las respuestas desde el ${since}.`,
    readout: ({ period, share, interval, answers }) =>
      `${period}: ${share}, intervalo ${interval}, ${answers}`,
    next: (day) => `La próxima cifra puede aparecer el ${day} como muy pronto.`,
  },

  incidents: {
    title: 'Incidentes',
    kind: { ours: 'aquí', industry: 'en otro lugar' },
    source: 'Leer más',
  },

  empty: {
    title: 'Aún no hay suficientes respuestas.',
    willShow: (product) =>
      `Aquí estará la proporción de personas que confían en que sus datos están seguros con ${product}, con su incertidumbre y su línea a lo largo del tiempo.`,
    when: (day, zone, minimum) =>
      `La primera cifra puede aparecer el ${day} (${zone}) como muy pronto: cuando un día haya terminado y se hayan reunido al menos ${minimum} respuestas. Hasta entonces nadie ve cuántas hay, para que no se pueda adivinar la respuesta de nadie.`,
    next: 'Comprobar la instalación',
  },

  emptyPeriod: {
    title: (period) => `No hay ninguna cifra para ${period}.`,
    toCome: 'Estos días aún están por venir, al menos donde está el colector.',
    tooFew: (minimum) =>
      `En estos días no se habían reunido ${minimum} respuestas al final de ningún día. Están en una cifra posterior.`,
    newest: 'Mostrar los días más recientes',
  },

  installation: {
    nothing: 'Aún no ha llegado nada. Abra la página que lleva la etiqueta.',
    works: 'Funciona: lo que llega se guarda.',
    worksPartly: 'Lo que llega se guarda, salvo lo que figura abajo como rechazado.',
    before: 'Ha funcionado antes, pero hoy no ha llegado nada.',
    refused: 'Llega algo, pero no se pudo guardar nada. Las razones están abajo.',
    refusedToday: 'Ha funcionado antes, pero todo lo que llegó hoy fue rechazado. Las razones están abajo.',
    looking: 'Comprobando lo que ha llegado…',
    unknown: 'No sabemos qué ha llegado.',
    key: { live: 'Clave real', test: 'Clave de prueba' },
    watching: 'A la espera de mensajes. Nada ha cambiado desde que se abrió esta página.',
    changed: (time, what) => `Último cambio a las ${time}: ${what}.`,
    more: {
      stored: (count) => `${count.written} ${inForm(count, { one: 'guardado', other: 'guardados' })}`,
      duplicate: (count) =>
        `${count.written} ${inForm(count, { one: 'llegó dos veces', other: 'llegaron dos veces' })}`,
      refused: (count) => `${count.written} ${inForm(count, { one: 'rechazado', other: 'rechazados' })}`,
    },
    arrivals: 'Lo que ha llegado',
    today: (day) => `Hoy, ${day}`,
    todayAlone: 'Hoy',
    inAll: 'En total',
    received: 'Recibidos',
    stored: 'Guardados',
    duplicate: 'Llegaron dos veces, contados una',
    refusedRow: 'Rechazados',
    outcome: 'Resultado',
    tag: 'La etiqueta',
    tagHow:
      'Ponga esta línea en la cabecera de cada página donde se pueda preguntar. La clave no es un secreto.',
    keyIs: {
      live: 'La clave real cuenta.',
      test: 'Con la clave de prueba las respuestas se guardan aparte y se muestran como prueba.',
    },
    copy: 'Copiar',
    copied: 'Copiado.',
    copyFailed: 'El navegador no quiso copiar. El texto está seleccionado: cópielo con el teclado o el menú.',
    policy: (origin) =>
      `Si la página envía una Content-Security-Policy, nombre ${origin} en script-src y connect-src.`,
    origins: 'Dónde puede estar la etiqueta',
    originsHow: 'Solo se aceptan mensajes de páginas de estos orígenes:',
    noOrigins: 'Aún no se permite ningún origen, así que todo mensaje se rechazaría.',
    originsChange: 'Para cambiar la lista, edite allowedOrigins en trustgauge.config.json y ejecute:',
    originsCommand: 'trustgauge site apply',
  },

  explanations: EXPLANATIONS,

  setUp: SET_UP,

  alerts: ALERTS_WORDS,
  effect: EFFECT_WORDS,
  playbook: PLAYBOOK_WORDS,
  steps: STEPS_WORDS,

  stale: (time) => `Se muestra como estaba a las ${time}.`,
  clock: {
    ahead: (howMuch) =>
      `El reloj de esta máquina va ${howMuch} por delante del del colector. Los días son los del colector; ajuste el reloj que esté mal.`,
    behind: (howMuch) =>
      `El reloj de esta máquina va ${howMuch} por detrás del del colector. Los días son los del colector; ajuste el reloj que esté mal.`,
  },
  missingPart:
    'Una parte de esta página no se pudo cargar. Quizá esta máquina no está conectada, o entretanto se puso una versión más nueva.',
  loading: 'Cargando',

  trouble: (code, message) => TROUBLES[code] ?? `El colector lo rechazó: ${message}.`,

  advice: (code) =>
    ADVICE[code] ??
    'Un colector más nuevo cuenta esto, que esta página no conoce: vuelva a cargar la página.',
};

const TROUBLES: Readonly<Record<string, string>> = {
  offline: 'Esta máquina no está conectada. En cuanto lo esté, todo se lee de nuevo.',
  unreachable: 'No se pudo llegar al colector. Compruebe que funciona y que esta máquina está conectada.',
  not_found: 'Aquí no hay nada. Elija una página de la lista.',
  site_unknown: 'Este sitio no existe, o usted no puede leerlo. Elija uno de la lista.',
  survey_unknown: 'Este sitio no tiene esa encuesta. Elija una de la lista.',
  too_many_requests: 'Se ha preguntado al colector demasiadas veces. Espere un minuto.',
  share_link_invalid: 'Este enlace ha caducado o se ha revocado. Lo que aún se muestra está como estaba.',
  share_link_unknown: 'Este enlace ya no está aquí. Quizá alguien lo ha revocado.',
  too_many_share_links: 'Ya hay tantos enlaces como puede haber. Revoque uno que ya no haga falta.',
  limit_reached: 'Ya hay tantos como puede haber. Elimine uno que ya no haga falta.',
  incident_unknown: 'Este incidente ya no está aquí. Quizá alguien lo ha eliminado.',
  step_unknown: 'Esta medida ya no está aquí. Quizá alguien la ha eliminado.',
  alert_already_acknowledged: 'Entretanto alguien ha acusado recibo de esta alerta. Vale lo que eligió.',
  receiver_unknown: 'Este destinatario ya no está aquí. Quizá alguien lo ha eliminado.',
  person_unknown: 'Esa persona ya no está aquí. La lista se ha leído de nuevo.',
  person_domain_not_allowed:
    'No se pueden añadir direcciones de este dominio. Quien gestiona el colector fija cuáles se pueden añadir (--people-domains).',
  person_known_already: 'Ya se ha añadido a alguien con esta dirección.',
  last_owner:
    'Nadie más es propietario de todos los sitios. Haga antes a otra persona propietaria de todos los sitios.',
  changed_meanwhile:
    'Entretanto otra persona ha cambiado esto, así que no se guardó nada. Lo que hay aquí ahora es suyo: mírelo y cámbielo de nuevo.',
  read_token_unknown: 'Este token ya se ha revocado.',
  paused_by_file:
    'Está en pausa por el archivo de configuración. Para volver a hacerla, ponga allí isPaused en false.',
  provider_refused:
    'El proveedor de identidad no respondió por usted, o se tardó demasiado. Inténtelo de nuevo; si sigue así, pregunte a quien administra el colector.',
  provider_unreachable:
    'No se pudo llegar al proveedor de identidad. Inténtelo más tarde, o inicie sesión con un enlace.',
  person_not_admitted:
    'El proveedor de identidad le conoce, pero nadie le ha añadido aquí. Pídaselo a un propietario.',
  sign_in_not_offered:
    'Este colector no ofrece esa forma de iniciar sesión. Pida un enlace a quien lo administra.',
  internal: 'El colector ha fallado. Su registro dice por qué.',
  token_not_allowed: 'Usted no puede hacer esto. Un propietario puede.',
  site_exists: 'Ya hay un sitio con este nombre.',
  store_unavailable:
    'El colector no puede leer su almacén en este momento. Su registro dice por qué; compruebe que su disco no está lleno.',
  store_newer:
    'El colector es más antiguo que su almacén de datos, que una versión más nueva ha puesto al día. Quien lo administra tiene que iniciar la versión más nueva.',
  store_older:
    'El almacén de datos del colector es de una versión más antigua. Quien lo administra tiene que reiniciar el colector, que lo pone al día.',
  store_unfinished:
    'Los datos del colector se están trasladando a otra base de datos y aún no están todos. Si sigue así, quien lo administra ejecuta otra vez trustgauge migrate, que continúa donde quedó.',
  clock_wrong:
    'El reloj de la máquina del colector está mal. Quien lo administra tiene que ajustarlo; trustgauge doctor dice más.',
};

const ADVICE: Readonly<Record<string, string>> = {
  body_not_json:
    'Algo distinto de la etiqueta envía aquí: busque un script o un proxy que altere los mensajes.',
  submission_malformed:
    'La etiqueta de la página es más antigua o más nueva que el colector: cargue trustgauge.js desde este colector.',
  version_unsupported:
    'La etiqueta habla una versión más nueva: actualice el colector, o cargue trustgauge.js desde él.',
  origin_not_allowed:
    'Añada el origen de la página a allowedOrigins en trustgauge.config.json y ejecute trustgauge site apply.',
  request_timeout:
    'Los mensajes llegaron demasiado despacio para leerlos. Se envían de nuevo; si continúa, revise la red.',
  survey_unknown: 'La etiqueta nombra una encuesta que este sitio no tiene: corrija data-survey.',
  survey_paused: 'La encuesta está en pausa: ejecute trustgauge site resume para volver a preguntar.',
  series_unknown: 'El texto ha cambiado desde que se cargó la página. Termina por sí solo en dos días.',
  body_too_large: 'Algo distinto de la etiqueta envía aquí, o un proxy añade a los mensajes.',
  content_type_unsupported:
    'Algo distinto de la etiqueta envía aquí, o un proxy altera el tipo de contenido.',
  question_unknown: 'La página hace una pregunta que la encuesta ya no tiene: vuelva a cargar la página.',
  option_unknown: 'La página ofrece una opción que la encuesta ya no tiene: vuelva a cargar la página.',
  answer_incomplete: 'Llegó un mensaje sin la respuesta principal: cargue trustgauge.js desde este colector.',
  mode_unsupported:
    'La página altera las respuestas de otro modo que el que indica la encuesta: cargue trustgauge.js desde este colector.',
  too_many_requests:
    'Llegó más de un mismo lugar de lo que se acepta. Se envía de nuevo; si continúa, suba el límite.',
  internal: 'El colector ha fallado. Su registro dice por qué; los mensajes se envían de nuevo.',
  store_unavailable:
    'No se pudo escribir en el almacén: compruebe el disco. Los mensajes se envían de nuevo.',
};
