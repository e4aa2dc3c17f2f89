/** Português (Brasil): the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'O que mais aumentaria sua confiança?',
    options: {
      'plain-words': 'Explicar com clareza como meus dados são protegidos',
      'sooner-notice': 'Avisar mais cedo e com mais clareza quando algo der errado',
      'show-and-control': 'Mostrar o que vocês guardam e me deixar controlar',
      'promise-no-selling': 'Prometer não vender nem compartilhar',
      'stronger-sign-in': 'Um login mais seguro',
      'less-data': 'Pedir e guardar menos dados',
      'fix-something': 'Corrigir algo que parecia errado ou inseguro',
      'independent-proof': 'Prova independente (auditoria, certificação)',
      'news-elsewhere': 'Notícias sobre outras empresas',
      'nothing-other': 'Nada / outra coisa',
    },
  },
  worry: {
    text: 'O que mais preocuparia você se vazasse?',
    options: {
      payment: 'Dados bancários ou de pagamento',
      'government-id': 'Número de documento',
      messages: 'Mensagens',
      'photos-files': 'Fotos e arquivos',
      location: 'Localização',
      contacts: 'Contatos',
      passwords: 'Senhas',
      health: 'Saúde',
      nothing: 'Nada em particular',
    },
  },
};
