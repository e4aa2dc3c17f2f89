/**
 * The element's own tree. Made when something is first drawn: before that the tag is as if it were not there, and what
 * the page has put into it stays in view.
 */
import { unshadowed } from '../unshadowed.js';
import { TREE_STYLES } from './tree.styles.js';

/**
 * The tree, with a slot at its end for what stands inside the tag: HTML has no empty tag of ours, so a page that writes
 * `<trust-gauge />` puts the rest of itself inside.
 */
export function treeOf(tag: HTMLElement): ShadowRoot {
  const tree = tag.shadowRoot ?? tag.attachShadow({ mode: 'open' });
  // Clarity has no mark that leaves an element out, and watches no tree that the browser itself does not seem to have made.
  tree.constructor = treeOf;
  if (!tree.querySelector('slot')) tree.append(unshadowed(document, 'createElement')('slot'));
  adopt(tree, TREE_STYLES);
  return tree;
}

const sheets = new Map<string, CSSStyleSheet>();

/** Adopts these styles, once, or drops them. Simulated documents have no style sheets: there it is without a look. */
export function adopt(tree: ShadowRoot, styles: string, isWanted = true): void {
  try {
    let sheet = sheets.get(styles);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      sheets.set(styles, sheet);
    }
    const others = tree.adoptedStyleSheets.filter((other) => other !== sheet);
    tree.adoptedStyleSheets = isWanted ? [...others, sheet] : others;
  } catch {}
}
