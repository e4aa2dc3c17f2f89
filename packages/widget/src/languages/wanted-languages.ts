/**
 * In which languages somebody would like to be asked: that of the tag, those of what it stands in, those of the
 * browser. Which of them there is, is known where the languages are (languages/texts.ts).
 */

import { parentOf } from '../placement/parent-of.js';
import { unshadowed } from '../unshadowed.js';

/** Language tags, the most wanted first; also through the trees of other elements. */
export function wantedLanguages(element: HTMLElement): readonly string[] {
  const tags: string[] = [];
  for (let node: Node | null = element; node; node = parentOf(node)) {
    // A document and a shadow tree have no attributes.
    const tag = unshadowed(node as Element, 'getAttribute')?.('lang');
    if (tag) tags.push(tag);
  }
  return [...tags, ...navigator.languages];
}

/** Whether English is the most wanted, also where the page has declared nothing. */
export function wantsEnglish(element: HTMLElement): boolean {
  return /^en\b/i.test(String(wantedLanguages(element)));
}

/** Calls when one of them may have changed, until the signal ends it. */
export function onLanguageChange(element: HTMLElement, call: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(call);
  for (const root of [element, document])
    observer.observe(root, { attributeFilter: ['lang'], subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
