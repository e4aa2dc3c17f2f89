/** Nederlands. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Sluiten',
  skip: 'Overslaan',
  back: 'Terug naar de vraag',
  never: 'Niet meer vragen',
  whatWeSend: 'Wat we verzenden',
  oneMore: 'Nog één vraag, als u wilt.',
  thanks: 'Dank u wel. Geteld zonder uw naam en alleen getoond in groepen[ van minstens {k} antwoorden].',
  tab: 'Hoe veilig voelt u zich hier?',
  sheet: [
    'Er gaat één bericht naar {host}: dit bericht en verder niets.',
    'Het bevat geen naam, account, cookie, pagina-adres of tijd. Het willekeurige getal zorgt er alleen voor dat een dubbel verzonden bericht één keer telt.',
    'Daar verhoogt het enkele tellers met één en verdwijnt het. Resultaten worden pas vanaf tien mensen getoond, nooit van één.',
    'Dit apparaat bewaart het bericht tot het is aangekomen, en de maand vanaf wanneer u weer gevraagd mag worden.',
  ],
  theMessage: 'Het bericht',
  yourAnswer: '(uw antwoord)',
  randomNumber: '(een willekeurig getal)',
  questions: {
    headline: {
      text: 'In hoeverre vertrouwt u erop dat uw gegevens veilig zijn bij {product}?',
      // Scale: Fields, J. M. et al. (2001), Journal of Sound and Vibration 242, 641–679 (ISO/TS 15666).
      options: {
        'not-at-all': 'Helemaal niet',
        slightly: 'Een beetje',
        moderately: 'Tamelijk',
        very: 'Erg',
        extremely: 'Extreem',
        'dont-know': 'Weet ik niet',
      },
    },
  },
  followUps: () => import('./nl.follow-ups.js'),
};
