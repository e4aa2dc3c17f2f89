/** Türkçe. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Kapat',
  skip: 'Atla',
  back: 'Soruya dön',
  never: 'Bir daha sorma',
  whatWeSend: 'Ne gönderiyoruz',
  oneMore: 'İsterseniz bir soru daha.',
  thanks:
    'Teşekkür ederiz. Yanıt adınız olmadan sayılır ve yalnızca[ en az {k} yanıtlık] gruplar hâlinde gösterilir.',
  tab: 'Burada kendinizi ne kadar güvende hissediyorsunuz?',
  sheet: [
    '{host} adresine tek bir ileti gider: bu ileti, başka hiçbir şey değil.',
    'İçinde ad, hesap, çerez, sayfa adresi veya saat yoktur. Rastgele sayı yalnızca iki kez gönderilen iletinin bir kez sayılmasını sağlar.',
    'Orada birkaç sayacı bir artırır ve silinir. Sonuçlar en az on kişi için gösterilir, asla tek kişi için gösterilmez.',
    'Bu cihaz, ulaşana kadar iletiyi ve size yeniden sorulabilecek ayı saklar.',
  ],
  theMessage: 'İleti',
  yourAnswer: '(yanıtınız)',
  randomNumber: '(rastgele bir sayı)',
  questions: {
    headline: {
      text: 'Verilerinizin {product} bünyesinde güvende olduğundan ne kadar eminsiniz?',
      options: {
        'not-at-all': 'Hiç',
        slightly: 'Biraz',
        moderately: 'Orta derecede',
        very: 'Çok',
        extremely: 'Son derece',
        'dont-know': 'Bilmiyorum',
      },
    },
  },
  followUps: () => import('./tr.follow-ups.js'),
};
