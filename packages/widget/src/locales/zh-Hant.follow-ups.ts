/** 繁體中文: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: '什麼最能增強您的信心？',
    options: {
      'plain-words': '清楚告訴我資料是如何受到保護的',
      'sooner-notice': '發生問題時更早、更清楚地通知我',
      'show-and-control': '讓我看到你們保存了什麼，並由我掌控',
      'promise-no-selling': '承諾不出售或分享資料',
      'stronger-sign-in': '更安全的登入方式',
      'less-data': '少蒐集、少保存資料',
      'fix-something': '修正看起來有誤或不安全的地方',
      'independent-proof': '獨立的證明（稽核、認證）',
      'news-elsewhere': '關於其他公司的新聞',
      'nothing-other': '沒有 / 其他',
    },
  },
  worry: {
    text: '哪項資訊外洩會讓您最擔心？',
    options: {
      payment: '付款或銀行資料',
      'government-id': '身分證件號碼',
      messages: '訊息',
      'photos-files': '照片和檔案',
      location: '位置',
      contacts: '聯絡人',
      passwords: '密碼',
      health: '健康',
      nothing: '沒有特別擔心的',
    },
  },
};
