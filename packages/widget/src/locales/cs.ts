/** Čeština. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Zavřít',
  skip: 'Přeskočit',
  back: 'Zpět k otázce',
  never: 'Už se neptat',
  whatWeSend: 'Co odesíláme',
  oneMore: 'Ještě jedna otázka, pokud chcete.',
  thanks:
    'Děkujeme. Odpověď se počítá bez vašeho jména a zobrazí se jen ve skupinách[ nejméně {k} odpovědí].',
  tab: 'Jak bezpečně se tu cítíte?',
  sheet: [
    'Na {host} odejde jediná zpráva: tato a nic jiného.',
    'Neobsahuje jméno, účet, cookie, adresu stránky ani čas. Náhodné číslo slouží jen k tomu, aby se dvakrát odeslaná zpráva počítala jednou.',
    'Tam zvýší několik počítadel o jedna a zmizí. Výsledky se ukazují od deseti lidí výše, nikdy za jednoho.',
    'Toto zařízení uchová zprávu, dokud nedorazí, a měsíc, od kterého se vás můžeme zeptat znovu.',
  ],
  theMessage: 'Zpráva',
  yourAnswer: '(vaše odpověď)',
  randomNumber: '(náhodné číslo)',
  questions: {
    headline: {
      text: 'Do jaké míry věříte, že jsou vaše údaje u {product} v bezpečí?',
      options: {
        'not-at-all': 'Vůbec ne',
        slightly: 'Trochu',
        moderately: 'Středně',
        very: 'Hodně',
        extremely: 'Maximálně',
        'dont-know': 'Nevím',
      },
    },
  },
  followUps: () => import('./cs.follow-ups.js'),
};
