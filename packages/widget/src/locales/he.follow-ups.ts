/** עברית: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'מה יחזק את הביטחון שלך יותר מכול?',
    options: {
      'plain-words': 'הסבר ברור כיצד הנתונים שלי מוגנים',
      'sooner-notice': 'הודעה מוקדמת וברורה יותר כשמשהו משתבש',
      'show-and-control': 'להראות לי מה נשמר ולתת לי שליטה',
      'promise-no-selling': 'הבטחה לא למכור או לשתף אותם',
      'stronger-sign-in': 'כניסה מאובטחת יותר',
      'less-data': 'לבקש ולשמור פחות נתונים',
      'fix-something': 'לתקן משהו שנראה שגוי או לא בטוח',
      'independent-proof': 'הוכחה בלתי תלויה (ביקורת, הסמכה)',
      'news-elsewhere': 'חדשות על חברות אחרות',
      'nothing-other': 'שום דבר / אחר',
    },
  },
  worry: {
    text: 'דליפה של מה תדאיג אותך יותר מכול?',
    options: {
      payment: 'פרטי תשלום או בנק',
      'government-id': 'מספר זהות',
      messages: 'הודעות',
      'photos-files': 'תמונות וקבצים',
      location: 'מיקום',
      contacts: 'אנשי קשר',
      passwords: 'סיסמאות',
      health: 'בריאות',
      nothing: 'שום דבר מסוים',
    },
  },
};
