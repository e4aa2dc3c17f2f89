/** 简体中文: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: '什么最能增强您的信心？',
    options: {
      'plain-words': '清楚地告诉我数据是如何受到保护的',
      'sooner-notice': '出现问题时更早、更清楚地告知我',
      'show-and-control': '让我看到你们保存了什么，并由我掌控',
      'promise-no-selling': '承诺不出售或分享数据',
      'stronger-sign-in': '更安全的登录方式',
      'less-data': '少收集、少保存数据',
      'fix-something': '修复看起来有误或不安全的地方',
      'independent-proof': '独立的证明（审计、认证）',
      'news-elsewhere': '关于其他公司的新闻',
      'nothing-other': '没有 / 其他',
    },
  },
  worry: {
    text: '哪项信息泄露会让您最担心？',
    options: {
      payment: '支付或银行信息',
      'government-id': '身份证件号码',
      messages: '消息',
      'photos-files': '照片和文件',
      location: '位置',
      contacts: '联系人',
      passwords: '密码',
      health: '健康',
      nothing: '没有特别担心的',
    },
  },
};
