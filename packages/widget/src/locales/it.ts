/** Italiano. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Chiudi',
  skip: 'Salta',
  back: 'Torna alla domanda',
  never: 'Non chiedermelo più',
  whatWeSend: 'Che cosa inviamo',
  oneMore: 'Ancora una domanda, se vuole.',
  thanks:
    'Grazie. La risposta è contata senza il suo nome e mostrata solo in gruppi[ di almeno {k} risposte].',
  tab: 'Quanto si sente al sicuro qui?',
  sheet: [
    'A {host} viene inviato un messaggio: questo, e nient’altro.',
    'Non contiene nome, account, cookie, indirizzo della pagina né ora. Il numero casuale serve solo a contare una volta un messaggio inviato due volte.',
    'Lì aggiunge uno ad alcuni contatori e scompare. I risultati si mostrano per dieci o più persone, mai per una sola.',
    'Questo dispositivo conserva il messaggio finché non è arrivato, e il mese dal quale potremo chiederle di nuovo.',
  ],
  theMessage: 'Il messaggio',
  yourAnswer: '(la sua risposta)',
  randomNumber: '(un numero casuale)',
  questions: {
    headline: {
      text: 'In che misura confida che i suoi dati siano al sicuro con {product}?',
      // Scale: WHOQOL-BREF, De Girolamo, G. et al. (2000), Epidemiologia e Psichiatria Sociale 9, 45–55.
      options: {
        'not-at-all': 'Per niente',
        slightly: 'Poco',
        moderately: 'Abbastanza',
        very: 'Molto',
        extremely: 'Moltissimo',
        'dont-know': 'Non lo so',
      },
    },
  },
  followUps: () => import('./it.follow-ups.js'),
};
