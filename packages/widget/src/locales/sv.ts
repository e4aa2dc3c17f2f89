/** Svenska. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Stäng',
  skip: 'Hoppa över',
  back: 'Tillbaka till frågan',
  never: 'Fråga mig inte igen',
  whatWeSend: 'Vad vi skickar',
  oneMore: 'En fråga till, om du vill.',
  thanks: 'Tack. Svaret räknas utan ditt namn och visas bara i grupper[ om minst {k} svar].',
  tab: 'Hur trygg känner du dig här?',
  sheet: [
    'Ett meddelande går till {host}: detta och inget annat.',
    'Det innehåller inget namn, konto, ingen kaka, sidadress eller tid. Slumptalet gör bara att ett meddelande som skickats två gånger räknas en gång.',
    'Där ökar det några räknare med ett och försvinner. Resultat visas för tio personer eller fler, aldrig för en.',
    'Den här enheten sparar meddelandet tills det har kommit fram, och den månad från vilken du får tillfrågas igen.',
  ],
  theMessage: 'Meddelandet',
  yourAnswer: '(ditt svar)',
  randomNumber: '(ett slumptal)',
  questions: {
    headline: {
      text: 'Hur säker är du på att dina uppgifter är trygga hos {product}?',
      options: {
        'not-at-all': 'Inte alls',
        slightly: 'Lite',
        moderately: 'Måttligt',
        very: 'Mycket',
        extremely: 'Extremt',
        'dont-know': 'Vet inte',
      },
    },
  },
  followUps: () => import('./sv.follow-ups.js'),
};
