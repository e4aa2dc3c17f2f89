/**
 * When nobody must be interrupted: a dialog of the page is open, a film fills the screen, or something is being
 * filled in.
 */
const DIALOGS = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], :modal, :fullscreen';
const FIELDS = 'input, textarea, select, iframe, [contenteditable]:not([contenteditable=false])';

export function isBusy(): boolean {
  return (
    document.visibilityState !== 'visible' ||
    [...document.querySelectorAll(DIALOGS)].some((dialog) => dialog.checkVisibility()) ||
    focused()?.matches(FIELDS) === true
  );
}

/** The element that has the focus, also within open shadow trees. */
export function focused(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) activeElement = activeElement.shadowRoot.activeElement;
  return activeElement;
}
