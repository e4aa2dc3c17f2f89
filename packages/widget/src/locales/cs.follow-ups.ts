/** Čeština: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Co by nejvíce posílilo vaši důvěru?',
    options: {
      'plain-words': 'Srozumitelně mi říct, jak jsou mé údaje chráněny',
      'sooner-notice': 'Dát mi dříve a jasněji vědět, když se něco pokazí',
      'show-and-control': 'Ukázat mi, co uchováváte, a nechat mě o tom rozhodovat',
      'promise-no-selling': 'Slíbit, že je neprodáte ani nebudete sdílet',
      'stronger-sign-in': 'Bezpečnější přihlašování',
      'less-data': 'Vyžadovat a uchovávat méně údajů',
      'fix-something': 'Opravit něco, co vypadalo špatně nebo nebezpečně',
      'independent-proof': 'Nezávislý důkaz (audit, certifikace)',
      'news-elsewhere': 'Zprávy o jiných firmách',
      'nothing-other': 'Nic / něco jiného',
    },
  },
  worry: {
    text: 'Únik čeho by vás znepokojil nejvíce?',
    options: {
      payment: 'Platební nebo bankovní údaje',
      'government-id': 'Číslo dokladu totožnosti',
      messages: 'Zprávy',
      'photos-files': 'Fotografie a soubory',
      location: 'Poloha',
      contacts: 'Kontakty',
      passwords: 'Hesla',
      health: 'Zdraví',
      nothing: 'Ničeho konkrétního',
    },
  },
};
