/**
 * What stands in the frame. No state: what is drawn is in the model, what is pressed is told to it.
 */
import type { FollowUp, Headline, Option } from '@trustgauge/protocol/wire';
import { RECORDER_MARKS } from '../input/recorder-marks.js';
import type { Make } from './make.js';
import type { Texts } from './words.js';

/** A page of the frame: a tree of its own, so that what a translator or a script did to one is gone with it. */
export interface Page {
  readonly root: HTMLElement;
  /** Shows which option is chosen. */
  mark?(chosen: string | undefined): void;
  /** Five cells in a row where every label fits into its own, otherwise five rows. For when the page is drawn. */
  fit?(): void;
}

/** What the frame of every placement says of itself. */
export const FRAME = {
  part: 'frame',
  'aria-labelledby': 'title',
  translate: 'no',
  ...RECORDER_MARKS,
} as const;

/** A label of so many characters has a cell of a telephone's width only where it needs one line. */
export const LONG_CHARS = 12;

export interface QuestionModel {
  readonly question: Headline | FollowUp;
  readonly texts: Texts;
  /** Told the option, and the button that was pressed. */
  readonly onChoose: (option: string, button: HTMLElement) => void;
  readonly onSkip: () => void;
  readonly onSheet: () => void;
  readonly onClose: () => void;
}

export function questionPage(
  make: Make,
  { question, texts, onChoose, onSkip, onSheet, onClose }: QuestionModel,
): Page {
  const { options, id } = question;
  const unscored = 'unscored' in question ? question.unscored : undefined;
  const radioOf = (look: string) => (option: Option) => {
    const radio = make(
      'button',
      { type: 'button', role: 'radio', class: look, part: 'option', click: () => onChoose(option.id, radio) },
      texts.questions[id]?.options?.[option.id] ?? option.label,
    );
    return [option.id, radio] as const;
  };
  const scale = options.map(radioOf('option'));
  const others = (unscored ?? []).map(radioOf('quiet'));
  const cells = make('div', { class: 'scale' }, ...scale.map(([, radio]) => radio));
  const body = make(
    'div',
    { class: unscored ? 'body' : 'body list' },
    make(
      'div',
      { class: 'group', role: 'radiogroup', 'aria-labelledby': 'title' },
      cells,
      ...others.map(([, radio]) => radio),
    ),
    !unscored && quiet(make, texts.skip, onSkip),
    quiet(make, `${texts.whatWeSend} ›`, onSheet, ' end'),
  );
  const root = make(
    'div',
    {},
    headOf(make, { title: textOf(question, texts), aside: unscored ? '' : texts.oneMore, texts, onClose }),
    body,
  );
  const fit = () => {
    const has = (look: string, is: (radio: HTMLElement) => boolean) =>
      body.classList.toggle(look, !!unscored && scale.some(([, radio]) => is(radio)));
    body.classList.remove('rows');
    has('long', ({ textContent }) => textContent.replace('\u00ad', '').length >= LONG_CHARS);
    has('rows', ({ offsetWidth }) => offsetWidth > cells.offsetWidth / scale.length + 2);
  };
  // Later than the browser's own turn: it would tell the page of a size that changes while sizes are told.
  const observer =
    typeof ResizeObserver === 'function' && new ResizeObserver(() => requestAnimationFrame(fit));
  return {
    root,
    fit,
    mark(chosen) {
      // Here, where it is drawn in a document: on a server it is text.
      if (observer) observer.observe(body);
      for (const [option, radio] of [...scale, ...others]) {
        radio.ariaChecked = `${option === chosen}`;
        // One tab stop: the chosen option, or the first.
        radio.tabIndex = option === (chosen ?? options[0]?.id) ? 0 : -1;
      }
    },
  };
}

/** @param k Smallest number of answers that is shown; undefined where the collector does not say. */
export const thanksOf = ({ thanks, lang }: Texts, k: number | undefined): string =>
  thanks.replace(/\[(.*{k}.*)\]/, k ? '$1' : '').replace('{k}', k?.toLocaleString(lang) ?? '');

export const thanksPage = (make: Make, thanks: string): Page => ({
  root: make('div', {}, make('p', { class: 'thanks', part: 'thanks', id: 'title', tabindex: -1 }, thanks)),
});

/** Under the same head as a question. */
export const sheetPage = (make: Make, texts: Texts, sheet: HTMLElement, onClose: () => void): Page => ({
  root: make('div', {}, headOf(make, { title: texts.whatWeSend, texts, onClose }), sheet),
});

interface HeadModel {
  readonly title: string;
  readonly aside?: string;
  readonly texts: Texts;
  readonly onClose: () => void;
}

const headOf = (make: Make, { title, aside, texts, onClose }: HeadModel) =>
  make(
    'div',
    { class: 'head' },
    make(
      'p',
      { class: 'question', part: 'question', id: 'title' },
      aside && make('span', { class: 'aside' }, aside),
      make('span', {}, title),
    ),
    make(
      'button',
      { type: 'button', class: 'close', part: 'close', 'aria-label': texts.close, click: onClose },
      '×',
    ),
  );

const quiet = (make: Make, label: string, click: () => void, look = '') =>
  make('button', { type: 'button', class: `quiet${look}`, click }, label);

/** The question in the language that it is asked in. */
export const textOf = ({ id, text }: Pick<FollowUp, 'id' | 'text'>, { questions }: Texts): string =>
  questions[id]?.text ?? text;
