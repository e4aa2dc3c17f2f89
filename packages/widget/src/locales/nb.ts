/** Norsk bokmål. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Lukk',
  skip: 'Hopp over',
  back: 'Tilbake til spørsmålet',
  never: 'Ikke spør meg igjen',
  whatWeSend: 'Hva vi sender',
  oneMore: 'Ett spørsmål til, hvis du vil.',
  thanks: 'Takk. Svaret telles uten navnet ditt og vises bare i grupper[ på minst {k} svar].',
  tab: 'Hvor trygg føler du deg her?',
  sheet: [
    'Én melding går til {host}: denne, og ingenting annet.',
    'Den inneholder ikke navn, konto, informasjonskapsel, sideadresse eller tidspunkt. Det tilfeldige tallet sørger bare for at en melding som sendes to ganger, telles én gang.',
    'Der øker den noen få tellere med én og forsvinner. Resultater vises for ti personer eller flere, aldri for én.',
    'Denne enheten beholder meldingen til den er kommet fram, og måneden du tidligst kan bli spurt igjen.',
  ],
  theMessage: 'Meldingen',
  yourAnswer: '(svaret ditt)',
  randomNumber: '(et tilfeldig tall)',
  questions: {
    headline: {
      text: 'Hvor sikker er du på at opplysningene dine er trygge hos {product}?',
      options: {
        'not-at-all': 'Ikke i det hele tatt',
        slightly: 'Litt',
        moderately: 'Middels',
        very: 'Svært',
        extremely: 'Ekstremt',
        'dont-know': 'Vet ikke',
      },
    },
  },
  followUps: () => import('./nb.follow-ups.js'),
};
