/** Dansk. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Luk',
  skip: 'Spring over',
  back: 'Tilbage til spørgsmålet',
  never: 'Spørg mig ikke igen',
  whatWeSend: 'Hvad vi sender',
  oneMore: 'Et spørgsmål mere, hvis du har lyst.',
  thanks: 'Tak. Svaret tælles uden dit navn og vises kun i grupper[ på mindst {k} svar].',
  tab: 'Hvor tryg føler du dig her?',
  sheet: [
    'Der sendes én besked til {host}: denne og intet andet.',
    'Den indeholder intet navn, ingen konto, cookie, sideadresse eller tid. Det tilfældige tal sørger kun for, at en besked, der sendes to gange, tæller én gang.',
    'Der lægger den én til nogle få tællere og forsvinder. Resultater vises for ti personer eller flere, aldrig for én.',
    'Denne enhed gemmer beskeden, indtil den er nået frem, og den måned, hvorfra du må spørges igen.',
  ],
  theMessage: 'Beskeden',
  yourAnswer: '(dit svar)',
  randomNumber: '(et tilfældigt tal)',
  questions: {
    headline: {
      text: 'Hvor sikker er du på, at dine data er trygge hos {product}?',
      options: {
        'not-at-all': 'Slet ikke',
        slightly: 'Lidt',
        moderately: 'Nogenlunde',
        very: 'Meget',
        extremely: 'Yderst',
        'dont-know': 'Det ved jeg ikke',
      },
    },
  },
  followUps: () => import('./da.follow-ups.js'),
};
