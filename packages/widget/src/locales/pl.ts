/** Polski. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Zamknij',
  skip: 'Pomiń',
  back: 'Wróć do pytania',
  never: 'Nie pytaj więcej',
  whatWeSend: 'Co wysyłamy',
  oneMore: 'Jeszcze jedno pytanie, jeśli można.',
  thanks:
    'Dziękujemy. Odpowiedź liczymy bez nazwiska i pokazujemy tylko w grupach[ co najmniej {k} odpowiedzi].',
  tab: 'Jak bezpiecznie się tu Państwo czują?',
  sheet: [
    'Do {host} trafia jedna wiadomość: ta i żadna inna.',
    'Nie zawiera nazwiska, konta, plików cookie, adresu strony ani godziny. Losowa liczba służy tylko temu, by wiadomość wysłana dwa razy liczyła się raz.',
    'Tam zwiększa kilka liczników o jeden i znika. Wyniki pokazujemy dla co najmniej dziesięciu osób, nigdy dla jednej.',
    'To urządzenie przechowuje wiadomość do chwili jej dostarczenia oraz miesiąc, od którego można zapytać ponownie.',
  ],
  theMessage: 'Wiadomość',
  yourAnswer: '(Państwa odpowiedź)',
  randomNumber: '(losowa liczba)',
  questions: {
    headline: {
      text: 'W jakim stopniu ufają Państwo, że Państwa dane są bezpieczne w {product}?',
      options: {
        'not-at-all': 'Wcale',
        slightly: 'W niewielkim stopniu',
        moderately: 'W umiarko\u00adwanym stopniu',
        very: 'W dużym stopniu',
        extremely: 'W bardzo dużym stopniu',
        'dont-know': 'Nie wiem',
      },
    },
  },
  followUps: () => import('./pl.follow-ups.js'),
};
