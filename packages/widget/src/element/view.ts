/**
 * What stands in the frame. No state: what is drawn is in the model, what is pressed is told to it.
 */
import type { FollowUp, Headline, Option } from '@trustgauge/protocol/wire';
import { make } from './make.js';
import { moveAmongRadios } from './radio-keys.js';
import type { Texts } from './words.js';

/** A page of the frame: a tree of its own, so that what a translator or a script did to one is gone with it. */
export interface Page {
  readonly root: HTMLElement;
  /** Shows which option is chosen. */
  mark?(chosen: string | undefined): void;
}

export interface QuestionModel {
  readonly question: Headline | FollowUp;
  readonly texts: Texts;
  /** Told the option, and the button that was pressed. */
  readonly onChoose: (option: string, button: HTMLElement) => void;
  readonly onSkip: () => void;
  readonly onSheet: () => void;
  readonly onClose: () => void;
}

export function questionPage({ question, texts, onChoose, onSkip, onSheet, onClose }: QuestionModel): Page {
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
  const radios = [...options.map(radioOf('option')), ...(unscored ?? []).map(radioOf('quiet'))];
  const root = make(
    'div',
    {},
    headOf({ title: textOf(question, texts), aside: unscored ? '' : texts.oneMore, texts, onClose }),
    make(
      'div',
      { class: unscored ? 'body' : 'body list' },
      make(
        'div',
        { class: 'group', role: 'radiogroup', 'aria-labelledby': 'title', keydown: moveAmongRadios },
        ...radios.map(([, radio]) => radio),
      ),
      !unscored && quiet(texts.skip, onSkip),
      quiet(`${texts.whatWeSend} ›`, onSheet, ' end'),
    ),
  );
  return {
    root,
    mark(chosen) {
      for (const [option, radio] of radios) {
        radio.ariaChecked = `${option === chosen}`;
        // One tab stop: the chosen option, or the first.
        radio.tabIndex = option === (chosen ?? options[0]?.id) ? 0 : -1;
      }
    },
  };
}

export const thanksPage = ({ thanks }: Texts): Page => ({
  root: make('p', { class: 'thanks', part: 'thanks', id: 'title', tabindex: -1 }, thanks),
});

/** Under the same head as a question. */
export const sheetPage = (texts: Texts, sheet: HTMLElement, onClose: () => void): Page => ({
  root: make('div', {}, headOf({ title: texts.whatWeSend, texts, onClose }), sheet),
});

interface HeadModel {
  readonly title: string;
  readonly aside?: string;
  readonly texts: Texts;
  readonly onClose: () => void;
}

const headOf = ({ title, aside, texts, onClose }: HeadModel) =>
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

const quiet = (label: string, click: () => void, look = '') =>
  make('button', { type: 'button', class: `quiet${look}`, click }, label);

/** The question in the language that it is asked in. */
export const textOf = ({ id, text }: Pick<FollowUp, 'id' | 'text'>, { questions }: Texts): string =>
  questions[id]?.text ?? text;
