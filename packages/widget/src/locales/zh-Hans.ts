/** 简体中文. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: '关闭',
  skip: '跳过',
  back: '返回问题',
  never: '不再询问我',
  whatWeSend: '我们发送的内容',
  oneMore: '如果您愿意，还有一个问题。',
  thanks: '谢谢。您的回答不记姓名，只会以[至少 {k} 份回答的]汇总形式显示。',
  tab: '您觉得这里有多安全？',
  sheet: [
    '只有一条消息会发送到 {host}：就是这条，别无其他。',
    '其中没有姓名、账户、Cookie、网页地址或时间。随机数仅用于让重复发送的消息只计一次。',
    '它在那里让几个计数器加一，随后即被丢弃。结果只在满十人时显示，绝不显示单个人的结果。',
    '此设备会保存该消息直到送达，并记住从哪个月起可以再次询问您。',
  ],
  theMessage: '消息',
  yourAnswer: '（您的回答）',
  randomNumber: '（随机数）',
  questions: {
    headline: {
      text: '您在多大程度上相信您的数据在 {product} 是安全的？',
      options: {
        'not-at-all': '完全不相信',
        slightly: '略微相信',
        moderately: '中等程度相信',
        very: '非常相信',
        extremely: '极其相信',
        'dont-know': '不知道',
      },
    },
  },
  followUps: () => import('./zh-Hans.follow-ups.js'),
};
