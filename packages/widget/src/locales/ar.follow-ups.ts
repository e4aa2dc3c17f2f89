/** العربية: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'ما أكثر ما قد يعزز ثقتكم؟',
    options: {
      'plain-words': 'إخباري بوضوح كيف تُحمى بياناتي',
      'sooner-notice': 'إبلاغي بسرعة ووضوح أكبر عند حدوث خلل',
      'show-and-control': 'إطلاعي على ما تحتفظون به وتمكيني من التحكم فيه',
      'promise-no-selling': 'التعهد بعدم بيعها أو مشاركتها',
      'stronger-sign-in': 'تسجيل دخول أكثر أمانًا',
      'less-data': 'طلب بيانات أقل والاحتفاظ بأقل منها',
      'fix-something': 'إصلاح شيء بدا خاطئًا أو غير آمن',
      'independent-proof': 'إثبات مستقل (تدقيق، شهادة)',
      'news-elsewhere': 'أخبار عن شركات أخرى',
      'nothing-other': 'لا شيء / غير ذلك',
    },
  },
  worry: {
    text: 'ما أكثر ما يقلقكم لو تسرّب؟',
    options: {
      payment: 'بيانات الدفع أو البنك',
      'government-id': 'رقم الهوية',
      messages: 'الرسائل',
      'photos-files': 'الصور والملفات',
      location: 'الموقع',
      contacts: 'جهات الاتصال',
      passwords: 'كلمات المرور',
      health: 'الصحة',
      nothing: 'لا شيء محدد',
    },
  },
};
