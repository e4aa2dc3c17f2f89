/** Magyar. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Bezárás',
  skip: 'Kihagyás',
  back: 'Vissza a kérdéshez',
  never: 'Ne kérdezzenek többet',
  whatWeSend: 'Mit küldünk el',
  oneMore: 'Még egy kérdés, ha nem bánja.',
  thanks:
    'Köszönjük. A választ név nélkül számoljuk, és csak[ legalább {k} válaszból álló] csoportokban mutatjuk.',
  tab: 'Mennyire érzi magát biztonságban itt?',
  sheet: [
    'Egyetlen üzenet megy ide: {host}. Ez az, és semmi más.',
    'Nem tartalmaz nevet, fiókot, sütit, oldalcímet vagy időpontot. A véletlen szám csak azt szolgálja, hogy a kétszer elküldött üzenet egyszer számítson.',
    'Ott néhány számlálót eggyel növel, majd törlődik. Eredmény csak legalább tíz emberről látható, egyről soha.',
    'Ez az eszköz megérkezéséig őrzi az üzenetet, valamint azt a hónapot, amelytől újra megkérdezhetjük.',
  ],
  theMessage: 'Az üzenet',
  yourAnswer: '(az Ön válasza)',
  randomNumber: '(véletlen szám)',
  questions: {
    headline: {
      text: 'Mennyire bízik abban, hogy adatai biztonságban vannak itt: {product}?',
      options: {
        'not-at-all': 'Egyálta\u00adlán nem',
        slightly: 'Kissé',
        moderately: 'Közepe\u00adsen',
        very: 'Nagyon',
        extremely: 'Rendkívül',
        'dont-know': 'Nem tudom',
      },
    },
  },
  followUps: () => import('./hu.follow-ups.js'),
};
