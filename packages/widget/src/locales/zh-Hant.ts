/** 繁體中文. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: '關閉',
  skip: '略過',
  back: '返回問題',
  never: '不再詢問我',
  whatWeSend: '我們傳送的內容',
  oneMore: '如果您願意，還有一個問題。',
  thanks: '謝謝。您的回答不記姓名，只會以[至少 {k} 份回答的]彙總形式顯示。',
  tab: '您覺得這裡有多安全？',
  sheet: [
    '只有一則訊息會傳送到 {host}：就是這則，別無其他。',
    '其中沒有姓名、帳號、Cookie、網頁位址或時間。隨機數僅用於讓重複傳送的訊息只計一次。',
    '它在那裡讓幾個計數器加一，隨後即被捨棄。結果只在滿十人時顯示，絕不顯示單一個人的結果。',
    '此裝置會保存該訊息直到送達，並記住從哪個月起可以再次詢問您。',
  ],
  theMessage: '訊息',
  yourAnswer: '（您的回答）',
  randomNumber: '（隨機數）',
  questions: {
    headline: {
      text: '您在多大程度上相信您的資料在 {product} 是安全的？',
      options: {
        'not-at-all': '完全不相信',
        slightly: '略微相信',
        moderately: '中等程度相信',
        very: '非常相信',
        extremely: '極其相信',
        'dont-know': '不知道',
      },
    },
  },
  followUps: () => import('./zh-Hant.follow-ups.js'),
};
