/**
 * Draws everything on the page anew, as after another language was chosen: every element reads the words while it
 * draws. What keeps a drawing beyond that compares `WORDS` with those it was drawn with.
 */
export function redrawAll(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    (element as { requestUpdate?: () => void }).requestUpdate?.();
    if (element.shadowRoot) redrawAll(element.shadowRoot);
  }
}
