import { unshadowed } from '../unshadowed.js';

/** The element that has the focus in a document, also within open shadow trees. */
export function focused(root: Document = document): Element | null {
  let element = unshadowed(root, 'activeElement');
  for (let next = element; next; next = unshadowed(next, 'shadowRoot')?.activeElement ?? null) element = next;
  return element;
}
