/** Magyar: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Mi növelné leginkább a bizalmát?',
    options: {
      'plain-words': 'Mondják el érthetően, hogyan védik az adataimat',
      'sooner-notice': 'Szóljanak hamarabb és érthetőbben, ha baj van',
      'show-and-control': 'Mutassák meg, mit tárolnak, és hadd rendelkezzem róla',
      'promise-no-selling': 'Ígérjék meg, hogy nem adják el és nem adják tovább',
      'stronger-sign-in': 'Biztonságosabb bejelentkezés',
      'less-data': 'Kérjenek és tároljanak kevesebb adatot',
      'fix-something': 'Javítsanak ki valamit, ami hibásnak vagy veszélyesnek tűnt',
      'independent-proof': 'Független igazolás (audit, tanúsítvány)',
      'news-elsewhere': 'Hírek más cégekről',
      'nothing-other': 'Semmi / más',
    },
  },
  worry: {
    text: 'Minek a kiszivárgása aggasztaná leginkább?',
    options: {
      payment: 'Fizetési vagy banki adatok',
      'government-id': 'Személyi okmány száma',
      messages: 'Üzenetek',
      'photos-files': 'Fényképek és fájlok',
      location: 'Tartózkodási hely',
      contacts: 'Névjegyek',
      passwords: 'Jelszavak',
      health: 'Egészség',
      nothing: 'Semmié különösebben',
    },
  },
};
