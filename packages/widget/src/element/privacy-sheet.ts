/**
 * What is sent, in plain words and as the message itself. A chunk of its own, loaded by whoever wants to know: it must
 * share no code with the element, so the element gives it what draws.
 */
import type { make as Make } from './make.js';
import { SHEET_STYLES } from './privacy-sheet.styles.js';
import { adopt } from './tree.js';
import type { Texts } from './words.js';

export const SHEET_WORDS = {
  back: 'Back to the question',
  never: 'Don’t ask me again',
  sheet: [
    'One message goes to {host}: this one, and nothing else.',
    'It holds no name, no account, no cookie, no page address and no time. The random number only makes a message that was sent twice count once.',
    'There it adds one to a few counters and is gone. Results are shown for ten people or more, never for one.',
    'This device keeps the message until it has arrived, and the month from which you may be asked again.',
  ],
  theMessage: 'The message',
  yourAnswer: '(your answer)',
  randomNumber: '(a random number)',
} as const;

export type SheetWords = { readonly [name in Exclude<keyof typeof SHEET_WORDS, 'sheet'>]: string } & {
  /** `{host}` stands for the collector's. The last one holds where the device remembers. */
  readonly sheet: readonly string[];
};

export interface Sheet {
  /** The tree in which it is drawn. */
  readonly root: ShadowRoot;
  /** Host of the collector. */
  readonly host: string;
  /** What has been chosen so far, question → option; undefined where nothing has. */
  readonly chosen: Readonly<Record<string, string>> | undefined;
  /** The submission with this random number and these answers. */
  readonly messageOf: (id: string, answers: Readonly<Record<string, string>>) => object;
  /** Whether the device keeps the month from which the person may be asked again. */
  readonly isRemembered: boolean;
  readonly onBack: () => void;
  /** Undefined where never to be asked again can't be promised. */
  readonly onNever: (() => void) | undefined;
}

export function privacySheet(
  make: typeof Make,
  texts: Texts,
  { root, host, chosen, messageOf, isRemembered, onBack, onNever }: Sheet,
): HTMLElement {
  adopt(root, SHEET_STYLES);
  const { back, never, sheet, theMessage, yourAnswer, randomNumber } = { ...SHEET_WORDS, ...texts };
  const message = messageOf(randomNumber, chosen ?? { headline: yourAnswer });
  const quiet = (label: string, look: string, click: () => void) =>
    make('button', { type: 'button', class: `quiet ${look}`, click }, label);
  return make(
    'div',
    { class: 'sheet' },
    ...sheet.slice(0, isRemembered ? 4 : 3).map((line) => make('p', {}, line.replace('{host}', host))),
    make(
      'pre',
      { tabindex: 0, role: 'group', dir: 'ltr', 'aria-label': theMessage },
      JSON.stringify(message, null, 2),
    ),
    make(
      'div',
      { class: 'body foot' },
      quiet(`‹ ${back}`, 'back', onBack),
      onNever && quiet(never, 'end never', onNever),
    ),
  );
}
