/**
 * The feedback tab: a button that stays on the page, for people who want to say something without being asked. The
 * element is loaded when it is pressed. It needs no configuration, so it is shown where a privacy signal forbids to fetch
 * one.
 */
import { adopt, treeOf } from '../element/tree.js';
import { onLanguageChange, wantsEnglish } from '../languages/wanted-languages.js';
import { unshadowed } from '../unshadowed.js';
import { keepClear } from './keep-clear.js';
import { TAB_STYLES } from './tab.styles.js';
import { TAB } from './tab-name.js';

const ENGLISH_LABEL = 'How safe do you feel here?';

export interface TabOptions {
  /** Default: "How safe do you feel here?", in the language of the page. */
  readonly label?: string | undefined;
  /** Where the tag stands; otherwise at the lower edge of the window, in the top layer. */
  readonly isInline: boolean;
  readonly onPress: () => void;
}

/** Within the tag, whether or not it is defined yet. Harmless where one stands already. Ends with the signal. */
export function standTabIn(
  tag: HTMLElement,
  { label, isInline, onPress }: TabOptions,
  signal: AbortSignal,
): void {
  if (signal.aborted || !tag.isConnected) return;
  const root = treeOf(tag);
  const before = root.querySelector(TAB)?.shadowRoot;
  if (before) {
    const standing = before.querySelector('button');
    // Moved with its tag, it has lost its place in the top layer.
    if (standing?.popover && !standing.matches(':popover-open')) standing.showPopover();
    return;
  }
  const createElement = unshadowed(document, 'createElement');
  const tab = createElement(TAB);
  const button = createElement('button');
  const tree = tab.attachShadow({ mode: 'open' });
  // Not `delegatesFocus`: Firefox delegates nothing where the host has no box.
  tab.focus = (options) => button.focus(options);
  adopt(tree, TAB_STYLES);
  button.type = 'button';
  // Safari on the Mac tabs only to what has a written tabindex.
  button.tabIndex = 0;
  button.addEventListener('click', onPress);
  root.prepend(tab);
  signal.addEventListener('abort', () => tab.remove());
  if (!isInline) button.popover = 'manual';

  /** It stands once it is known what it says: a page in another language shows no English before. */
  const say = (text: string, lang = '') => {
    Object.assign(button, { textContent: text, lang });
    if (signal.aborted || button.isConnected || !tab.isConnected) return;
    tree.append(button);
    if (isInline) return;
    button.showPopover();
    keepClear(button, signal);
  };
  const sayDefault = async () => {
    const english = { label: ENGLISH_LABEL, lang: 'en' };
    const { label, lang } = (!wantsEnglish(tag) && (await translated(tag))) || english;
    say(label, lang);
  };
  if (label) {
    say(label);
    return;
  }
  void sayDefault();
  onLanguageChange(tag, sayDefault, signal);
}

/** Undefined where it is English, or can't be had. */
async function translated(tag: HTMLElement): Promise<{ label: string; lang: string } | undefined> {
  try {
    const { tabLabel } = await import('../languages/texts.js');
    return await tabLabel(tag);
  } catch {
    return undefined;
  }
}

/** The tab of a tag that looks after itself. */
export function standTabOf(
  tag: HTMLElement & { tab: string | undefined; presentation: string | undefined; open(): Promise<void> },
  placement: string | undefined,
  signal: AbortSignal,
): void {
  const isInline = (tag.presentation ?? placement ?? 'inline') === 'inline';
  standTabIn(tag, { label: tag.tab, isInline, onPress: () => void tag.open() }, signal);
}
