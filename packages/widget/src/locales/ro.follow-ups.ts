/** Română: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Ce v-ar spori cel mai mult încrederea?',
    options: {
      'plain-words': 'Să mi se spună clar cum îmi sunt protejate datele',
      'sooner-notice': 'Să aflu mai repede și mai clar când ceva nu merge bine',
      'show-and-control': 'Să-mi arătați ce păstrați și să pot controla',
      'promise-no-selling': 'Să promiteți că nu le vindeți și nu le divulgați',
      'stronger-sign-in': 'Autentificare mai sigură',
      'less-data': 'Să cereți și să păstrați mai puține date',
      'fix-something': 'Să remediați ceva ce părea greșit sau nesigur',
      'independent-proof': 'Dovadă independentă (audit, certificare)',
      'news-elsewhere': 'Știri despre alte companii',
      'nothing-other': 'Nimic / altceva',
    },
  },
  worry: {
    text: 'Ce v-ar îngrijora cel mai mult dacă ar fi divulgat?',
    options: {
      payment: 'Date bancare sau de plată',
      'government-id': 'Numărul actului de identitate',
      messages: 'Mesaje',
      'photos-files': 'Fotografii și fișiere',
      location: 'Locație',
      contacts: 'Contacte',
      passwords: 'Parole',
      health: 'Sănătate',
      nothing: 'Nimic anume',
    },
  },
};
