/** The explanations of numbers in German. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const EXPLANATIONS: TranslationOf<'explanations'> = {
  share:
    'Wie viele von denen, die auf der Skala geantwortet haben, „Sehr“ oder „Äußerst“ gesagt haben. Wer gesagt hat, es nicht zu wissen, wird gezählt und ist in keinem Anteil.',
  interval: (confidence) =>
    `Wie weit der Anteil durch Zufall danebenliegen kann. Von hundert Zeiträumen enthalten etwa so viele Intervalle die Wahrheit, wie ${confidence} sagt. Über die, die nicht geantwortet haben, sagt es nichts.`,
  answers:
    'Wie viele Antworten auf der Skala hinter der Zahl stehen. Mehr Antworten machen das Intervall schmaler: Viermal so viele machen es halb so breit.',
  change:
    'Der Anteil dieses Zeitraums minus den Anteil ebenso vieler Tage unmittelbar davor. Die beiden Zahlen in Klammern sagen, wie weit dieser Unterschied durch Zufall danebenliegen kann: Stehen sie auf beiden Seiten der Null, gibt es womöglich keinen.',
  difference:
    'Ein Anteil minus den anderen, unter denselben Menschen. Wo sein Balken die Mitte überquert, kann allein der Zufall den Unterschied erklären, und niemand weiß, welcher größer ist.',
  evidence:
    'Wie stark die neuesten Antworten dagegen sprechen, dass die Zuversicht noch an ihrer Grenze liegt. Jede Gruppe vervielfacht das: Viele niedrige Antworten nacheinander lassen es schnell wachsen, gewöhnliche lassen es wieder fallen. Der Alarm kommt, wenn es voll ist, oder etwas früher.',
  response:
    'Wie viele von allen, die die Frage sahen, sie beantwortet haben. Je weniger es sind, desto mehr hängt davon ab, was die anderen denken, und sie hat niemand gefragt.',
  bounds:
    'Wären alle, die nicht geantwortet haben, nicht zuversichtlich, läge der Anteil bei der niedrigeren Zahl; wären alle zuversichtlich, bei der höheren. Die Wahrheit liegt dazwischen, was immer sie denken.',

  what: {
    change: 'Wie ist das gemeint?',
    evidence: 'Was sind Belege?',
    response: 'Warum zählt das?',
    bounds: 'Wie ist das gemeint?',
  },
};
