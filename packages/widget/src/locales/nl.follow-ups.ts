/** Nederlands: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Wat zou uw vertrouwen het meest vergroten?',
    options: {
      'plain-words': 'Duidelijk vertellen hoe mijn gegevens worden beschermd',
      'sooner-notice': 'Eerder en duidelijker melden als er iets misgaat',
      'show-and-control': 'Laten zien wat u bewaart en mij daarover laten beslissen',
      'promise-no-selling': 'Beloven ze niet te verkopen of te delen',
      'stronger-sign-in': 'Veiliger inloggen',
      'less-data': 'Minder gegevens vragen en bewaren',
      'fix-something': 'Iets herstellen dat verkeerd of onveilig leek',
      'independent-proof': 'Onafhankelijk bewijs (audit, certificering)',
      'news-elsewhere': 'Nieuws over andere bedrijven',
      'nothing-other': 'Niets / iets anders',
    },
  },
  worry: {
    text: 'Wat zou u het meest verontrusten als het uitlekte?',
    options: {
      payment: 'Betaal- of bankgegevens',
      'government-id': 'Nummer van identiteitsbewijs',
      messages: 'Berichten',
      'photos-files': 'Foto’s en bestanden',
      location: 'Locatie',
      contacts: 'Contacten',
      passwords: 'Wachtwoorden',
      health: 'Gezondheid',
      nothing: 'Niets in het bijzonder',
    },
  },
};
