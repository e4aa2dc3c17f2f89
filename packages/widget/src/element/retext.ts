/**
 * A page in another language is the same page: its elements stay, with the focus and the place of a screen reader.
 */

/** Gives the elements of a tree the words of a tree of the same shape. False, and nothing done, where the shapes differ. */
export function retext(old: Element, fresh: Element): boolean {
  const [olds, freshes] = [old, fresh].map((root) => [...root.querySelectorAll('*')]);
  if (!olds || olds.length !== freshes?.length) return false;
  if (olds.some((element, index) => element.localName !== freshes[index]?.localName)) return false;
  for (const [index, element] of olds.entries()) {
    const { ariaLabel, childElementCount, textContent } = freshes[index] as Element;
    element.ariaLabel = ariaLabel;
    if (childElementCount === 0) element.textContent = textContent;
  }
  return true;
}
