/** Polski: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Co najbardziej zwiększyłoby Państwa zaufanie?',
    options: {
      'plain-words': 'Jasna informacja, jak chronione są moje dane',
      'sooner-notice': 'Wcześniejsza i jaśniejsza informacja, gdy coś pójdzie nie tak',
      'show-and-control': 'Pokazanie, co przechowujecie, i kontrola nad tym',
      'promise-no-selling': 'Obietnica, że nie będą sprzedawane ani udostępniane',
      'stronger-sign-in': 'Bezpieczniejsze logowanie',
      'less-data': 'Mniej wymaganych i przechowywanych danych',
      'fix-something': 'Naprawa czegoś, co wyglądało na błędne lub niebezpieczne',
      'independent-proof': 'Niezależne potwierdzenie (audyt, certyfikat)',
      'news-elsewhere': 'Wiadomości o innych firmach',
      'nothing-other': 'Nic / coś innego',
    },
  },
  worry: {
    text: 'Wyciek których danych niepokoiłby Państwa najbardziej?',
    options: {
      payment: 'Dane płatnicze lub bankowe',
      'government-id': 'Numer dokumentu tożsamości',
      messages: 'Wiadomości',
      'photos-files': 'Zdjęcia i pliki',
      location: 'Lokalizacja',
      contacts: 'Kontakty',
      passwords: 'Hasła',
      health: 'Zdrowie',
      nothing: 'Żadne w szczególności',
    },
  },
};
