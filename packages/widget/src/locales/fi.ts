/** Suomi. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Sulje',
  skip: 'Ohita',
  back: 'Takaisin kysymykseen',
  never: 'Älkää kysykö uudelleen',
  whatWeSend: 'Mitä lähetämme',
  oneMore: 'Vielä yksi kysymys, jos sopii.',
  thanks:
    'Kiitos. Vastaus lasketaan ilman nimeänne ja näytetään vain ryhmissä[, joissa on vähintään {k} vastausta].',
  tab: 'Kuinka turvalliseksi tunnette olonne täällä?',
  sheet: [
    'Osoitteeseen {host} lähtee yksi viesti: tämä, eikä mitään muuta.',
    'Siinä ei ole nimeä, tiliä, evästettä, sivun osoitetta eikä aikaa. Satunnaisluku vain varmistaa, että kahdesti lähetetty viesti lasketaan kerran.',
    'Perillä se lisää muutamaan laskuriin yhden ja katoaa. Tuloksia näytetään vähintään kymmenestä ihmisestä, ei koskaan yhdestä.',
    'Tämä laite säilyttää viestin, kunnes se on perillä, sekä kuukauden, josta alkaen teiltä voidaan kysyä uudelleen.',
  ],
  theMessage: 'Viesti',
  yourAnswer: '(vastauksenne)',
  randomNumber: '(satunnaisluku)',
  questions: {
    headline: {
      text: 'Kuinka paljon luotatte siihen, että tietonne ovat turvassa palvelussa {product}?',
      options: {
        'not-at-all': 'En lainkaan',
        slightly: 'Vähän',
        moderately: 'Kohta\u00adlaisesti',
        very: 'Paljon',
        extremely: 'Erittäin paljon',
        'dont-know': 'En osaa sanoa',
      },
    },
  },
  followUps: () => import('./fi.follow-ups.js'),
};
