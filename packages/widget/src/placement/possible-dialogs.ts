import { unshadowed } from '../unshadowed.js';

/** `alertdialog` too. */
const DIALOGS = 'dialog[open], [role*=dialog i], [aria-modal=true]';

/** Dialogs, open or closed, in the document and in open shadow trees at any depth. */
export function possibleDialogs(tree: Document | ShadowRoot = document): Element[] {
  const all = unshadowed(tree, 'querySelectorAll');
  const inner = [...all('*')].flatMap((element) => {
    const shadowTree = unshadowed(element, 'shadowRoot');
    return shadowTree ? possibleDialogs(shadowTree) : [];
  });
  return [...all(DIALOGS), ...inner];
}
