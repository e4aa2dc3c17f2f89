/** The words of the page of alerts in Spanish. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const ALERTS_WORDS: TranslationOf<'alerts'> = {
  never: 'No ha sonado ninguna alarma.',
  neverWhy:
    'Aquí aparece una alerta cuando la confianza ha caído por debajo de su límite más de lo que explica el azar, y cuando vuelve a estar por encima. Lo que se vigila está abajo.',
  noneOpen: 'Ninguna alerta espera respuesta.',
  open: (count, isOne) => (isOne ? 'Una alerta espera respuesta.' : `${count} alertas esperan respuesta.`),
  openTitle: 'Pendientes de acuse de recibo',
  answered: 'Con acuse de recibo',
  all: 'Todas las alertas',
  found: {
    fall: {
      everybody: (floor) => `La confianza ha caído por debajo de ${floor}.`,
      segment: (floor, dimension, value) =>
        `La confianza de las personas con ${dimension} ${value} ha caído por debajo de ${floor}.`,
    },
    recovery: {
      everybody: (floor) => `La confianza vuelve a estar por encima de ${floor}.`,
      segment: (floor, dimension, value) =>
        `La confianza de las personas con ${dimension} ${value} vuelve a estar por encima de ${floor}.`,
    },
  },
  began: (day) => `Lo más probable es que empezara hacia el ${day}.`,
  raised: (day) => `Emitida el ${day}`,
  survey: (id) => `Encuesta ${id}`,
  floor: {
    target: (floor) => `El límite de ${floor} es el objetivo fijado.`,
    learned: (floor) => `El límite de ${floor} se aprendió de las primeras semanas vigiladas.`,
  },
  evidence: (reached, threshold) =>
    `Indicios: ${reached}. Se emite una alerta al llegar a ${threshold} (logaritmos naturales).`,
  next: 'Qué vale a partir de ahora',
  choice: {
    keep: {
      label: 'Mantener la referencia',
      why: 'Se vigila de nuevo el mismo límite, además de la recuperación. Adecuado si la causa pasa.',
    },
    relearn: {
      label: 'Aprender una nueva',
      why: 'Lo que llegue a partir de ahora se toma como lo habitual. Adecuado si algo ha cambiado para siempre; ninguna alarma puede sonar hasta que se sepa lo suficiente, cuatro semanas como mínimo.',
    },
  },
  targetStays: 'El límite es un objetivo, así que se mantiene. Se cambia en trustgauge.config.json.',
  acknowledge: 'Acusar recibo',
  acknowledging: 'Acusando recibo…',
  viewer: 'Para acusar recibo hace falta el rol de editor.',
  acknowledged: {
    keep: (day) => `Acuse de recibo del ${day}: se mantuvo la referencia.`,
    relearn: (day) => `Acuse de recibo del ${day}: se aprende una referencia nueva.`,
  },

  clock: {
    title: 'Reloj',
    jumped: (from, to) => `El reloj del colector saltó de ${from} a ${to}.`,
    open: 'Hasta que vuelva o marche de forma regular durante diez minutos, no se cierra ningún día ni se borra nada; las respuestas cuentan en el día abierto.',
    unconfirmed:
      'Hasta que vuelva o alguien ejecute trustgauge doctor --confirm-clock, no se cierra ningún día ni se borra nada; las respuestas cuentan en el día abierto.',
    settled: 'El salto ha terminado. Hasta entonces no se cerró ningún día ni se borró nada.',
  },

  watches: 'Qué se vigila',
  watchesExplain:
    'Cada línea tiene su propio detector; todos juntos comparten una sola tasa de falsas alarmas.',
  noWatches:
    'Aún no se vigila nada. Un detector empieza con las primeras respuestas que se muestran, salvo que las alertas estén desactivadas en trustgauge.config.json.',
  everybody: 'Todo el mundo',
  segment: (dimension, value) => `${dimension} ${value}`,
  ofSurvey: (whom, survey) => `${whom} (${survey})`,
  columns: { whom: 'A quién', state: 'Estado', floor: 'Límite', evidence: 'Indicios' },
  phase: {
    learning: 'aprende qué es lo habitual',
    watching: 'vigila',
    fallen: 'caída; espera la recuperación',
  },
  noFloor: 'aún no',
  ofThreshold: (reached, threshold) => `${reached} de ${threshold}`,

  receivers: 'A quién se avisa',
  noReceivers: 'No se avisa a nadie. Hasta que se avise a alguien, una alerta está solo aquí y en la línea.',
  kind: { webhook: 'Webhook', slack: 'Slack', email: 'Correo electrónico' },
  test: 'Enviar una prueba',
  testing: 'Enviando…',
  tested: {
    delivered: (label, detail) => `La prueba llegó a ${label} (${detail}).`,
    failed: (label, detail) => `La prueba no llegó a ${label}: ${detail}.`,
    'given-up': (label, detail) => `La prueba no llegó a ${label}: ${detail}.`,
  },
  remove: 'Eliminar',
  removeQuestion: '¿Eliminar este destinatario? Lo que aún no se le ha comunicado se descarta.',
  removeYes: 'Eliminarlo',
  add: 'Añadir un destinatario',
  owner: 'Para añadir y eliminar destinatarios hace falta el rol de propietario.',
  form: {
    title: 'Un destinatario nuevo',
    kind: 'Cómo',
    label: 'Nombre',
    labelExample: 'De guardia',
    target: {
      webhook: 'Dirección a la que se llama',
      slack: 'Dirección del webhook entrante',
      email: 'Dirección de correo electrónico',
    },
    hint: {
      webhook: 'https, en la internet pública. Cada mensaje se firma como indica Standard Webhooks.',
      slack:
        'Tal como la muestra Slack: https://hooks.slack.com/services/… Es un secreto y no se vuelve a mostrar.',
      email: 'El colector debe conocer un servidor de correo para ello.',
    },
    save: 'Añadirlo',
  },
  secret: {
    title: (label) => `El secreto de ${label}`,
    why: 'Con él se firma cada mensaje, para que el destinatario sepa que viene de aquí. Se muestra solo esta vez: guárdelo ahora.',
    copy: 'Copiar',
    done: 'Lo he guardado',
  },
  log: 'Qué se envió',
  noLog: 'Aún no se ha enviado nada.',
  logColumns: { when: 'Cuándo', what: 'Qué', to: 'A', attempt: 'Intento', outcome: 'Resultado' },
  event: {
    'alert.fall': 'Caída',
    'alert.recovery': 'Recuperación',
    'alert.clock': 'Reloj',
    'summary.weekly': 'Semana',
    test: 'Prueba',
  },
  outcome: { delivered: 'entregado', failed: 'no entregado', 'given-up': 'abandonado' },
  outcomeWith: (outcome, detail) => `${outcome} (${detail})`,
  gone: 'eliminado desde entonces',
  showAll: (count) => `Mostrar todo (${count})`,
};
