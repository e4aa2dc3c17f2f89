/** Norsk bokmål: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Hva ville styrket tilliten din mest?',
    options: {
      'plain-words': 'Fortell meg klart hvordan opplysningene mine beskyttes',
      'sooner-notice': 'Si fra tidligere og tydeligere når noe går galt',
      'show-and-control': 'Vis meg hva dere lagrer, og la meg styre det',
      'promise-no-selling': 'Lov å ikke selge eller dele dem',
      'stronger-sign-in': 'Sikrere innlogging',
      'less-data': 'Be om og lagre færre opplysninger',
      'fix-something': 'Rett noe som så feil eller utrygt ut',
      'independent-proof': 'Uavhengig bevis (revisjon, sertifisering)',
      'news-elsewhere': 'Nyheter om andre selskaper',
      'nothing-other': 'Ingenting / annet',
    },
  },
  worry: {
    text: 'Hva ville bekymret deg mest om det kom på avveie?',
    options: {
      payment: 'Betalings- eller bankopplysninger',
      'government-id': 'Fødselsnummer eller id-nummer',
      messages: 'Meldinger',
      'photos-files': 'Bilder og filer',
      location: 'Posisjon',
      contacts: 'Kontakter',
      passwords: 'Passord',
      health: 'Helse',
      nothing: 'Ingenting spesielt',
    },
  },
};
