/** Português: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'O que aumentaria mais a sua confiança?',
    options: {
      'plain-words': 'Dizerem-me claramente como os meus dados são protegidos',
      'sooner-notice': 'Avisarem-me mais cedo e com mais clareza quando algo corre mal',
      'show-and-control': 'Mostrarem-me o que guardam e deixarem-me controlá-lo',
      'promise-no-selling': 'Prometerem não os vender nem partilhar',
      'stronger-sign-in': 'Um início de sessão mais seguro',
      'less-data': 'Pedirem e guardarem menos dados',
      'fix-something': 'Corrigirem algo que parecia errado ou inseguro',
      'independent-proof': 'Prova independente (auditoria, certificação)',
      'news-elsewhere': 'Notícias sobre outras empresas',
      'nothing-other': 'Nada / outra coisa',
    },
  },
  worry: {
    text: 'O que lhe causaria mais preocupação se fosse divulgado?',
    options: {
      payment: 'Dados bancários ou de pagamento',
      'government-id': 'Número de documento de identificação',
      messages: 'Mensagens',
      'photos-files': 'Fotografias e ficheiros',
      location: 'Localização',
      contacts: 'Contactos',
      passwords: 'Palavras-passe',
      health: 'Saúde',
      nothing: 'Nada em particular',
    },
  },
};
