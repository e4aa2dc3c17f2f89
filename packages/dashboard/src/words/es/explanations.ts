/** The explanations of numbers in Spanish. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const EXPLANATIONS: TranslationOf<'explanations'> = {
  share:
    'De quienes respondieron en la escala, cuántos eligieron una de las dos respuestas de más confianza. Quien dijo que no lo sabe se cuenta, y no está en ninguna proporción.',
  interval: (confidence) =>
    `Cuánto puede desviarse la proporción por azar. De cien períodos, más o menos tantos intervalos como dice ${confidence} contienen la verdad. No dice nada de quienes no respondieron.`,
  answers:
    'Cuántas respuestas en la escala hay detrás de la cifra. Más respuestas estrechan el intervalo: cuatro veces más lo dejan en la mitad.',
  change:
    'La proporción de este período menos la de otros tantos días justo antes. Los dos números entre paréntesis dicen cuánto puede desviarse esa diferencia por azar: si están a ambos lados del cero, puede que no haya ninguna.',
  difference:
    'Una proporción menos la otra, entre las mismas personas. Donde su barra cruza el centro, el azar por sí solo puede explicar la diferencia, y nadie puede decir cuál es mayor.',
  evidence:
    'Con cuánta fuerza las respuestas más recientes contradicen que la confianza siga en su límite. Cada grupo lo multiplica: muchas respuestas bajas seguidas lo hacen crecer deprisa, las corrientes lo dejan caer. La alarma llega cuando está lleno, o un poco antes.',
  response:
    'De todos los que vieron la pregunta, cuántos la respondieron. Cuantos menos son, más depende de lo que piensan los demás, y nadie se lo ha preguntado.',
  bounds:
    'Si nadie de quienes no respondieron tuviera confianza, la proporción sería el número menor; si todos la tuvieran, el mayor. La verdad está entre los dos, piensen lo que piensen.',

  what: {
    change: '¿Qué quiere decir esto?',
    evidence: '¿Qué son estos indicios?',
    response: '¿Por qué importa?',
    bounds: '¿Qué quiere decir esto?',
  },
};
