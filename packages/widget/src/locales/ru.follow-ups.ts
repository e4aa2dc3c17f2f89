/** Русский: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Что сильнее всего укрепило бы вашу уверенность?',
    options: {
      'plain-words': 'Понятно рассказать, как защищены мои данные',
      'sooner-notice': 'Раньше и яснее сообщать, когда что-то идёт не так',
      'show-and-control': 'Показать, что вы храните, и дать этим управлять',
      'promise-no-selling': 'Пообещать не продавать и не передавать их',
      'stronger-sign-in': 'Более надёжный вход',
      'less-data': 'Запрашивать и хранить меньше данных',
      'fix-something': 'Исправить то, что казалось неверным или опасным',
      'independent-proof': 'Независимое подтверждение (аудит, сертификат)',
      'news-elsewhere': 'Новости о других компаниях',
      'nothing-other': 'Ничего / другое',
    },
  },
  worry: {
    text: 'Утечка чего встревожила бы вас больше всего?',
    options: {
      payment: 'Платёжные или банковские данные',
      'government-id': 'Номер документа',
      messages: 'Сообщения',
      'photos-files': 'Фотографии и файлы',
      location: 'Местоположение',
      contacts: 'Контакты',
      passwords: 'Пароли',
      health: 'Здоровье',
      nothing: 'Ничего конкретного',
    },
  },
};
