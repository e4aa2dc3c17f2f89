/** עברית. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'rtl',
  reviewed: false,
  close: 'סגירה',
  skip: 'דילוג',
  back: 'חזרה לשאלה',
  never: 'לא לשאול אותי שוב',
  whatWeSend: 'מה אנחנו שולחים',
  oneMore: 'עוד שאלה אחת, ברשותך.',
  thanks: 'תודה. זה הכול.',
  sheet: [
    'הודעה אחת נשלחת אל {host}: ההודעה הזו, ולא שום דבר אחר.',
    'אין בה שם, חשבון, קובץ cookie, כתובת דף או שעה. המספר האקראי נועד רק לכך שהודעה שנשלחה פעמיים תיספר פעם אחת.',
    'שם היא מוסיפה אחת לכמה מונים ונמחקת. תוצאות מוצגות לעשרה אנשים או יותר, אף פעם לא לאדם אחד.',
    'המכשיר הזה שומר את ההודעה עד שתגיע, ואת החודש שממנו אפשר לשאול אותך שוב.',
  ],
  theMessage: 'ההודעה',
  yourAnswer: '(התשובה שלך)',
  randomNumber: '(מספר אקראי)',
  questions: {
    headline: {
      text: 'באיזו מידה יש לך ביטחון שהנתונים שלך בטוחים אצל {product}?',
      options: {
        'not-at-all': 'כלל לא',
        slightly: 'במידה מועטה',
        moderately: 'במידה בינונית',
        very: 'במידה רבה',
        extremely: 'במידה רבה מאוד',
        'dont-know': 'לא ידוע לי',
      },
    },
  },
  followUps: () => import('./he.follow-ups.js'),
};
