/** The words of the page that compares before and after, in Spanish. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const EFFECT_WORDS: TranslationOf<'effect'> = {
  choose: 'Incidente o medida',
  daysLabel: 'Días a cada lado',
  days: (count) => `${count} días a cada lado`,
  kind: { incident: 'Incidente', step: 'Medida' },
  markOption: (title, day) => `${title} (${day})`,
  sentence: {
    higher: (title) => `Después de «${title}» tenían confianza más personas que antes.`,
    lower: (title) => `Después de «${title}» tenían confianza menos personas que antes.`,
    unclear: (title) => `Después de «${title}» no se distingue del azar ningún cambio.`,
    early: (title) => `Es demasiado pronto para comparar el antes y el después de «${title}».`,
    late: (title) => `No hay nada anterior a «${title}» con lo que comparar.`,
  },
  sides: (before, after) => `de ${before} a ${after}`,
  figures: 'Cifras',
  explains: (confidence) =>
    `Proporción de personas con confianza en grupos completos, antes del día y a partir de él. Las barras son intervalos al ${confidence}.`,
  side: 'Lado',
  share: 'Con confianza',
  before: 'Antes',
  after: 'A partir del día',
  difference: 'Diferencia',
  exposed: 'A quiénes afectó, y los demás',
  exposedExplains: (dimension) =>
    `Cómo cambió cada grupo, por ${dimension}; y cuánto más cambió uno que el otro.`,
  group: 'Grupo',
  changed: 'Cambio',
  exposedChange: 'A quiénes afectó',
  otherChange: 'Los demás',
  exposedLess: 'Los afectados menos los demás',
  concludes: 'Qué se puede concluir',
  touched: {
    'more-favourably':
      'Entre las personas a las que afectó, el cambio fue más favorable que entre las demás, más de lo que explica el azar.',
    'less-favourably':
      'Entre las personas a las que afectó, el cambio fue menos favorable que entre las demás, más de lo que explica el azar.',
    alike:
      'Entre las personas a las que afectó, el cambio no fue distinto que entre las demás, hasta donde se puede distinguir del azar.',
  },
  ifAlike: 'Esto indica una causa solo si ambos grupos se habrían movido igual sin ella.',
  noCause:
    'Esto describe y no nombra ninguna causa: sin personas a las que no afectara, no se pueden separar otras cosas de los mismos días.',
  noExposure:
    'Para saber más, indique en exposure, en trustgauge.config.json, a quiénes afecta una cosa así y a quiénes no.',
  exposureEarly:
    'Uno de los dos grupos tiene muy pocas respuestas en un lado, así que aún no se pueden comparar.',
  oneLook:
    'El intervalo vale para una mirada. Quien mira cada día hasta que un cambio sea claro encontrará algunos que no lo son: decida antes cuántos días va a esperar.',
  regression:
    'A menudo se toma una medida cuando la confianza es baja, y lo que es bajo por azar sube por sí solo. Una subida después de una medida puede no ser más que eso.',
  unclearMeans:
    'Que ningún cambio sea claro no quiere decir que no lo haya: puede ser menor que el intervalo.',
  beside: (marks) => `En los mismos días: ${marks}. Sus efectos se mezclan con este.`,
  stillRuns: (lastDay, until) =>
    `Por ahora las cifras llegan hasta el ${lastDay}; los días que se comparan terminan el ${until}.`,
  beginsLate: (firstDay) => `Antes, las cifras no empiezan hasta el ${firstDay}.`,
  straddles: 'Un grupo que tiene días de ambos lados no está en ninguno.',
  earlyWhen: (day) =>
    `Aún no hay ninguna cifra de los días a partir del ${day}: aparece una cuando un día ha terminado y se han reunido suficientes respuestas.`,
  lateWhen: 'Elija más días a cada lado, o una marca posterior en la línea.',
  undatedWhen: 'La medida aún no tiene día. Indíquelo cuando se tome.',
  unknown: 'El incidente o la medida de esta dirección no está aquí, o ya no. Elija otro.',
  emptyTitle: 'Aún no hay nada en la línea.',
  empty:
    'Aquí se puede comparar un incidente o una medida: cuántas personas tenían confianza antes de su día, y a partir de él. Añada abajo el primero.',
  marks: {
    incidents: 'Incidentes',
    incidentsExplain:
      'Lo que ocurrió, aquí o en otro lugar. En cada uno vuelve a empezar el promedio desde el comienzo.',
    noIncidents: 'No hay ningún incidente anotado.',
    steps: 'Medidas',
    stepsExplain: 'Lo que se hizo al respecto. La guía está en el resumen, bajo «Qué ayudaría».',
    noSteps: 'No hay ninguna medida anotada.',
    add: 'Añadir un incidente',
    change: 'Cambiar',
    remove: 'Eliminar',
    removeQuestion: '¿Eliminarlo definitivamente?',
    removeYes: 'Eliminarlo',
    viewer: 'Para cambiar lo que está en la línea hace falta el rol de editor.',
    compare: 'Comparar',
    compared: 'Se compara arriba',
  },
  form: {
    add: 'Un incidente nuevo',
    change: 'Cambiar el incidente',
    title: 'Qué ocurrió, en pocas palabras',
    date: 'Día',
    kind: 'Dónde',
    kinds: { ours: 'Aquí', industry: 'En otro lugar' },
    link: 'Dónde leer más',
    optional: '(puede quedar vacío)',
    restarts: 'El promedio desde el comienzo vuelve a empezar el día de un incidente.',
  },
};
