/**
 * The page's own face, inside of an image: an image loads nothing from outside of itself. Without it the picture is
 * drawn in a face that the machine has.
 */

/** @param text What is to be written. @returns Rules with the files in them; empty where they can't be had. */
export async function embeddedFaces(text: string): Promise<string> {
  const rules = await Promise.all(facesFor(text).map((face) => embedded(face).catch(() => '')));
  return rules.join('\n');
}

/** Of the page's faces those that have a letter of the text. */
function facesFor(text: string): CSSFontFaceRule[] {
  const points = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter((rule) => {
      const ranges = rangesOf(rule.style.getPropertyValue('unicode-range'));
      return points.some((point) => ranges.some(([from, to]) => point >= from && point <= to));
    });
}

async function embedded(rule: CSSFontFaceRule): Promise<string> {
  const written = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (written === undefined) return '';
  const address = new URL(written, rule.parentStyleSheet?.href ?? document.baseURI);
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) return '';
  const data = await toDataUrl(await response.blob());
  const value = (name: string) => rule.style.getPropertyValue(name);
  return `@font-face{font-family:${value('font-family')};font-weight:${value('font-weight')};unicode-range:${value('unicode-range')};src:url(${data})}`;
}

/** `U+0000-00FF, U+0131` → ends of each range, both of it. */
function rangesOf(written: string): readonly (readonly [number, number])[] {
  return [...written.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
}

function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
