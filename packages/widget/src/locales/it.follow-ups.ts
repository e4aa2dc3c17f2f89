/** Italiano: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Che cosa aumenterebbe di più la sua fiducia?',
    options: {
      'plain-words': 'Dirmi con chiarezza come sono protetti i miei dati',
      'sooner-notice': 'Avvisarmi prima e più chiaramente quando qualcosa va storto',
      'show-and-control': 'Mostrarmi che cosa conservate e lasciarmelo gestire',
      'promise-no-selling': 'Promettere di non venderli né condividerli',
      'stronger-sign-in': 'Un accesso più sicuro',
      'less-data': 'Chiedere e conservare meno dati',
      'fix-something': 'Correggere qualcosa che sembrava sbagliato o poco sicuro',
      'independent-proof': 'Una prova indipendente (audit, certificazione)',
      'news-elsewhere': 'Notizie su altre aziende',
      'nothing-other': 'Niente / altro',
    },
  },
  worry: {
    text: 'Che cosa la preoccuperebbe di più se venisse divulgato?',
    options: {
      payment: 'Dati bancari o di pagamento',
      'government-id': 'Numero di documento d’identità',
      messages: 'Messaggi',
      'photos-files': 'Foto e file',
      location: 'Posizione',
      contacts: 'Contatti',
      passwords: 'Password',
      health: 'Salute',
      nothing: 'Niente in particolare',
    },
  },
};
