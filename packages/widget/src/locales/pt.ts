/** Português. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Fechar',
  skip: 'Passar à frente',
  back: 'Voltar à pergunta',
  never: 'Não voltar a perguntar',
  whatWeSend: 'O que enviamos',
  oneMore: 'Mais uma pergunta, se desejar.',
  thanks:
    'Agradecemos. A resposta é contada sem o seu nome e só é mostrada em grupos[ de pelo menos {k} respostas].',
  tab: 'Até que ponto se sente em segurança aqui?',
  sheet: [
    'É enviada uma mensagem para {host}: esta, e mais nada.',
    'Não contém nome, conta, cookie, endereço da página nem hora. O número aleatório serve apenas para que uma mensagem enviada duas vezes conte uma só vez.',
    'Aí soma um a alguns contadores e desaparece. Os resultados são mostrados para dez ou mais pessoas, nunca para uma só.',
    'Este dispositivo guarda a mensagem até ela chegar, e o mês a partir do qual lhe poderemos voltar a perguntar.',
  ],
  theMessage: 'A mensagem',
  yourAnswer: '(a sua resposta)',
  randomNumber: '(um número aleatório)',
  questions: {
    headline: {
      text: 'Até que ponto confia que os seus dados estão seguros com {product}?',
      // Scale: WHOQOL-BREF, Vaz Serra, A. et al. (2006), Psiquiatria Clínica 27, 41–49.
      options: {
        'not-at-all': 'Nada',
        slightly: 'Pouco',
        moderately: 'Nem muito nem pouco',
        very: 'Muito',
        extremely: 'Muitíssimo',
        'dont-know': 'Não sei',
      },
    },
  },
  followUps: () => import('./pt.follow-ups.js'),
};
