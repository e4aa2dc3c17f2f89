/** Română. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Închide',
  skip: 'Omite',
  back: 'Înapoi la întrebare',
  never: 'Nu mă mai întrebați',
  whatWeSend: 'Ce trimitem',
  oneMore: 'Încă o întrebare, dacă doriți.',
  thanks:
    'Mulțumim. Răspunsul se numără fără numele dumneavoastră și apare doar în grupuri[ cu un număr de răspunsuri de cel puțin {k}].',
  tab: 'Cât de în siguranță vă simțiți aici?',
  sheet: [
    'Un singur mesaj ajunge la {host}: acesta și nimic altceva.',
    'Nu conține nume, cont, cookie, adresa paginii sau ora. Numărul aleatoriu face doar ca un mesaj trimis de două ori să fie numărat o dată.',
    'Acolo adaugă unu la câteva contoare și dispare. Rezultatele se arată pentru zece persoane sau mai multe, niciodată pentru una.',
    'Acest dispozitiv păstrează mesajul până ajunge la destinație și luna din care vi se poate pune din nou întrebarea.',
  ],
  theMessage: 'Mesajul',
  yourAnswer: '(răspunsul dumneavoastră)',
  randomNumber: '(un număr aleatoriu)',
  questions: {
    headline: {
      text: 'În ce măsură aveți încredere că datele dumneavoastră sunt în siguranță la {product}?',
      options: {
        'not-at-all': 'Deloc',
        slightly: 'Puțin',
        moderately: 'Moderat',
        very: 'Mult',
        extremely: 'Extrem de mult',
        'dont-know': 'Nu știu',
      },
    },
  },
  followUps: () => import('./ro.follow-ups.js'),
};
