/** 日本語: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: '何があれば、最も確信が高まりますか？',
    options: {
      'plain-words': 'データの保護方法をわかりやすく説明する',
      'sooner-notice': '問題が起きたとき、より早く明確に知らせる',
      'show-and-control': '保存している内容を見せ、自分で管理できるようにする',
      'promise-no-selling': '販売や共有をしないと約束する',
      'stronger-sign-in': 'より安全なログイン',
      'less-data': '求めるデータと保存するデータを減らす',
      'fix-something': 'おかしい、または危険に見えた点を直す',
      'independent-proof': '第三者による証明（監査、認証）',
      'news-elsewhere': '他社に関するニュース',
      'nothing-other': '特にない / その他',
    },
  },
  worry: {
    text: '漏れた場合に最も心配なものは何ですか？',
    options: {
      payment: '支払いや銀行の情報',
      'government-id': '公的な身分証番号',
      messages: 'メッセージ',
      'photos-files': '写真とファイル',
      location: '位置情報',
      contacts: '連絡先',
      passwords: 'パスワード',
      health: '健康',
      nothing: '特にない',
    },
  },
};
