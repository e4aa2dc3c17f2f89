/** The words of the steps of a site in Spanish. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const STEPS_WORDS: TranslationOf<'steps'> = {
  title: 'Medidas',
  leads: {
    communications:
      'Se pide más una mejor comunicación, así que estas son medidas para quienes escriben a los clientes.',
    technology: 'Se pide más una mejor tecnología, así que estas son medidas para quienes la construyen.',
    both: 'Ni la comunicación ni la tecnología va claramente por delante, así que estas son medidas para ambas.',
  },
  team: { communications: 'Comunicación', technology: 'Tecnología', both: 'Ambos equipos' },
  taken: 'Tomadas y previstas',
  none: 'Aún no hay ninguna medida anotada. La que se toma queda como una marca en la línea, y se puede comparar su antes y su después.',
  playbook: 'La guía',
  source: 'Fuente',
  note: 'Anotar esta medida',
  noted: 'Anotada arriba',
  own: 'Anotar una medida propia',
  undated: 'Aún sin día',
  planned: 'prevista',
  owner: (name) => `Responsable: ${name}`,
  noOwner: 'Aún sin responsable',
  outcome: (text) => `Resultado: ${text}`,
  effect: 'Antes y después',
  change: 'Cambiar',
  remove: 'Eliminar',
  removeQuestion: '¿Eliminar esta medida definitivamente?',
  removeYes: 'Eliminarla',
  viewer: 'Para anotar una medida hace falta el rol de editor.',
  form: {
    add: 'Una medida nueva',
    change: 'Cambiar la medida',
    title: 'Qué se hace',
    owner: 'Responsable',
    date: 'Día',
    dateMay: '(en que se tomó, o se prevé)',
    outcome: 'Resultado',
    optional: '(puede quedar vacío)',
  },
};
