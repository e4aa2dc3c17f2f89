/** Svenska: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Vad skulle öka ditt förtroende mest?',
    options: {
      'plain-words': 'Berätta tydligt hur mina uppgifter skyddas',
      'sooner-notice': 'Berätta tidigare och tydligare när något går fel',
      'show-and-control': 'Visa vad ni sparar och låt mig styra över det',
      'promise-no-selling': 'Lova att inte sälja eller dela dem',
      'stronger-sign-in': 'Säkrare inloggning',
      'less-data': 'Begär och spara färre uppgifter',
      'fix-something': 'Rätta till något som såg fel eller osäkert ut',
      'independent-proof': 'Oberoende bevis (granskning, certifiering)',
      'news-elsewhere': 'Nyheter om andra företag',
      'nothing-other': 'Inget / annat',
    },
  },
  worry: {
    text: 'Vad skulle oroa dig mest om det läckte ut?',
    options: {
      payment: 'Betal- eller bankuppgifter',
      'government-id': 'Personnummer eller id-nummer',
      messages: 'Meddelanden',
      'photos-files': 'Foton och filer',
      location: 'Plats',
      contacts: 'Kontakter',
      passwords: 'Lösenord',
      health: 'Hälsa',
      nothing: 'Inget särskilt',
    },
  },
};
