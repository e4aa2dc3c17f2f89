/** हिन्दी: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'आपका भरोसा सबसे अधिक किससे बढ़ेगा?',
    options: {
      'plain-words': 'साफ़ बताएँ कि मेरा डेटा कैसे सुरक्षित है',
      'sooner-notice': 'कुछ गड़बड़ होने पर जल्दी और साफ़ बताएँ',
      'show-and-control': 'दिखाएँ कि आप क्या रखते हैं और मुझे नियंत्रण दें',
      'promise-no-selling': 'उसे न बेचने और न साझा करने का वचन दें',
      'stronger-sign-in': 'अधिक सुरक्षित साइन-इन',
      'less-data': 'कम डेटा माँगें और रखें',
      'fix-something': 'जो गलत या असुरक्षित लगा, उसे ठीक करें',
      'independent-proof': 'स्वतंत्र प्रमाण (ऑडिट, प्रमाणन)',
      'news-elsewhere': 'अन्य कंपनियों की ख़बरें',
      'nothing-other': 'कुछ नहीं / अन्य',
    },
  },
  worry: {
    text: 'किसके उजागर होने से आपको सबसे अधिक चिंता होगी?',
    options: {
      payment: 'भुगतान या बैंक विवरण',
      'government-id': 'सरकारी पहचान संख्या',
      messages: 'संदेश',
      'photos-files': 'फ़ोटो और फ़ाइलें',
      location: 'स्थान',
      contacts: 'संपर्क',
      passwords: 'पासवर्ड',
      health: 'स्वास्थ्य',
      nothing: 'कुछ विशेष नहीं',
    },
  },
};
