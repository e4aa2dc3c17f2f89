/** Türkçe: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Güveninizi en çok ne artırırdı?',
    options: {
      'plain-words': 'Verilerimin nasıl korunduğunu açıkça anlatmanız',
      'sooner-notice': 'Bir sorun olduğunda daha erken ve açık bildirmeniz',
      'show-and-control': 'Ne sakladığınızı göstermeniz ve denetimi bana bırakmanız',
      'promise-no-selling': 'Satmayacağınıza ve paylaşmayacağınıza söz vermeniz',
      'stronger-sign-in': 'Daha güvenli oturum açma',
      'less-data': 'Daha az veri istemeniz ve saklamanız',
      'fix-something': 'Yanlış veya güvensiz görünen bir şeyi düzeltmeniz',
      'independent-proof': 'Bağımsız kanıt (denetim, sertifika)',
      'news-elsewhere': 'Diğer şirketlerle ilgili haberler',
      'nothing-other': 'Hiçbir şey / başka',
    },
  },
  worry: {
    text: 'Hangisinin sızması sizi en çok endişelendirirdi?',
    options: {
      payment: 'Ödeme veya banka bilgileri',
      'government-id': 'Kimlik numarası',
      messages: 'Mesajlar',
      'photos-files': 'Fotoğraflar ve dosyalar',
      location: 'Konum',
      contacts: 'Kişiler',
      passwords: 'Parolalar',
      health: 'Sağlık',
      nothing: 'Özellikle hiçbiri',
    },
  },
};
