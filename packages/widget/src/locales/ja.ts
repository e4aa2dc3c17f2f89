/** 日本語. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: '閉じる',
  skip: 'スキップ',
  back: '質問に戻る',
  never: '今後は質問しない',
  whatWeSend: '送信する内容',
  oneMore: 'よろしければ、もう一問お答えください。',
  thanks: 'ありがとうございました。回答は名前なしで数えられ、[{k}件以上の]集計でのみ表示されます。',
  tab: 'ここは安心して使えますか？',
  sheet: [
    '{host} に送られるメッセージは一件、これだけです。',
    '氏名、アカウント、Cookie、ページのアドレス、時刻は含まれません。乱数は、二度送られたメッセージを一度だけ数えるためのものです。',
    '送信先ではいくつかの集計値に一を加え、破棄されます。結果は十人以上についてのみ表示され、一人の結果が表示されることはありません。',
    'この端末には、届くまでのメッセージと、次に質問できる月だけが保存されます。',
  ],
  theMessage: 'メッセージ',
  yourAnswer: '（あなたの回答）',
  randomNumber: '（乱数）',
  questions: {
    headline: {
      text: 'ご自身のデータが {product} で安全に守られていると、どの程度確信していますか？',
      // Scale: Fields, J. M. et al. (2001), Journal of Sound and Vibration 242, 641–679 (ISO/TS 15666), as verbs.
      options: {
        'not-at-all': 'まったく確信していない',
        slightly: 'それほど確信していない',
        moderately: '多少確信している',
        very: 'だいぶ確信している',
        extremely: '非常に確信している',
        'dont-know': 'わからない',
      },
    },
  },
  followUps: () => import('./ja.follow-ups.js'),
};
