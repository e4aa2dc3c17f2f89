/** Dansk: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Hvad ville øge din tillid mest?',
    options: {
      'plain-words': 'Fortæl mig klart, hvordan mine data beskyttes',
      'sooner-notice': 'Sig det tidligere og tydeligere, når noget går galt',
      'show-and-control': 'Vis mig, hvad I gemmer, og lad mig bestemme over det',
      'promise-no-selling': 'Lov ikke at sælge eller dele dem',
      'stronger-sign-in': 'Sikrere login',
      'less-data': 'Bed om og gem færre data',
      'fix-something': 'Ret noget, der så forkert eller usikkert ud',
      'independent-proof': 'Uafhængigt bevis (revision, certificering)',
      'news-elsewhere': 'Nyheder om andre virksomheder',
      'nothing-other': 'Intet / andet',
    },
  },
  worry: {
    text: 'Hvad ville bekymre dig mest, hvis det slap ud?',
    options: {
      payment: 'Betalings- eller bankoplysninger',
      'government-id': 'CPR- eller id-nummer',
      messages: 'Beskeder',
      'photos-files': 'Billeder og filer',
      location: 'Placering',
      contacts: 'Kontakter',
      passwords: 'Adgangskoder',
      health: 'Helbred',
      nothing: 'Intet bestemt',
    },
  },
};
