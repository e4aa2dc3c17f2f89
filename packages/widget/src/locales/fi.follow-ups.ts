/** Suomi: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Mikä lisäisi luottamustanne eniten?',
    options: {
      'plain-words': 'Kertokaa selkeästi, miten tietojani suojataan',
      'sooner-notice': 'Kertokaa aiemmin ja selkeämmin, kun jokin menee vikaan',
      'show-and-control': 'Näyttäkää, mitä säilytätte, ja antakaa minun hallita sitä',
      'promise-no-selling': 'Luvatkaa, ettette myy tai jaa niitä',
      'stronger-sign-in': 'Turvallisempi kirjautuminen',
      'less-data': 'Pyytäkää ja säilyttäkää vähemmän tietoja',
      'fix-something': 'Korjatkaa jotain, mikä näytti väärältä tai vaaralliselta',
      'independent-proof': 'Riippumaton näyttö (tarkastus, sertifiointi)',
      'news-elsewhere': 'Uutiset muista yrityksistä',
      'nothing-other': 'Ei mikään / jokin muu',
    },
  },
  worry: {
    text: 'Minkä vuotaminen huolestuttaisi teitä eniten?',
    options: {
      payment: 'Maksu- tai pankkitiedot',
      'government-id': 'Henkilötunnus',
      messages: 'Viestit',
      'photos-files': 'Kuvat ja tiedostot',
      location: 'Sijainti',
      contacts: 'Yhteystiedot',
      passwords: 'Salasanat',
      health: 'Terveys',
      nothing: 'Ei minkään erityisesti',
    },
  },
};
