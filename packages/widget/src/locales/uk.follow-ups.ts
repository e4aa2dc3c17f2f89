/** Українська: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Що найбільше зміцнило б вашу впевненість?',
    options: {
      'plain-words': 'Зрозуміло розповісти, як захищені мої дані',
      'sooner-notice': 'Раніше та ясніше повідомляти, коли щось не так',
      'show-and-control': 'Показати, що ви зберігаєте, і дати цим керувати',
      'promise-no-selling': 'Пообіцяти не продавати й не передавати їх',
      'stronger-sign-in': 'Надійніший вхід',
      'less-data': 'Запитувати та зберігати менше даних',
      'fix-something': 'Виправити те, що здавалося хибним або небезпечним',
      'independent-proof': 'Незалежне підтвердження (аудит, сертифікат)',
      'news-elsewhere': 'Новини про інші компанії',
      'nothing-other': 'Нічого / інше',
    },
  },
  worry: {
    text: 'Витік чого стурбував би вас найбільше?',
    options: {
      payment: 'Платіжні або банківські дані',
      'government-id': 'Номер документа',
      messages: 'Повідомлення',
      'photos-files': 'Фото та файли',
      location: 'Місцезнаходження',
      contacts: 'Контакти',
      passwords: 'Паролі',
      health: 'Здоров’я',
      nothing: 'Нічого конкретного',
    },
  },
};
