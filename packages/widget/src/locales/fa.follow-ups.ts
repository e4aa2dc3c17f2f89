/** فارسی: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'چه چیزی اطمینان شما را بیش از همه افزایش می‌دهد؟',
    options: {
      'plain-words': 'روشن بگویید داده‌هایم چگونه محافظت می‌شوند',
      'sooner-notice': 'وقتی مشکلی پیش می‌آید زودتر و روشن‌تر خبر دهید',
      'show-and-control': 'نشان دهید چه نگه می‌دارید و اختیارش را به من بدهید',
      'promise-no-selling': 'قول دهید آن‌ها را نفروشید و در اختیار کسی نگذارید',
      'stronger-sign-in': 'ورود امن‌تر',
      'less-data': 'دادهٔ کمتری بخواهید و نگه دارید',
      'fix-something': 'چیزی را که نادرست یا ناامن به نظر می‌رسید اصلاح کنید',
      'independent-proof': 'گواه مستقل (ممیزی، گواهی)',
      'news-elsewhere': 'خبرهای شرکت‌های دیگر',
      'nothing-other': 'هیچ / چیز دیگر',
    },
  },
  worry: {
    text: 'فاش شدن کدام‌یک بیش از همه نگرانتان می‌کند؟',
    options: {
      payment: 'اطلاعات پرداخت یا بانکی',
      'government-id': 'شمارهٔ ملی',
      messages: 'پیام‌ها',
      'photos-files': 'عکس‌ها و فایل‌ها',
      location: 'مکان',
      contacts: 'مخاطبان',
      passwords: 'گذرواژه‌ها',
      health: 'سلامت',
      nothing: 'هیچ‌کدام به‌طور خاص',
    },
  },
};
