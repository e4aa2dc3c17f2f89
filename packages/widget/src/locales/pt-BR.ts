/** Português (Brasil). */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Fechar',
  skip: 'Pular',
  back: 'Voltar à pergunta',
  never: 'Não perguntar de novo',
  whatWeSend: 'O que enviamos',
  oneMore: 'Mais uma pergunta, se quiser.',
  thanks:
    'Agradecemos. A resposta é contada sem o seu nome e só é mostrada em grupos[ de pelo menos {k} respostas].',
  tab: 'Quanta segurança você sente aqui?',
  sheet: [
    'Uma mensagem é enviada a {host}: esta, e nada mais.',
    'Ela não contém nome, conta, cookie, endereço da página nem horário. O número aleatório serve apenas para que uma mensagem enviada duas vezes conte uma só vez.',
    'Lá ela soma um a alguns contadores e desaparece. Os resultados são mostrados para dez pessoas ou mais, nunca para uma só.',
    'Este aparelho guarda a mensagem até que ela chegue, e o mês a partir do qual poderemos perguntar de novo.',
  ],
  theMessage: 'A mensagem',
  yourAnswer: '(sua resposta)',
  randomNumber: '(um número aleatório)',
  questions: {
    headline: {
      text: 'Até que ponto você confia que seus dados estão seguros com {product}?',
      // Scale: WHOQOL-BREF, Fleck, M. P. A. et al. (2000), Revista de Saúde Pública 34, 178–183.
      options: {
        'not-at-all': 'Nada',
        slightly: 'Muito pouco',
        moderately: 'Mais ou menos',
        very: 'Bastante',
        extremely: 'Extrema\u00admente',
        'dont-know': 'Não sei',
      },
    },
  },
  followUps: () => import('./pt-BR.follow-ups.js'),
};
