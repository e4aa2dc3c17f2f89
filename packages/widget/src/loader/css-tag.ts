/**
 * Takes the place of Lit's module of this name in what a page loads by the script tag: every browser that has popovers
 * adopts style sheets, so what Lit does for the others need not be delivered.
 */

export const supportsAdoptingStyleSheets = true;

export function unsafeCSS(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

export const getCompatibleStyle = (style: CSSStyleSheet): CSSStyleSheet => style;

export function adoptStyles(root: ShadowRoot, sheets: CSSStyleSheet[]): void {
  root.adoptedStyleSheets = sheets;
}

/** Exported because Lit exports them: nothing here is tagged. */
export const [css, CSSResult] = [undefined, undefined];
